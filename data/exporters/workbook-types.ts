import type { CellStyle } from "./workbook-styles";

/** A text that XML can hold, or a day ("YYYY-MM-DD") as a date that can be sorted; null for nothing. */
export type SheetCell =
  | { text: string; style?: CellStyle }
  | { day: string; style?: CellStyle }
  | null;

export interface SheetRow {
  cells: readonly SheetCell[];
  /** Points; as high as one line where there is none. */
  height?: number;
  /** Whether it grows with what is written into it. */
  grows?: boolean;
}

/** Rows as they stand in a sheet. */
export interface WrittenXml {
  bytes: Uint8Array;
  count: number;
}

/** What may be written into cells of a column, and what is said to whoever chooses one. */
export interface Validation {
  /** "E2:E48". */
  range: string;
  /** One of these words, at most 255 characters together; or a date; or nothing that is checked. */
  allows: { oneOf: readonly string[] } | "date" | "any";
  /** At most 32 characters. */
  promptTitle?: string;
  /** At most 255 characters. */
  prompt?: string;
  /** What is said of anything else; at most 255 characters. */
  error?: string;
}

export interface Sheet {
  /** At most 31 characters, without any of []:*?/\. */
  name: string;
  /** Of each column, in characters; 0 hides it. */
  widths: readonly number[];
  /** The first of them are the header. */
  rows: Iterable<SheetRow>;
  /** Rows after those, which somebody has put into the format with `rowXml`. */
  written?: Iterable<WrittenXml>;
  /** How many rows stay in sight, and are printed on each page. */
  headerRows?: number;
  /** How many columns stay in sight. */
  headerColumns?: number;
  /** Whether lines between cells are printed; on screen the program draws them. */
  printsLines?: boolean;
  /** Whether the columns can be filtered by the header (its last row). */
  filtered?: boolean;
  /** Nobody can change cells that are not of an open style. Without a password: it is no lock. */
  isProtected?: boolean;
  state?: "hidden" | "veryHidden";
  validations?: readonly Validation[];
}

export interface Properties {
  title: string;
  /** BCP 47. */
  language: string;
}
