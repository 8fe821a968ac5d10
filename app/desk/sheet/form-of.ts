import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { dayOf, instance } from "@/app/_server/instance";
import type { SheetForm } from "@/data/exporters/follow-up-sheet";
import type { SheetWords } from "@/data/parsers/follow-up-sheet";
import { SHEET_COLUMNS } from "@/db/domain/follow-up-sheet";
import type { OnLine } from "@/db/domain/sheet-outcome";
import { statusesOfferedTo } from "@/db/domain/status-scale";
import type { Track } from "@/db/domain/track";

/** Whose sheet it is. */
export interface SheetOwner {
  organisationId: string;
  organisationName: string;
  track: Track;
}

/** The statuses that the track may choose, in its words. */
async function statusesFor(track: Track): Promise<SheetForm["statuses"]> {
  const { terms } = await getMessages();
  return statusesOfferedTo(track).map((key) => ({ key, label: terms.status[track][key] }));
}

/** In which words a sheet of the track asks. */
export async function sheetWords(track: Track): Promise<SheetWords> {
  const { form } = (await getMessages()).sheet;
  return { headings: form.headings, statuses: await statusesFor(track), help: form.helpName };
}

/** A sheet for these recommendations, ready to be written. */
export async function sheetForm(
  { organisationId, organisationName, track }: SheetOwner,
  items: Iterable<[string, OnLine]>,
): Promise<SheetForm> {
  const { sheet, terms } = await getMessages();
  const { headings, explanations, ...words } = sheet.form;
  const t = await getTranslations("sheet.form");
  const madeAt = new Date().toISOString();
  const statuses = await statusesFor(track);
  const figures = {
    date: inWords(await getFormatter(), dayOf(madeAt)),
    address: `${instance.address}/desk/sheet`,
    statuses: statuses.map(({ key, label }) => `${label}: ${terms.statusMeaning[key]}`).join("\n"),
  };
  const lines = ["made", "fill", "status", "lines", "send", "safe"] as const;
  return {
    ...{ organisationId, madeAt, language: "en", statuses },
    title: t("title", { organisation: organisationName }),
    names: { sheet: words.sheetName, help: words.helpName },
    errors: { status: words.statusError, date: words.dateError },
    columns: Object.fromEntries(
      SHEET_COLUMNS.map((column) => [
        column,
        { heading: headings[column], explanation: explanations[column] },
      ]),
    ) as SheetForm["columns"],
    help: lines.map((line) => ({
      label: t(`help.${line}.label`),
      text: t(`help.${line}.text`, figures),
    })),
    rows: [...items].map(([ref, { text, values }]) => ({ ref, text, values })),
  };
}
