import { parseXml, type XmlElement } from "@rgrove/parse-xml";
import type { ListRow, Span } from "@/data/parsers/ohchr-list";
import { childNamed, childrenNamed, elementsOf, isHidden } from "@/data/parsers/word-xml";
import type { FinishedCell, Paragraph } from "./finished-table";
import { runsXml, runXml } from "./word-run";

/** A cell of the list: the XML of it alone, and what stands where in that. */
interface Cell {
  xml: string;
  element: XmlElement;
}

function cellAt(xml: string, { start, end }: Span): Cell {
  const cell = xml.slice(start, end);
  const { root } = parseXml(cell, { includeOffsets: true });
  if (!root) throw new Error("A list was read, and a cell of it is no element");
  return { xml: cell, element: root };
}

/** What keeps a change to a document's look, with the look from before, or who made it. */
const TRACKED = new Set([
  ...["w:pPrChange", "w:rPrChange", "w:sectPrChange", "w:numberingChange"],
  ...["w:ins", "w:del", "w:moveFrom", "w:moveTo"],
]);

const trackedIn = (element: XmlElement): XmlElement[] =>
  elementsOf(element).flatMap((child) => (TRACKED.has(child.name) ? [child] : trackedIn(child)));

/** A look as it is written, without the changes tracked in it: whoever made them did not write our text. */
function untracked(element: XmlElement, xml: string): string {
  const tracked = trackedIn(element);
  const starts = [element.start, ...tracked.map(({ end }) => end)];
  const ends = [...tracked.map(({ start }) => start), element.end];
  return starts.map((start, index) => xml.slice(start, ends[index])).join("");
}

/** The look of what we write: the properties of a paragraph, and each of those of a run, as XML. */
interface Look {
  paragraph: string;
  run: string[];
}

/** What stands before the weight in the order of the format's schema. */
const BEFORE_WEIGHT = /^<w:(?:rStyle|rFonts)[\s/>]/u;

function inBold(properties: readonly string[]): string[] {
  const before = properties.filter((one) => BEFORE_WEIGHT.test(one));
  return [...before, "<w:b/>", "<w:bCs/>", ...properties.filter((one) => !BEFORE_WEIGHT.test(one))];
}

function paragraph(said: Paragraph, look: Look): string {
  const bold = inBold(look.run);
  const label = said.label === undefined ? "" : runsXml(`${said.label}:`, bold);
  const gap = label && runXml(" ", look.run);
  const text = runsXml(said.text, said.strong ? bold : look.run);
  return `<w:p>${look.paragraph}${label}${gap}${text}</w:p>`;
}

const runsIn = (element: XmlElement): XmlElement[] =>
  elementsOf(element).flatMap((child) => (child.name === "w:r" ? [child] : runsIn(child)));

const SIZE = /^<w:sz\s/u;
const SIZE_OF_COMPLEX = /^<w:szCs[\s/>]/u;

/** With the size for Arabic, Khmer and their like, where the document gives it for Latin letters alone. */
function inEveryScript(properties: readonly string[]): string[] {
  if (properties.some((one) => SIZE_OF_COMPLEX.test(one))) return [...properties];
  return properties.flatMap((one) =>
    SIZE.test(one) ? [one, one.replaceAll("w:sz", "w:szCs")] : one,
  );
}

const OURS = new Set(["w:b", "w:bCs", "w:rtl"]);

/** Without its weight and direction, so that ours can be set. */
function runLook({ xml, element }: Cell): string[] {
  const shown = runsIn(element).find((one) => childNamed(one, "w:t") && !isHidden(one));
  const properties = shown && childNamed(shown, "w:rPr");
  if (!properties) return [];
  const own = elementsOf(properties)
    .filter(({ name }) => !TRACKED.has(name) && !OURS.has(name))
    .map(({ start, end }) => xml.slice(start, end));
  return inEveryScript(own);
}

function paragraphLook({ xml, element }: Cell): string {
  const [first] = childrenNamed(element, "w:p");
  const properties = first && childNamed(first, "w:pPr");
  return properties ? untracked(properties, xml) : "";
}

const PROPERTIES = new Set(["w:tcPr", "w:pPr", "w:rPr"]);
const HOLDS_NOTHING = new Set(["w:p", "w:r", "w:t", "w:proofErr", "w:lastRenderedPageBreak"]);

/**
 * Whether an element is only there to be written in. Text is not all that a cell can hold: pictures, tables,
 * bookmarks, what was deleted or is hidden.
 */
const isBlank = (element: XmlElement): boolean =>
  PROPERTIES.has(element.name) ||
  (HOLDS_NOTHING.has(element.name) &&
    (element.name !== "w:t" || element.text.trim() === "") &&
    elementsOf(element).every(isBlank));

/** A cell with our paragraphs: in place of its empty ones, or after what stands there. */
function filled({ xml, element }: Cell, paragraphs: string): string {
  if (xml.endsWith("/>")) return `${xml.slice(0, -2)}>${paragraphs}</w:tc>`;
  const end = xml.lastIndexOf("</");
  const blocks = elementsOf(element).filter(({ name }) => name !== "w:tcPr");
  const kept = blocks.every(isBlank) ? (blocks[0]?.start ?? end) : end;
  return xml.slice(0, kept) + paragraphs + xml.slice(end);
}

/**
 * The XML of a list (word/document.xml) with text in the last cell of these rows; every other character
 * of it stays. What is written looks like the empty cell's paragraph, in the letters of the row's first cell.
 * `rows`: rows that were read from this very XML; one with nothing to say stays as it is.
 */
export function fillOhchrList(
  xml: string,
  rows: readonly { row: ListRow; cell: FinishedCell }[],
): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { row, cell } of rows.toSorted((a, b) => a.row.last.start - b.row.last.start)) {
    if (cell.length === 0) continue;
    const old = cellAt(xml, row.last);
    const look = { paragraph: paragraphLook(old), run: runLook(cellAt(xml, row.first)) };
    const paragraphs = cell.map((said) => paragraph(said, look)).join("");
    pieces.push(xml.slice(at, row.last.start), filled(old, paragraphs));
    at = row.last.end;
  }
  return pieces.join("") + xml.slice(at);
}
