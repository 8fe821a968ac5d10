import type { XmlElement } from "@rgrove/parse-xml";
import { childNamed, childrenNamed, elementsOf, linesOfCell, wordRoot } from "./word-xml";

/** A recommendation as it stands in a list of the Office of the High Commissioner. */
export interface ListRow {
  /** Which row of which table of the document, both from 1. */
  place: { table: number; row: number };
  /** The last "Theme: …" above it; null before the first. */
  theme: string | null;
  /** As written; null where the text begins with none. */
  number: string | null;
  /** Without number and source of the position; States in parentheses at its end are part of it. */
  text: string;
  /** "A/HRC/43/15 - Para 121". */
  sourceOfPosition: string | null;
  /** The text of each cell, a line a paragraph. */
  cells: string[];
  /** The cell for the level of implementation: where it stands in the XML. */
  last: { start: number; end: number };
}

/** A row of a list that could not be read. */
export interface ListProblem {
  place: { table: number; row: number };
  code: "merged" | "cells" | "no_text";
  text: string;
}

export interface OhchrList {
  rows: ListRow[];
  problems: ListProblem[];
  /** How many tables are such a list. */
  tables: number;
}

const NUMBER = /^(\d+(?:\.{1,2}\d+)*(?: ?\([a-z]{1,2}\)|[a-z])?)\.?[\s:–-]+(?=\S)/u;
const SOURCE = /^Sources? of (?:the )?position\s*:\s*/iu;
const THEME = /^(?:Theme|Right or area)\s*:\s*/iu;
/** How the column for the State's own words is headed since the 2nd cycle. */
const LEVEL = /level of implementation|assessment\s*\/\s*comments/iu;

const squeezed = (text: string) => text.replace(/\s+/gu, " ").trim();

/** How many columns of the table a cell takes. */
function spanOf(cell: XmlElement): number {
  const properties = childNamed(cell, "w:tcPr");
  const span = properties && childNamed(properties, "w:gridSpan")?.attributes["w:val"];
  return Number(span ?? 1);
}

/** Whether the cell goes on with, or begins, one over several rows. */
function isMerged(cell: XmlElement): boolean {
  const properties = childNamed(cell, "w:tcPr");
  return properties !== undefined && childNamed(properties, "w:vMerge") !== undefined;
}

const isHeader = (cells: readonly XmlElement[]) =>
  cells.length === 4 && LEVEL.test(squeezed(linesOfCell(cells[3] as XmlElement).join(" ")));

/** Number, text and source of the position, as the first cell has them. */
function readFirst(lines: readonly string[]) {
  const said = lines.map(squeezed).filter((line) => line !== "");
  const source = said.find((line) => SOURCE.test(line));
  const whole = said.filter((line) => !SOURCE.test(line)).join(" ");
  const number = NUMBER.exec(whole);
  return {
    number: number?.[1] ?? null,
    text: number ? whole.slice(number[0].length) : whole,
    sourceOfPosition: source ? source.replace(SOURCE, "") : null,
  };
}

/** A row of four cells as a recommendation, or what keeps it from being one. */
function readRow(
  cells: readonly XmlElement[],
  place: ListRow["place"],
  theme: string | null,
): ListRow | ListProblem {
  const lines = cells.map(linesOfCell);
  const text = squeezed(lines.flat().join(" "));
  const last = cells[3];
  if (cells.length !== 4 || !last || cells.some((cell) => spanOf(cell) !== 1)) {
    return { place, code: "cells", text };
  }
  if (isMerged(last) || cells.some(isMerged)) return { place, code: "merged", text };
  const first = readFirst(lines[0] ?? []);
  if (first.text === "") return { place, code: "no_text", text };
  return {
    ...{ place, theme, ...first },
    cells: lines.map((cell) => cell.join("\n").trim()),
    last: { start: last.start, end: last.end },
  };
}

/** All tables of the document that are not within another. */
function tablesIn(parent: XmlElement): XmlElement[] {
  return elementsOf(parent).flatMap((child) =>
    child.name === "w:tbl" ? [child] : child.name === "w:p" ? [] : tablesIn(child),
  );
}

function readTable(table: XmlElement, number: number): Omit<OhchrList, "tables"> | null {
  const rows = childrenNamed(table, "w:tr").map((row) => childrenNamed(row, "w:tc"));
  if (!rows.some(isHeader)) return null;
  const read: Omit<OhchrList, "tables"> = { rows: [], problems: [] };
  let theme: string | null = null;
  rows.forEach((cells, index) => {
    const [only] = cells;
    const text = squeezed(cells.flatMap(linesOfCell).join(" "));
    if (isHeader(cells) || text === "") return;
    if (only && cells.length === 1) {
      theme = text.replace(THEME, "");
      return;
    }
    const row = readRow(cells, { table: number, row: index + 1 }, theme);
    if ("code" in row) read.problems.push(row);
    else read.rows.push(row);
  });
  return read;
}

/**
 * The recommendations in a list that the Office issued in the 2nd or 3rd cycle: a table of four columns,
 * the last of which is for the level of implementation. `xml`: word/document.xml. Null where the document
 * is none that can be read, or has no such table.
 */
export function parseOhchrList(xml: string): OhchrList | null {
  const root = wordRoot(xml);
  if (!root) return null;
  const read = tablesIn(root).flatMap((table, index) => readTable(table, index + 1) ?? []);
  if (read.length === 0) return null;
  return {
    rows: read.flatMap(({ rows }) => rows),
    problems: read.flatMap(({ problems }) => problems),
    tables: read.length,
  };
}
