import { strFromU8, unzipSync } from "fflate";

/** The text of a DOCX file, a line a paragraph. */
export function docxText(file: Uint8Array): string {
  const xml = strFromU8(unzipSync(file)["word/document.xml"] ?? new Uint8Array());
  return xml
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
