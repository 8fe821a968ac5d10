import { linesOf } from "@/db/domain/rich-text";
import { type Datum, type FinishedHead, type FlowingTable, rowsOf } from "./finished-table";
import { cellText, looksLikeFormula, plainText } from "./plain-text";

/** About so many characters are written at once. */
const PIECE = 128 * 1024;

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

/** A field as it stands between its quotes. */
const quotable = (field: string) => (field.includes('"') ? field.replaceAll('"', '""') : field);

/**
 * A record with its line end. Every field is in quotes, which leaves nothing to decide: csv-stringify
 * asks a dozen questions of each field, and that takes longer than to make the table.
 */
export const writtenRecord = (fields: readonly string[]) =>
  `"${fields.map(quotable).join('","')}"\r\n`;

function* recordsOf(table: FlowingTable): Generator<string[]> {
  const about = guarded(aboutText(table));
  let isFirst = true;
  for (const row of rowsOf(table)) {
    const fields: string[] = [];
    for (const cell of row.cells) fields.push(guarded(cellText(cell)));
    for (const datum of row.data) fields.push(guarded(datumText(datum)));
    fields.push(isFirst ? about : "");
    yield fields;
    isFirst = false;
  }
  if (isFirst) yield [...[...table.columns, ...table.dataColumns].map(() => ""), about];
}

/**
 * The table as CSV: UTF-8 with a byte order mark, CRLF, every field in quotes (RFC 4180). The first
 * record holds the headings and each further one a recommendation, so that programs can read it; the
 * title block stands in the last field of the first recommendation (alone where there is none).
 */
export function* toCsv(table: FlowingTable): Generator<Uint8Array> {
  const headings = [...table.columns, ...table.dataColumns].map(({ heading }) => heading);
  yield Buffer.from(`\uFEFF${writtenRecord([...headings, table.words.about])}`);
  let piece = "";
  for (const record of recordsOf(table)) {
    piece += writtenRecord(record);
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece);
    piece = "";
  }
  if (piece !== "") yield Buffer.from(piece);
}
