import { getTranslations } from "next-intl/server";
import { today } from "@/app/_server/instance";
import { answer } from "@/app/midterm/answer";
import { fileName } from "@/app/midterm/file-name";
import { parametersOf, parseRequest } from "@/app/midterm/parameters";
import { EXPORTERS, isFormat } from "@/data/exporters/formats";

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
  const { finished, sources } = await answer(asked);
  const exporter = EXPORTERS[format];
  const bytes = await exporter.write(finished);
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": exporter.contentType,
      "content-disposition": `attachment; filename="${fileName(asked, sources, format)}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}
