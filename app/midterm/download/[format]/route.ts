import { getTranslations } from "next-intl/server";
import { today } from "@/app/_server/instance";
import { startExport } from "@/app/midterm/export/start";
import { reportFileName } from "@/app/_ui/report-file-name";
import { parametersOf, parseRequest } from "@/app/midterm/parameters";
import { CONTENT_TYPES, isFormat } from "@/data/exporters/formats";

const plainWords = {
  "content-type": "text/plain; charset=utf-8",
  "x-content-type-options": "nosniff",
};

/**
 * The mid-term table as a file. A format that there is not gives 404, a parameter that cannot be
 * read is left out.
 */
export async function GET(request: Request, context: { params: Promise<{ format: string }> }) {
  const { format } = await context.params;
  if (!isFormat(format)) {
    const t = await getTranslations("midterm");
    return new Response(`${t("unknownFormat")}\n`, { status: 404, headers: plainWords });
  }
  const parameters = parametersOf(new URL(request.url).searchParams);
  const { request: asked } = parseRequest(parameters, today());
  const { file, sources } = await startExport(format, asked);
  return new Response(file.stream(), {
    headers: {
      "content-type": CONTENT_TYPES[format],
      "content-disposition": `attachment; filename="${reportFileName(asked, sources[0])}.${format}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}
