import type { XmlElement } from "@rgrove/parse-xml";
import { readNumber } from "@/db/domain/recommendation-number";
import { readStates } from "@/db/domain/recommending-states";
import { headedColumns, type ListColumns, toldColumns } from "./ohchr-columns";
import { childNamed, childrenNamed, elementsOf, linesIn } from "./word-xml";

export interface TableCell {
  element: XmlElement;
  /** A line a paragraph. */
  lines: string[];
  /** Which column of the table it begins in, from 0. */
  column: number;
  /** How many columns of the table it takes. */
  span: number;
  /** Whether it goes over several rows. */
  merged: "no" | "begins" | "continues";
  /** The lines of the cell above that it continues. */
  above: string[];
}

export interface TableRow {
  /** Which row of which table of the document, both from 1. */
  place: { table: number; row: number };
  /** Only `row` holds a recommendation, or what may be one. */
  kind: "title" | "headings" | "theme" | "empty" | "row";
  /** The last "Theme: …" above it; null before the first. */
  theme: string | null;
  element: XmlElement;
  cells: TableCell[];
  /** The whole row in one line. */
  text: string;
}

export interface WordTable {
  /** Null where the table is no list of recommendations. */
  columns: ListColumns | null;
  /** What tells so: its headings, those of the table that it goes on with, or what stands in its columns. */
  toldBy: "headings" | "table_before" | "columns" | null;
  rows: TableRow[];
}

const THEME = /^(?:Theme|Right or area|Right\/area)\s*:\s*/iu;

export const SOURCE_OF_POSITION = /\bSources? of (?:the )?position\s*:?\s*/iu;

export const squeezed = (text: string): string => text.replace(/\s+/gu, " ").trim();

const propertyOf = (parent: XmlElement, properties: string, name: string) => {
  const found = childNamed(parent, properties);
  return found && childNamed(found, name)?.attributes["w:val"];
};

const amount = (written: string | undefined, without: number) => {
  const read = Number(written ?? without);
  return Number.isInteger(read) && read >= 0 && read <= 1_000 ? read : without;
};

function mergedOf(cell: XmlElement): TableCell["merged"] {
  const properties = childNamed(cell, "w:tcPr");
  const merge = properties && childNamed(properties, "w:vMerge");
  if (!merge) return "no";
  return merge.attributes["w:val"] === "restart" ? "begins" : "continues";
}

/** The cells of a row with their columns. `open`: the lines of cells that go on below, by column. */
function cellsOf(row: XmlElement, open: Map<number, string[]>): TableCell[] {
  let column = amount(propertyOf(row, "w:trPr", "w:gridBefore"), 0);
  return childrenNamed(row, "w:tc").map((element) => {
    const span = Math.max(1, amount(propertyOf(element, "w:tcPr", "w:gridSpan"), 1));
    const merged = mergedOf(element);
    const lines = linesIn(element);
    const above = merged === "continues" ? (open.get(column) ?? []) : [];
    if (merged !== "continues") open.set(column, merged === "begins" ? lines : []);
    const cell = { element, lines, column, span, merged, above };
    column += span;
    return cell;
  });
}

const textOf = (cell: TableCell | undefined) => squeezed(cell?.lines.join(" ") ?? "");

/** Whether what goes across the table is a recommendation all the same. */
const isRecommendation = (text: string) =>
  !THEME.test(text) &&
  /^\d+\.\d/u.test(text) &&
  readNumber(text) !== null &&
  (SOURCE_OF_POSITION.test(text) || readStates(text).states.length > 0);

function isAcross(cells: readonly TableCell[], text: string): boolean {
  const isOnlyOne = cells.length === 1 || (THEME.test(text) && textOf(cells[0]) === text);
  return isOnlyOne && !isRecommendation(text);
}

