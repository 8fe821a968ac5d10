import { getTranslations } from "@/app/_i18n/server";
import { asFile, inPlainWords } from "@/app/_server/answers";
import { currentActor } from "@/app/_server/actor";
import { today } from "@/app/_server/instance";
import { startExport } from "@/app/midterm/export/start";
import { reportFileName } from "@/app/_ui/report-file-name";
import { parametersOf, parseRequest } from "@/app/midterm/parameters";
import { ALL_REVIEWS } from "@/db/domain/explorer-filter";
import { membershipsThatMay } from "@/db/domain/permissions";
import { expectedFailure } from "@/db/domain/storage-failure";
import { CONTENT_TYPES, isFormat } from "@/data/exporters/formats";

/** The membership in which the actor may write an organisation's report; undefined where there is none. */
async function writerOf(organisationId: string) {
  const memberships = membershipsThatMay(await currentActor(), "write_report");
  return memberships.find((membership) => membership.organisationId === organisationId);
}

/**
 * The mid-term table as a file; with ?texts= of one's own organisation also what its report says, which
 * is not published (404 for anybody else). A format that there is not gives 404, a parameter that cannot be
 * read is left out.
 */
export async function GET(request: Request, context: { params: Promise<{ format: string }> }) {
  const { format } = await context.params;
  if (!isFormat(format)) {
    const t = await getTranslations("midterm");
    return inPlainWords(404, t("unknownFormat"));
  }
  const search = new URL(request.url).searchParams;
  const whose = search.get("texts");
  const draftOf = whose === null ? null : await writerOf(whose);
  if (draftOf === undefined) {
    const t = await getTranslations("midterm");
    return inPlainWords(404, t("notYours"));
  }
  const parameters = parametersOf(search);
  const { request: asked } = parseRequest(parameters, today());
  if (format === "docx" && asked.filter.review === ALL_REVIEWS) {
    const t = await getTranslations("midterm");
    return inPlainWords(400, t("docxOfAll"));
  }
  try {
    const { file, sources } = await startExport(format, asked, draftOf);
    const name = `${reportFileName(asked, sources[0])}.${format}`;
    return asFile(file.stream(), { type: CONTENT_TYPES[format], name });
  } catch (error) {
    if (!expectedFailure(error)) throw error;
    return inPlainWords(503, (await getTranslations("midterm"))("diskRefuses"));
  }
}
