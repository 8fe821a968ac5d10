import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { asFile, gatheredBytes, inPlainWords } from "@/app/_server/answers";
import { dayOf } from "@/app/_server/instance";
import { reportFileName } from "@/app/_ui/report-file-name";
import { fileTable } from "@/app/editions/file-table";
import { type Copy, shownEdition } from "@/app/editions/shown";
import { CONTENT_TYPES, EXPORTERS, type Format, isFormat } from "@/data/exporters/formats";

/** The file; of "json" the very text that was hashed, not a table made of it. */
async function fileOf(copy: Copy, format: Format): Promise<Blob> {
  if (format === "json") return new Blob([copy.json]);
  return gatheredBytes(EXPORTERS[format](await fileTable(copy)));
}

/**
 * An edition as a file. "json" gives the very bytes that were frozen, as long as nothing was withdrawn;
 * the others are written from them. 404 for what there is not, 410 for an edition that was withdrawn.
 */
export async function GET(
  _: Request,
  context: { params: Promise<{ id: string; format: string }> },
) {
  const { id, format } = await context.params;
  const t = await getTranslations("editions.file");
  if (!isFormat(format)) return inPlainWords(404, t("unknownFormat"));
  const shown = await shownEdition(id);
  if (!shown) return inPlainWords(404, t("unknown"));
  const { edition, copy } = shown;
  if (!copy) {
    const day = edition.withdrawnAt === null ? edition.frozenAt : edition.withdrawnAt;
    const date = inWords(await getFormatter(), dayOf(day));
    return inPlainWords(410, t("withdrawn", { date }));
  }
  const { request, review } = copy.content;
  const name = `${reportFileName(request, review, edition)}.${format}`;
  return asFile(await fileOf(copy, format), { type: CONTENT_TYPES[format], name });
}
