import type { ListRow } from "@/data/parsers/ohchr-list";
import type { FinishedCell, Paragraph } from "./finished-table";
import { plainText } from "./plain-text";

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

const escaped = (text: string) =>
  plainText(text).replace(/[&<>"]/gu, (character) => ESCAPES[character] ?? character);

/** The first element of that name, as it is written; empty where there is none. */
function written(xml: string, name: string): string {
  const element = new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${name}>)`, "u");
  return element.exec(xml)?.[0] ?? "";
}

/** A look of a run without its weight, so that ours can be set. */
const withoutWeight = (properties: string) =>
  properties.replace(/<w:b(?:Cs)?(?:\s[^>]*)?\/>/gu, "");

/** The same, in bold. It stands after the fonts in the order of the format's schema. */
function inBold(properties: string): string {
  const inner = properties.replace(/^<w:rPr>|<\/w:rPr>$/gu, "");
  const fonts = /^(?:<w:rStyle[^>]*\/>)?(?:<w:rFonts[^>]*\/>)?/u.exec(inner)?.[0] ?? "";
  return `<w:rPr>${fonts}<w:b/>${inner.slice(fonts.length)}</w:rPr>`;
}

function run(text: string, properties: string): string {
  const lines = escaped(text)
    .split("\n")
    .map((line) => `<w:t xml:space="preserve">${line}</w:t>`);
  return text === "" ? "" : `<w:r>${properties}${lines.join("<w:br/>")}</w:r>`;
}

function paragraph(said: Paragraph, look: { paragraph: string; run: string }): string {
  const bold = inBold(look.run);
  const label = said.label === undefined ? "" : run(`${said.label}:`, bold);
  const gap = label ? `<w:r>${look.run}<w:t xml:space="preserve"> </w:t></w:r>` : "";
  const text = run(said.text, said.strong ? bold : look.run);
  return `<w:p>${look.paragraph}${label}${gap}${text}</w:p>`;
}

/**
 * The look of what we write: the paragraph of the empty cell, and the letters of the row's first cell, so
 * that it is that of the rest.
 */
function lookOf(cell: string, row: string) {
  const paragraphLook = written(written(cell, "w:p"), "w:pPr");
  const runLook = written(/<w:r(?:\s[^>]*)?>[\s\S]*?<\/w:r>/u.exec(row)?.[0] ?? "", "w:rPr");
  return { paragraph: paragraphLook, run: withoutWeight(runLook) };
}

/** A cell with our paragraphs: in place of its empty one, or after what stands there. */
function filled(cell: string, isEmpty: boolean, paragraphs: string): string {
  const end = cell.lastIndexOf("</w:tc>");
  if (!isEmpty) return cell.slice(0, end) + paragraphs + cell.slice(end);
  const properties = written(cell, "w:tcPr");
  const open = /^<w:tc(?:\s[^>]*)?>/u.exec(cell)?.[0] ?? "<w:tc>";
  return `${open}${properties}${paragraphs}</w:tc>`;
}

/**
 * The XML of a list (word/document.xml) with text in the last cell of these rows; every other character
 * of it stays. `rows`: rows that were read from this very XML.
 */
export function fillOhchrList(
  xml: string,
  rows: readonly { row: ListRow; cell: FinishedCell }[],
): string {
  // From the end, so that the places of the rows before stay.
  const fromEnd = rows.toSorted((a, b) => b.row.last.start - a.row.last.start);
  return fromEnd.reduce((text, { row, cell }) => {
    const { start, end } = row.last;
    const before = text.slice(text.lastIndexOf("<w:tr", start), start);
    const old = text.slice(start, end);
    const look = lookOf(old, before);
    const paragraphs = cell.map((said) => paragraph(said, look)).join("");
    return text.slice(0, start) + filled(old, row.cells[3] === "", paragraphs) + text.slice(end);
  }, xml);
}
