import { stringify } from "csv-stringify/sync";
import { type Datum, type FinishedTable, rowsOf } from "./finished-table";
import { cellText, looksLikeFormula, plainText } from "./plain-text";

const datumText = (datum: Datum) => ("day" in datum ? datum.day : plainText(datum.text));

/**
 * A field that a spreadsheet would take for a formula begins with an apostrophe; so does one that has
 * such an apostrophe of its own, so that the text comes back whole when the first one is taken away.
 */
function guarded(field: string): string {
  return looksLikeFormula(field.replace(/^'+/u, "")) ? `'${field}` : field;
}

/** The title block in one text, a line a statement. */
function aboutText({ title, statements }: FinishedTable): string {
  const lines = statements.map(({ label, lines: said }) => `${label}: ${cellText(said)}`);
  return plainText([title, ...lines].join("\n"));
}

/**
 * The table as CSV: UTF-8 with a byte order mark, CRLF, every field in quotes (RFC 4180). The first
 * record holds the headings and each further one a recommendation, so that programs can read it; the
 * title block stands in the last field of the first recommendation (alone where there is none).
 */
export function toCsv(table: FinishedTable): Uint8Array {
  const headings = [...table.columns, ...table.dataColumns].map(({ heading }) => heading);
  const records = rowsOf(table).map((row) => [
    ...row.cells.map(cellText),
    ...row.data.map(datumText),
  ]);
  if (records.length === 0) records.push(headings.map(() => ""));
  const about = aboutText(table);
  const text = stringify(
    [
      [...headings, table.words.about],
      ...records.map((record, index) => [...record, index === 0 ? about : ""].map(guarded)),
    ],
    {
      bom: true,
      quoted: true,
      quoted_empty: true,
      record_delimiter: "windows",
    },
  );
  return new TextEncoder().encode(text);
}
