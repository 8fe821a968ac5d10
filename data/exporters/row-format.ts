import type { RichText } from "@/db/domain/rich-text";
import type { FinishedGroup, FinishedHead, FlowingTable, PrintedRow } from "./finished-table";

/** What the report says of a theme, before its rows. */
export interface ThemeText extends Pick<FinishedGroup, "section" | "theme"> {
  text: RichText;
}

/** Rows as they stand in a file. */
export interface WrittenRows {
  bytes: Uint8Array;
  count: number;
  /** What the report says of the themes that begin here. */
  texts: readonly ThemeText[];
}

/** A table's rows in their order, some at a time. */
export type RowsInOrder = Iterable<WrittenRows>;

/** A format in which a row is written without knowing the others. `Row`: what it needs of one. */
export interface RowFormat<Row extends PrintedRow = PrintedRow> {
  /**
   * How a row stands in the file. `place`: how many rows come before it. `text`: what the report says of the
   * theme that begins with it.
   */
  rowText: (head: FinishedHead) => (row: Row, place: number, text?: RichText) => string;
  /** The file around its rows. */
  file: (head: FinishedHead, rows: RowsInOrder) => AsyncIterable<Uint8Array>;
}

/** About so many bytes are handed over at once. */
const PIECE = 64 * 1024;
/** No character takes more bytes in UTF-8. */
const WIDEST = 3;

/** Rows as bytes in one stretch of memory: to join their texts first would be to write each of them twice. */
class Piece {
  #bytes = Buffer.allocUnsafeSlow(PIECE);
  #length = 0;

  /** Whether it is time for the next one. */
  get isFull(): boolean {
    return this.#length > PIECE * 0.75;
  }

  add(text: string): void {
    const most = this.#length + text.length * WIDEST;
    if (most > this.#bytes.length) {
      const larger = Buffer.allocUnsafeSlow(most);
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    this.#length += this.#bytes.write(text, this.#length);
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** Puts rows into the bytes of the format while they are made. */
function* writtenRows<Row extends PrintedRow>(
  { rowText }: RowFormat<Row>,
  head: FinishedHead,
  groups: Iterable<FinishedGroup<Row>>,
): Generator<WrittenRows> {
  const textOf = rowText(head);
  let [piece, count, place] = [new Piece(), 0, 0];
  let texts: ThemeText[] = [];
  const handOver = (): WrittenRows => {
    const written = { bytes: piece.bytes, count, texts };
    [piece, count, texts] = [new Piece(), 0, []];
    return written;
  };
  for (const { rows, section, theme, text } of groups) {
    if (text) texts.push({ section, theme, text });
    let begins = text;
    for (const row of rows) {
      piece.add(textOf(row, place, begins));
      begins = undefined;
      place += 1;
      count += 1;
      if (piece.isFull) yield handOver();
    }
  }
  if (count > 0 || texts.length > 0) yield handOver();
}

/** How a table becomes a file of a format. */
export const fileOf =
  <Row extends PrintedRow>(format: RowFormat<Row>) =>
  (table: FlowingTable<Row>): AsyncIterable<Uint8Array> =>
    format.file(table, writtenRows(format, table, table.groups));