/** Before the headings, what goes across is the title of the table. */
function kindOf(cells: readonly TableCell[], text: string, isBelow: boolean): TableRow["kind"] {
  if (text === "") return "empty";
  if (!isAcross(cells, text)) return "row";
  return isBelow || THEME.test(text) ? "theme" : "title";
}

function readTable(element: XmlElement): WordTable {
  const open = new Map<number, string[]>();
  let theme: string | null = null;
  let columns: ListColumns | null = null;
  const rows = childrenNamed(element, "w:tr").map((row, index): TableRow => {
    const cells = cellsOf(row, open);
    const text = squeezed(cells.flatMap(({ lines }) => lines).join(" "));
    const headings = headedColumns(cells.map(textOf));
    columns ??= headings;
    const kind = headings ? "headings" : kindOf(cells, text, columns !== null);
    if (kind === "theme") theme = text.replace(THEME, "");
    return { place: { table: 0, row: index + 1 }, kind, theme, element: row, cells, text };
  });
  return { columns, toldBy: columns && "headings", rows };
}

/** The tables in a document or a cell; those within another table are not among them. */
const tablesWithin = (parent: XmlElement): XmlElement[] =>
  elementsOf(parent).flatMap((child) =>
    child.name === "w:tbl" ? [child] : child.name === "w:p" ? [] : tablesWithin(child),
  );

/** A table, or the lists within it where it is only there to lay them out. */
function listsOrTable(element: XmlElement): WordTable[] {
  const table = readTable(element);
  if (table.columns) return [table];
  const within = tablesWithin(element).flatMap(listsOrTable);
  return within.some(({ columns }) => columns) ? within : [table];
}

/** A table without headings that goes on with the one before it, or shows by itself what it is. */
function withColumns(table: WordTable, before: WordTable | undefined): WordTable {
  if (table.columns) return table;
  const rows = table.rows.filter(({ kind }) => kind === "row");
  const texts = rows.map(({ cells }) => cells.map(textOf));
  const alike = texts.filter(({ length }) => length === before?.columns?.length);
  const goesOn =
    before?.columns &&
    alike.length > texts.length / 2 &&
    alike.some(([first = ""]) => readNumber(first));
  const columns = (goesOn && before.columns) || toldColumns(texts);
  if (!columns) return table;
  // What goes across was no title then.
  let theme: string | null = goesOn ? (before.rows.at(-1)?.theme ?? null) : null;
  const read = table.rows.map((row): TableRow => {
    const kind = row.kind === "title" ? "theme" : row.kind;
    if (kind === "theme") theme = row.text.replace(THEME, "");
    return { ...row, kind, theme };
  });
  const hasHeadings = goesOn && before.toldBy !== "columns";
  return { ...table, columns, toldBy: hasHeadings ? "table_before" : "columns", rows: read };
}

/** The tables of a document, in its order, each read as far as it is a list of recommendations. */
export function readTables(root: XmlElement): WordTable[] {
  const tables: WordTable[] = [];
  for (const [index, read] of tablesWithin(root).flatMap(listsOrTable).entries()) {
    for (const { place } of read.rows) place.table = index + 1;
    tables.push(
      withColumns(
        read,
        tables.findLast(({ columns }) => columns !== null),
      ),
    );
  }
  return tables;
}

/** Number, text and source of the position, as the cell of a recommendation has them, a line a paragraph. */
export function readRecommendation(lines: readonly string[]) {
  const texts: string[] = [];
  let source: string | null = null;
  for (const line of lines) {
    const found = SOURCE_OF_POSITION.exec(line);
    if (found && source === null) {
      texts.push(line.slice(0, found.index));
      source = line.slice(found.index + found[0].length).trim();
    } else if (source === "") source = line.trim();
    else texts.push(line);
  }
  const whole = texts
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join("\n");
  const read = readNumber(whole);
  return {
    number: read?.number ?? null,
    text: read?.rest ?? whole,
    sourceOfPosition: source === "" ? null : source,
  };
}
