import "server-only";
import { getTranslations } from "next-intl/server";
import { CITATION_FILES, CITED } from "@/data/exporters/citation";
import { type Citation, isCitationFormat } from "@/db/domain/citation";

/** A citation as a file of the asked format; 404 where there is none, or no such format. */
export async function citationFile(citation: Citation | null, format: string): Promise<Response> {
  if (!citation || !isCitationFormat(format)) {
    const t = await getTranslations("cite");
    return new Response(`${t("unknown")}\n`, {
      status: 404,
      headers: { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" },
    });
  }
  const { type, ending } = CITATION_FILES[format];
  return new Response(CITED[format](citation), {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${citation.key}.${ending}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}
