import { parseXml, type XmlElement, XmlText } from "@rgrove/parse-xml";
import { strFromU8, unzipSync } from "fflate";

/*
 * Reads the files of word processors and spreadsheets as XML, by what the format says and nothing of
 * what wrote them.
 */

const childrenOf = (parent: XmlElement): XmlElement[] =>
  parent.children.filter((child): child is XmlElement => child.type === "element");

const named = (parent: XmlElement, name: string) =>
  childrenOf(parent).filter((child) => child.name === name);

function descendants(parent: XmlElement, name: string): XmlElement[] {
  return childrenOf(parent).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** A part of the package as its root element. */
function partOf(files: Record<string, Uint8Array>, name: string): XmlElement {
  const bytes = files[name];
  if (!bytes) throw new Error(`the file has no ${name}`);
  const root = parseXml(strFromU8(bytes)).root;
  if (!root) throw new Error(`${name} is empty`);
  return root;
}

const textIn = (element: XmlElement): string =>
  element.children.map((child) => (child instanceof XmlText ? child.text : "")).join("");

/** The text of a Word paragraph; a line end within it is one. */
function wordText(paragraph: XmlElement): string {
  return childrenOf(paragraph)
    .map((child) => {
      if (child.name === "w:t") return textIn(child);
      if (child.name === "w:br") return "\n";
      return child.name === "w:rPr" || child.name === "w:pPr" ? "" : wordText(child);
    })
    .join("");
}

export interface WordRow {
  isHeader: boolean;
  /** Its only cell goes across all columns. */
  isAcross: boolean;
  /** A line a paragraph. */
  cells: string[];
}

/** The rows of the tables that stand in the text of a Word document, one list a table. */
export function wordTables(file: Uint8Array): WordRow[][] {
  const body = named(partOf(unzipSync(file), "word/document.xml"), "w:body")[0];
  if (!body) throw new Error("the document has no body");
  return named(body, "w:tbl").map((table) =>
    named(table, "w:tr").map((row) => {
      const cells = named(row, "w:tc");
      const isHeader = descendants(row, "w:tblHeader").length > 0;
      return {
        isHeader,
        isAcross: cells.length === 1,
        cells: cells.map((cell) => named(cell, "w:p").map(wordText).join("\n")),
      };
    }),
  );
}

export interface SheetCell {
  /** "A1". */
  address: string;
  /** As the format names it: "inlineStr", "s", "n", … */
  type: string;
  hasFormula: boolean;
  text: string;
}

/** A text as it stands in a spreadsheet's XML, with the characters that XML cannot hold. */
const unescaped = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

const stringText = (item: XmlElement) => unescaped(descendants(item, "t").map(textIn).join(""));

/** The cells of a workbook's sheet (from 1), row by row. */
export function sheetRows(file: Uint8Array, sheet = 1): SheetCell[][] {
  const files = unzipSync(file);
  const shared = files["xl/sharedStrings.xml"]
    ? named(partOf(files, "xl/sharedStrings.xml"), "si").map(stringText)
    : [];
  const data = named(partOf(files, `xl/worksheets/sheet${sheet}.xml`), "sheetData")[0];
  if (!data) throw new Error("the sheet has no data");
  return named(data, "row").map((row) =>
    named(row, "c").map((cell) => {
      const type = cell.attributes["t"] ?? "n";
      const value = named(cell, "v").map(textIn).join("");
      const text =
        type === "s"
          ? (shared[Number(value)] ?? "")
          : type === "inlineStr"
            ? stringText(cell)
            : value;
      const address = cell.attributes["r"] ?? "";
      return { address, type, hasFormula: named(cell, "f").length > 0, text };
    }),
  );
}
