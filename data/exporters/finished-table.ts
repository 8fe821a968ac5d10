/**
 * A table that is ready to be written: words and dates are in, order is settled. The page and every
 * file format print the same cells.
 */

/** A piece of a cell on a line of its own. */
export interface Paragraph {
  /** What it is, printed before the text with a colon. */
  label?: string;
  text: string;
  /** http or https; the text is then its own address, or stands for it. */
  href?: string;
  /** Stands out: what the cell is about, before what is said of it. */
  strong?: boolean;
}

/** An empty list is an empty cell. */
export type FinishedCell = readonly Paragraph[];

/**
 * A fact for sorting and filtering; a whole day is `{ day: "YYYY-MM-DD" }`, what is less known a
 * text.
 */
export type Datum = string | { day: string };

export interface FinishedRow {
  /** Our own reference, by which people name the row. */
  ref: string;
  /** Permanent address. */
  address: string;
  /** One a column. */
  cells: readonly FinishedCell[];
  /** One a data column. */
  data: readonly Datum[];
}

export interface FinishedColumn {
  heading: string;
  /** Share of the width, in any unit. */
  width: number;
  /** Where the row's permanent address is printed, in formats that have no column for it. */
  carriesAddress: boolean;
}

export interface DataColumn {
  heading: string;
  /** In characters. */
  width: number;
}

export interface FinishedGroup {
  /** "Theme: …", as a row across all columns. */
  theme: string;
  rows: readonly FinishedRow[];
}

export interface FinishedTable {
  title: string;
  /** BCP 47. */
  language: string;
  /** The title block: what this is, from where, as of when, and how to read it. */
  statements: readonly { label: string; lines: readonly Paragraph[] }[];
  columns: readonly FinishedColumn[];
  /** Further columns of spreadsheets, after the layout's own. */
  dataColumns: readonly DataColumn[];
  groups: readonly FinishedGroup[];
  /** Words of the formats themselves. */
  words: {
    table: string;
    about: string;
    page: string;
    of: string;
    /** In place of what a spreadsheet's cell cannot hold. */
    cut: string;
  };
}

export const rowsOf = (table: FinishedTable): FinishedRow[] =>
  table.groups.flatMap((group) => [...group.rows]);
