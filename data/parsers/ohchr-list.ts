import type { ListColumns } from "./ohchr-columns";
import {
  readRecommendation,
  readTables,
  squeezed,
  type TableCell,
  type TableRow,
} from "./ohchr-table";
import { wordRoot } from "./word-xml";

/** A stretch of a text: from its first character to behind its last. */
export interface Span {
  start: number;
  end: number;
}

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
  /** The cells of the recommendation and of the level of implementation: where they stand in the XML. */
  first: Span;
  last: Span;
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

const spanOf = ({ element: { start, end } }: TableCell): Span => ({ start, end });

/** A row of four cells as a recommendation, or what keeps it from being one. */
function readRow({ place, theme, cells, text }: TableRow): ListRow | ListProblem {
  const [first, , , last] = cells;
  if (cells.length !== 4 || !first || !last || cells.some(({ span }) => span !== 1)) {
    return { place, code: "cells", text };
  }
  if (cells.some(({ merged }) => merged !== "no")) return { place, code: "merged", text };
  const read = readRecommendation(first.lines);
  if (read.text === "") return { place, code: "no_text", text };
  return {
    ...{ place, theme, ...read, text: squeezed(read.text) },
    cells: cells.map(({ lines }) => lines.join("\n").trim()),
    first: spanOf(first),
    last: spanOf(last),
  };
}

const isToFill = (columns: ListColumns | null) => columns?.length === 4 && columns[3] === "level";

/**
 * The recommendations in a list that the Office issued in the 2nd or 3rd cycle: a table of four columns,
 * the last of which is for the level of implementation. `xml`: word/document.xml. Null where the document
 * is none that can be read, or has no such table.
 */
export function parseOhchrList(xml: string): OhchrList | null {
  const root = wordRoot(xml);
  if (!root) return null;
  // What stands in columns does not tell which of them is to be written in.
  const tables = readTables(root).filter(
    ({ columns, toldBy }) => toldBy !== "columns" && isToFill(columns),
  );
  if (tables.length === 0) return null;
  const list: OhchrList = { rows: [], problems: [], tables: tables.length };
  for (const { rows } of tables) {
    for (const row of rows.filter(({ kind }) => kind === "row").map(readRow)) {
      if ("code" in row) list.problems.push(row);
      else list.rows.push(row);
    }
  }
  return list;
}
