/** A cell of a table, however its file keeps it. */
export interface TableCell {
  /** As it is shown; empty where nothing stands there. */
  text: string;
  /** Where it is kept as a number. */
  number: number | null;
  /** The day ("YYYY-MM-DD") that a number counts, where its file counts days. */
  day: string | null;
  isFormula: boolean;
}

/** How a cell is merged with others: it goes on from a row above, or over the columns beside it. */
export type Merged = "down" | "across";

/** A row in which something stands. */
export interface TableRow {
  /** "row 12", "sheet Cycle 3, row 12". */
  place: string;
  /** How many cells it has, up to the last in which something stands. */
  width: number;
  /** How many it has, empty ones too. */
  count: number;
  /** The cell of a column, from 0; an empty one where there is none. */
  cell: (column: number) => TableCell;
  /** What is merged there; null for what is not. */
  merged: (column: number) => Merged | null;
  /** The row as its file has it, where its quotation marks or its letters could not be read for certain. */
  unclear: { code: "cells" | "encoding"; text: string } | null;
}

/** The rows that stand together in a file. */
export interface TableSheet {
  /** Whether every row of it has to have as many cells as its headings: so in CSV, not in a workbook. */
  isRagged: boolean;
  rows: AsyncGenerator<TableRow>;
}

export const EMPTY_CELL: TableCell = { text: "", number: null, day: null, isFormula: false };

/** More columns than any such table has: what is wider is another kind of file. */
export const MOST_COLUMNS = 300;

const DAY = 24 * 60 * 60 * 1000;

/**
 * The day that a workbook's number counts (ECMA-376, 18.17.4.1): from 30 December 1899, or from 1904 on
 * where the workbook says so. Null where it is no day between 1900 and 2200.
 */
export function dayOfSerial(serial: number, from1904 = false): string | null {
  const zero = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(zero + Math.floor(serial) * DAY);
  const year = day.getUTCFullYear();
  return year >= 1900 && year <= 2200 ? day.toISOString().slice(0, 10) : null;
}
