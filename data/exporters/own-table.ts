import { stringify } from "csv-stringify/sync";
import { OWN_COLUMNS, type OwnColumn } from "@/db/domain/table-columns";
import { guarded } from "./csv";
import { columnName } from "./column-name";
import { plainText } from "./plain-text";
import { heightOf } from "./row-height";
import { writeWorkbook } from "./workbook";
import type { Sheet, SheetRow, Validation } from "./workbook-types";

/** A recommendation in the plain table; columns that it has nothing for may be left out. */
export type OwnTableRow = Partial<Record<OwnColumn, string>>;

/** What is said of the table to whoever fills it in. */
export interface OwnTableWords {
  title: string;
  /** BCP 47. */
  language: string;
  /** Of the sheet: at most 31 characters. */
  sheet: string;
  explanations: Record<OwnColumn, string>;
  /** That can be chosen; none has a comma in it. */
  positions: readonly string[];
}

const COLUMNS = Object.keys(OWN_COLUMNS) as OwnColumn[];
const HEADINGS = COLUMNS.map((column) => OWN_COLUMNS[column]);

const WIDTHS: Partial<Record<OwnColumn, number>> = {
  text: 60,
  recommending_states: 30,
  themes: 30,
};
const WIDTH = 18;
const widths = COLUMNS.map((column) => WIDTHS[column] ?? WIDTH);

/** Rows that are made ready for texts: elsewhere a spreadsheet makes 118.1 of "118.10". */
const READY = 400;
/** The explanations, and under them the headings. */
const HEADER_ROWS = 2;
/** What a prompt and its title may have (ECMA-376, 18.3.1.32). */
const LONGEST = { prompt: 255, title: 32 } as const;

const fieldsOf = (row: OwnTableRow): string[] =>
  COLUMNS.map((column) => plainText(row[column] ?? ""));

/** The table as CSV: UTF-8 with its mark, every field in quotes, the explanations above the headings. */
export function ownTableCsv(words: OwnTableWords, rows: readonly OwnTableRow[] = []): Uint8Array {
  const explained = COLUMNS.map((column) => words.explanations[column]);
  const records = [explained, HEADINGS, ...rows.map(fieldsOf)].map((record) => record.map(guarded));
  const options = { bom: true, quoted: true, quoted_empty: true, record_delimiter: "windows" };
  return new TextEncoder().encode(stringify(records, options as Parameters<typeof stringify>[1]));
}

function* sheetRows(words: OwnTableWords, rows: readonly OwnTableRow[]): Generator<SheetRow> {
  const explained = COLUMNS.map((column) => words.explanations[column]);
  yield {
    height: heightOf(explained, widths),
    cells: explained.map((text) => ({ text, style: "reference" })),
  };
  yield { cells: HEADINGS.map((text) => ({ text, style: "header" })) };
  for (const row of rows) {
    yield { grows: true, cells: fieldsOf(row).map((text) => ({ text, style: "openLiteral" })) };
  }
  const empty = COLUMNS.map(() => ({ text: "", style: "openLiteral" }) as const);
  for (let row = rows.length; row < READY; row += 1) yield { grows: true, cells: empty };
}

function validations({ explanations, positions }: OwnTableWords, last: number): Validation[] {
  return COLUMNS.map((column, index) => ({
    range: `${columnName(index)}${HEADER_ROWS + 1}:${columnName(index)}${last}`,
    // A source may have other words: what is chosen is offered, not asked for.
    allows: "any",
    promptTitle: OWN_COLUMNS[column].slice(0, LONGEST.title),
    prompt: [explanations[column], ...(column === "position" ? [positions.join(", ")] : [])]
      .join(" ")
      .slice(0, LONGEST.prompt),
  }));
}

/** The table as an Excel workbook; all its cells are texts, so that "118.10" stays what it is. */
export function ownTableXlsx(
  words: OwnTableWords,
  rows: readonly OwnTableRow[] = [],
): AsyncIterable<Uint8Array> {
  const last = HEADER_ROWS + Math.max(READY, rows.length);
  const sheet: Sheet = {
    ...{ name: words.sheet, widths, rows: sheetRows(words, rows) },
    ...{ headerRows: HEADER_ROWS, headerColumns: 1, validations: validations(words, last) },
  };
  return writeWorkbook([sheet], { title: words.title, language: words.language });
}
