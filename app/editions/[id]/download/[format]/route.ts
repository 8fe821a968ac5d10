import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { asFile, inPlainWords, unlessLeft } from "@/app/_server/answers";
import { reader } from "@/app/_server/database";
import { dayOf } from "@/app/_server/instance";
import { reportFileName } from "@/app/_ui/report-file-name";
import { startEditionFile } from "@/app/editions/export/start";
import { shownEdition } from "@/app/editions/shown";
import { CONTENT_TYPES, type Format, isFormat } from "@/data/exporters/formats";
import { DomainError } from "@/db/domain/errors";
import { expectedFailure } from "@/db/domain/storage-failure";
import { editionById } from "@/db/queries/edition-by-id";

/** Why nothing of an edition is given out; null where something is. */
async function refusal(id: string): Promise<Response | null> {
  const t = await getTranslations("editions.file");
  const found = editionById(await reader(), id);
  if (!found) return inPlainWords(404, t("unknown"));
  if (found.content !== null) return null;
  const day = found.withdrawnAt === null ? found.frozenAt : found.withdrawnAt;
  const date = inWords(await getFormatter(), dayOf(day));
  return inPlainWords(410, t("withdrawn", { date }));
}

/** The bytes, and what they are called: "json" is the very text that was hashed, the others a thread writes. */
async function fileOf(
  id: string,
  format: Format,
  signal: AbortSignal,
): Promise<{ body: BodyInit; name: string }> {
  if (format !== "json") {
    const { file, name } = await startEditionFile({ id, format }, signal);
    return { body: file.stream(), name };
  }
  const shown = await shownEdition(id);
  if (!shown?.copy) throw new DomainError("edition_unknown");
  const { content, json } = shown.copy;
  return { body: json, name: reportFileName(content.request, content.review, shown.edition) };
}

/**
 * An edition as a file. "json" gives the very bytes that were frozen, as long as nothing was withdrawn;
 * the others are written from them. 404 for what there is not, 410 for an edition that was withdrawn.
 */
export async function GET(
  request: Request,
  context: { params: Promise<{ id: string; format: string }> },
) {
  const { id, format } = await context.params;
  if (!isFormat(format)) {
    return inPlainWords(404, (await getTranslations("editions.file"))("unknownFormat"));
  }
  return unlessLeft(request, async () => {
    const refused = await refusal(id);
    if (refused) return refused;
    try {
      const { body, name } = await fileOf(id, format, request.signal);
      return asFile(body, { type: CONTENT_TYPES[format], name: `${name}.${format}` });
    } catch (error) {
      if (!expectedFailure(error)) throw error;
      // Withdrawn while it waited for its turn, or else the disk takes no more.
      const why = await refusal(id);
      return why ?? inPlainWords(503, (await getTranslations("midterm"))("diskRefuses"));
    }
  });
}
