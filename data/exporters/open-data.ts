import { type CellKind, LIST_SEPARATOR, type Row } from "@/db/domain/open-data";
import { guarded, writtenRecord } from "./csv";
import { plainText } from "./plain-text";

/** A data set that is ready to be written: its rows are made while they are. */
export interface OpenTable {
  columns: Readonly<Record<string, CellKind>>;
  /** What stands before the rows in JSON. */
  head: Readonly<Record<string, unknown>>;
  rows: Iterable<Row>;
}

/** About so many characters are written at once. */
const PIECE = 128 * 1024;

/** A value as a cell of a spreadsheet; what is empty is not known, not said or withheld. */
function cellOf(value: Row[string] | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(value);
  const text = typeof value === "string" ? value : value.join(LIST_SEPARATOR);
  return guarded(plainText(text));
}

function* inPieces(texts: Iterable<string>): Generator<Uint8Array> {
  let piece = "";
  for (const text of texts) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece);
    piece = "";
  }
  if (piece !== "") yield Buffer.from(piece);
}

function* csvTexts({ columns, rows }: OpenTable): Generator<string> {
  const names = Object.keys(columns);
  yield `\uFEFF${writtenRecord(names)}`;
  for (const row of rows) yield writtenRecord(names.map((name) => cellOf(row[name])));
}

function* jsonTexts({ columns, head, rows }: OpenTable): Generator<string> {
  const names = Object.keys(columns);
  yield `${JSON.stringify(head).slice(0, -1)},"rows":[`;
  let gap = "\n";
  for (const row of rows) {
    // In the order of the columns, whatever the order in which it was found.
    yield gap + JSON.stringify(Object.fromEntries(names.map((name) => [name, row[name] ?? null])));
    gap = ",\n";
  }
  yield "\n]}\n";
}

/**
 * CSV as the mid-term table's (UTF-8 with a byte order mark, CRLF, every field in quotes, formulas
 * neutralised): the first record holds the names of the columns, each further one a row.
 */
export const openCsv = (table: OpenTable): Generator<Uint8Array> => inPieces(csvTexts(table));

/**
 * JSON (RFC 8259): what is said of the whole, and `rows`, each an object by the names of the columns.
 * Texts stand as they were written; what is empty is null, a list is an array.
 */
export const openJson = (table: OpenTable): Generator<Uint8Array> => inPieces(jsonTexts(table));
