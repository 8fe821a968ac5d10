import { linesOf, type RichText } from "@/db/domain/rich-text";
import type { FinishedHead, PrintedRow } from "./finished-table";
import {
  cellText,
  lineOf,
  linesOfCell,
  looksLikeFormula,
  mendedWhereNeeded,
  plainText,
} from "./plain-text";
import type { RowFormat, RowsInOrder } from "./row-format";

/**
 * A field that a spreadsheet would take for a formula begins with an apostrophe; so does one that has
 * such an apostrophe of its own, so that the text comes back whole when the first one is taken away.
 */
export function guarded(field: string): string {
  const begins = field.startsWith("'") ? field.replace(/^'+/u, "") : field;
  return looksLikeFormula(begins) ? `'${field}` : field;
}

/** The title block in one text, a line a statement; what the report says stands after it. */
function aboutText({ title, statements, introduction, words }: FinishedHead): string {
  const lines = statements.map(({ label, lines: said }) => `${label}: ${cellText(said)}`);
  const said = introduction ? [`${words.introduction}:`, ...linesOf(introduction)] : [];
  return plainText([title, ...lines, ...said].join("\n"));
}

/** A field as it stands between its quotes. */
const quotable = (field: string) => (field.includes('"') ? field.replaceAll('"', '""') : field);

/**
 * A record without its line end. Every field is in quotes, which leaves nothing to decide: csv-stringify
 * asks a dozen questions of each field, and that takes longer than to make the table.
 */
function recordOf(fields: readonly string[]): string {
  let record = '"';
  for (let i = 0; i < fields.length; i += 1) {
    record += (i > 0 ? '","' : "") + quotable(fields[i] ?? "");
  }
  return `${record}"`;
}

const LINE_END = "\r\n";

export const writtenRecord = (fields: readonly string[]): string => recordOf(fields) + LINE_END;

/** Headings and fields in the order of a record. Only where a theme has a text is there a field for it. */
const headingsOf = ({ columns, dataColumns, hasThemeTexts, words }: FinishedHead) => [
  ...[...columns, ...dataColumns].map(({ heading }) => heading),
  ...(hasThemeTexts ? [words.texts] : []),
  words.about,
];

function rowText(head: FinishedHead) {
  return ({ cells, data }: PrintedRow, place: number, text?: RichText): string => {
    const texts = cells.map(linesOfCell);
    for (const datum of data) texts.push("day" in datum ? datum.day : lineOf(datum));
    if (head.hasThemeTexts) texts.push(text ? plainText(linesOf(text).join("\n")) : "");
    texts.push(place === 0 ? aboutText(head) : "");
    const record = mendedWhereNeeded((held) => recordOf(texts.map((text) => guarded(held(text)))));
    return record + LINE_END;
  };
}

async function* file(head: FinishedHead, rows: RowsInOrder): AsyncGenerator<Uint8Array> {
  const headings = headingsOf(head);
  yield Buffer.from(`\uFEFF${writtenRecord(headings)}`);
  let isEmpty = true;
  for (const { bytes } of rows) {
    isEmpty = false;
    yield bytes;
  }
  const alone = [...headings.slice(1).map(() => ""), guarded(aboutText(head))];
  if (isEmpty) yield Buffer.from(writtenRecord(alone));
}

/**
 * The table as CSV: UTF-8 with a byte order mark, CRLF, every field in quotes (RFC 4180). The first
 * record holds the headings and each further one a recommendation, so that programs can read it; the
 * title block stands in the last field of the first recommendation (alone where there is none), and what
 * the report says of a theme in the field before that, of the theme's first recommendation.
 */
export const CSV: RowFormat = { rowText, file };
