import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { reportCharts } from "@/app/_charts/report-charts";
import type { FinishedTable } from "@/data/exporters/finished-table";
import type { EditionContent } from "@/db/domain/edition-content";
import type { KeptStatement } from "@/db/domain/kept-table";
import type { Copy } from "./shown";

/** What was taken out of this copy, sentence by sentence; none where it is the original. */
export async function takenLines({ taken, frozenOn }: EditionContent): Promise<string[]> {
  if (!taken) return [];
  const t = await getTranslations("editions.taken");
  const format = await getFormatter();
  const { updates, lastOn, evidence, names, original } = taken;
  const date = lastOn ? inWords(format, lastOn) : "";
  return [
    ...(updates > 0 ? [t("updates", { count: updates, date })] : []),
    ...(evidence ? [t("evidenceGone")] : []),
    ...(names ? [t("names")] : []),
    t("figures", { date: inWords(format, frozenOn) }),
    t("differs", { original }),
  ];
}

/** The table for the files: as it was kept, with its hash, and first of all what was taken out. */
export async function fileTable({ content, sha256 }: Copy): Promise<FinishedTable> {
  const t = await getTranslations("editions");
  const taken = await takenLines(content);
  const address = `${content.address}/download/json`;
  const first: KeptStatement[] =
    taken.length > 0
      ? [{ label: t("statement.taken"), lines: taken.map((text) => ({ text })) }]
      : [];
  const hash = {
    label: t(content.taken ? "page.hashOfCopy" : "statement.hash"),
    lines: [{ text: t("file.hash", { hash: sha256, address }) }],
  };
  const { table } = content;
  const words = { t: await getTranslations(), format: await getFormatter() };
  const charts = reportCharts(content.charts, content.request.asOf, words);
  return { ...table, charts, statements: [...first, ...table.statements, hash] };
}
