import { strFromU8, unzipSync } from "fflate";

const documentOf = (file: Uint8Array) =>
  strFromU8(unzipSync(file)["word/document.xml"] ?? new Uint8Array());

/** The text of a DOCX file, a line a paragraph. */
export const docxText = (file: Uint8Array): string => textOf(documentOf(file));

/** The text of the table's first row in which something stands; empty where there is none. */
export function docxRow(file: Uint8Array, marker: string): string {
  const rows = documentOf(file).match(/<w:tr>[\s\S]*?<\/w:tr>|<w:tr [\s\S]*?<\/w:tr>/g) ?? [];
  return rows.map(textOf).find((text) => text.includes(marker)) ?? "";
}

function textOf(xml: string): string {
  return xml
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
