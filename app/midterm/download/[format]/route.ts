import { getTranslations } from "next-intl/server";
import { currentActor } from "@/app/_server/actor";
import { today } from "@/app/_server/instance";
import { startExport } from "@/app/midterm/export/start";
import { reportFileName } from "@/app/_ui/report-file-name";
import { parametersOf, parseRequest } from "@/app/midterm/parameters";
import { membershipsThatMay } from "@/db/domain/permissions";
import { CONTENT_TYPES, isFormat } from "@/data/exporters/formats";

const plainWords = {
  "content-type": "text/plain; charset=utf-8",
  "x-content-type-options": "nosniff",
};

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
    return new Response(`${t("unknownFormat")}\n`, { status: 404, headers: plainWords });
  }
  const search = new URL(request.url).searchParams;
  const whose = search.get("texts");
  const draftOf = whose === null ? null : await writerOf(whose);
  if (draftOf === undefined) {
    const t = await getTranslations("midterm");
    return new Response(`${t("notYours")}\n`, { status: 404, headers: plainWords });
  }
  const parameters = parametersOf(search);
  const { request: asked } = parseRequest(parameters, today());
  const { file, sources } = await startExport(format, asked, draftOf);
  return new Response(file.stream(), {
    headers: {
      "content-type": CONTENT_TYPES[format],
      "content-disposition": `attachment; filename="${reportFileName(asked, sources[0])}.${format}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}
