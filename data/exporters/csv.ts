import { stringify } from "csv-stringify/sync";
import { linesOf } from "@/db/domain/rich-text";
import { type Datum, type FinishedHead, type FlowingTable, rowsOf } from "./finished-table";
import { cellText, looksLikeFormula, plainText } from "./plain-text";

/** Records that are written at once. */
const PIECE = 500;

const datumText = (datum: Datum) => ("day" in datum ? datum.day : plainText(datum.text));

/**
 * A field that a spreadsheet would take for a formula begins with an apostrophe; so does one that has
 * such an apostrophe of its own, so that the text comes back whole when the first one is taken away.
 */
export function guarded(field: string): string {
  const begins = field.startsWith("'") ? field.replace(/^'+/u, "") : field;
  return looksLikeFormula(begins) ? `'${field}` : field;
}

/** The title block in one text, a line a statement; what the report says stands after it. */
function aboutText({ title, statements, introduction }: FinishedHead): string {
  const lines = statements.map(({ label, lines: said }) => `${label}: ${cellText(said)}`);
  return plainText([title, ...lines, ...(introduction ? linesOf(introduction) : [])].join("\n"));
}

const encoder = new TextEncoder();

const written = (records: readonly (readonly string[])[], bom = false): Uint8Array =>
  encoder.encode(
    stringify(records as string[][], {
      bom,
      quoted: true,
      quoted_empty: true,
      record_delimiter: "windows",
    }),
  );

function* recordsOf(table: FlowingTable): Generator<string[]> {
  const about = aboutText(table);
  let isFirst = true;
  for (const row of rowsOf(table)) {
    const fields = [...row.cells.map(cellText), ...row.data.map(datumText), isFirst ? about : ""];
    yield fields.map(guarded);
    isFirst = false;
  }
  if (isFirst) {
    const empty = [...table.columns, ...table.dataColumns].map(() => "");
    yield [...empty, about].map(guarded);
  }
}

/**
 * The table as CSV: UTF-8 with a byte order mark, CRLF, every field in quotes (RFC 4180). The first
 * record holds the headings and each further one a recommendation, so that programs can read it; the
 * title block stands in the last field of the first recommendation (alone where there is none).
 */
export function* toCsv(table: FlowingTable): Generator<Uint8Array> {
  const headings = [...table.columns, ...table.dataColumns].map(({ heading }) => heading);
  yield written([[...headings, table.words.about]], true);
  let piece: string[][] = [];
  for (const record of recordsOf(table)) {
    piece.push(record);
    if (piece.length === PIECE) {
      yield written(piece);
      piece = [];
    }
  }
  if (piece.length > 0) yield written(piece);
}
