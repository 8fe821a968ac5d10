import type { RichText } from "@/db/domain/rich-text";
import type { FinishedGroup, FinishedHead, FinishedRow, FlowingTable } from "./finished-table";

/** Rows as they stand in a file. */
export interface WrittenRows {
  bytes: Uint8Array;
  count: number;
  /** What the report says of the themes that begin here. */
  texts: readonly { theme: string; text: RichText }[];
}

/** A table's rows in their order, some at a time. */
export type RowsInOrder = Iterable<WrittenRows> | AsyncIterable<WrittenRows>;

/** A format in which a row is written without knowing the others. */
export interface RowFormat {
  /** How a row stands in the file. `place`: how many rows come before it. */
  rowText: (head: FinishedHead) => (row: FinishedRow, place: number) => string;
  /** The file around its rows. */
  file: (head: FinishedHead, rows: RowsInOrder) => AsyncIterable<Uint8Array>;
}

/** About so many characters are handed over at once. */
const PIECE = 64 * 1024;

const encoder = new TextEncoder();

/** Puts rows into the bytes of the format while they are made. */
function* writtenRows(
  { rowText }: RowFormat,
  head: FinishedHead,
  groups: Iterable<FinishedGroup>,
): Generator<WrittenRows> {
  const textOf = rowText(head);
  let [piece, count, place] = ["", 0, 0];
  let texts: { theme: string; text: RichText }[] = [];
  const handOver = (): WrittenRows => {
    const written = { bytes: encoder.encode(piece), count, texts };
    [piece, count, texts] = ["", 0, []];
    return written;
  };
  for (const { rows, theme, text } of groups) {
    if (text) texts.push({ theme, text });
    for (const row of rows) {
      piece += textOf(row, place);
      place += 1;
      count += 1;
      if (piece.length > PIECE) yield handOver();
    }
  }
  if (count > 0 || texts.length > 0) yield handOver();
}

/** How a table becomes a file of a format. */
export const fileOf =
  (format: RowFormat) =>
  (table: FlowingTable): AsyncIterable<Uint8Array> =>
    format.file(table, writtenRows(format, table, table.groups));
