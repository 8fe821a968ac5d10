import { asFile, inPlainWords, unlessLeft } from "@/app/_server/answers";
import { today } from "@/app/_server/instance";
import { startExport } from "@/app/midterm/export/start";
import { reportFileName } from "@/app/_ui/report-file-name";
import { parametersOf, parseRequest } from "@/app/midterm/parameters";
import { inOneLine, type Refused, strictParameters } from "@/app/_server/strict-parameters";
import { ALL_REVIEWS } from "@/db/domain/explorer-filter";
import { membershipsThatMay } from "@/db/domain/permissions";
import { expectedFailure } from "@/db/domain/storage-failure";
import { CONTENT_TYPES, isFormat } from "@/data/exporters/formats";

/*
 * A file's first byte waits until this route is loaded. What most files do without is loaded when it is
 * needed: who asks, and why there is no file.
 */

/** The membership in which the actor may write an organisation's report; undefined where there is none. */
async function writerOf(organisationId: string) {
  const { currentActor } = await import("@/app/_server/actor");
  const memberships = membershipsThatMay(await currentActor(), "write_report");
  return memberships.find((membership) => membership.organisationId === organisationId);
}

async function refused(
  status: 400 | 404 | 503,
  why: "unknownFormat" | "notYours" | "docxOfAll" | "diskRefuses",
) {
  const { getTranslations } = await import("@/app/_i18n/server");
  return inPlainWords(status, (await getTranslations("midterm"))(why));
}

/** A page says what it left out; a file would be taken for what was asked for. */
async function notUnderstood(ignored: readonly Refused[]) {
  const { getTranslations } = await import("@/app/_i18n/server");
  const t = await getTranslations("midterm");
  return inPlainWords(400, t("notUnderstood", { parameters: inOneLine(ignored) }));
}

const OWN = ["layout", "asOf", "themes", "texts"];

/** Which table is asked for, and everything of the address that is not understood. */
function asked(search: URLSearchParams) {
  const { request, ignored } = parseRequest(parametersOf(search), today());
  const { refused } = strictParameters(search, { filters: () => true, own: OWN });
  const told = new Set(refused.map(({ name }) => name));
  return { request, ignored: [...refused, ...ignored.filter(({ name }) => !told.has(name))] };
}

/**
 * The mid-term table as a file; with ?texts= of one's own organisation also what its report says, which
 * is not published (404 for anybody else). A format that there is not gives 404, a parameter
 * that cannot be read, or that there is not, 400.
 */
export async function GET(request: Request, context: { params: Promise<{ format: string }> }) {
  const { format } = await context.params;
  if (!isFormat(format)) return refused(404, "unknownFormat");
  const search = new URL(request.url).searchParams;
  const whose = search.get("texts");
  const draftOf = whose === null ? null : await writerOf(whose);
  if (draftOf === undefined) return refused(404, "notYours");
  const { request: table, ignored } = asked(search);
  if (ignored.length > 0) return notUnderstood(ignored);
  if (format === "docx" && table.filter.review === ALL_REVIEWS) return refused(400, "docxOfAll");
  return unlessLeft(request, async () => {
    try {
      const { signal } = request;
      const { file, sources } = await startExport({ format, request: table, draftOf, signal });
      const which = draftOf === null ? undefined : "draft";
      const name = `${reportFileName(table, sources[0], which)}.${format}`;
      return asFile(file.stream(), { type: CONTENT_TYPES[format], name });
    } catch (error) {
      if (!expectedFailure(error)) throw error;
      return refused(503, "diskRefuses");
    }
  });
}
