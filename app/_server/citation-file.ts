import "server-only";
import { getTranslations } from "@/app/_i18n/server";
import { CITATION_FILES, CITED } from "@/data/exporters/citation";
import { type Citation, isCitationFormat } from "@/db/domain/citation";
import { asFile, inPlainWords } from "./answers";

/** A citation as a file of the asked format; 404 where there is none, or no such format. */
export async function citationFile(citation: Citation | null, format: string): Promise<Response> {
  if (!citation || !isCitationFormat(format)) {
    return inPlainWords(404, (await getTranslations("cite"))("unknown"));
  }
  const { type, ending } = CITATION_FILES[format];
  return asFile(CITED[format](citation), { type, name: `${citation.key}.${ending}` });
}
