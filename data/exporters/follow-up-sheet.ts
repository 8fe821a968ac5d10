import {
  BASE_MARK,
  BASE_SHEET,
  heldByCell,
  SHEET_COLUMNS,
  SHEET_FIELDS,
  type SheetColumn,
  type SheetField,
  type SheetValues,
} from "@/db/domain/follow-up-sheet";
import type { Status } from "@/db/domain/status-scale";
import { columnName } from "./column-name";
import { plainText } from "./plain-text";
import { heightOf } from "./row-height";
import { writeWorkbook } from "./workbook";
import type { Sheet, SheetCell, SheetRow, Validation } from "./workbook-types";

/** A follow-up sheet before it is written: what it is about, in words. */
export interface SheetForm {
  organisationId: string;
  /** ISO instant. */
  madeAt: string;
  title: string;
  /** BCP 47. */
  language: string;
  /** Names of the sheet that is filled in, and of the one that explains it: at most 31 characters. */
  names: { sheet: string; help: string };
  columns: Record<SheetColumn, { heading: string; explanation: string }>;
  /** Those that the organisation may choose, in its track's words; none has a comma in it. */
  statuses: readonly { key: Status; label: string }[];
  /** What is said of a status or a date that is none. */
  errors: { status: string; date: string };
  /** How the sheet is used, line by line. */
  help: readonly { label: string; text: string }[];
  rows: readonly { ref: string; text: string; values: SheetValues }[];
}

const WIDTHS: Partial<Record<SheetColumn, number>> = { ref: 18, text: 60, status: 20, asOf: 16 };
const WIDTH = 44;
const HELP_WIDTHS = [28, 100];
/** The explanations, and under them the headings. */
const HEADER_ROWS = 2;
/** What a prompt, its title and an error may have (ECMA-376, 18.3.1.32). */
const LONGEST = { prompt: 255, title: 32 } as const;

const widths = SHEET_COLUMNS.map((column) => WIDTHS[column] ?? WIDTH);
const isReference = (column: SheetColumn) => column === "ref" || column === "text";

function answerCell(field: SheetField, value: string, form: SheetForm): SheetCell {
  if (field === "asOf") {
    return value === "" ? { text: "", style: "openDay" } : { day: value, style: "openDay" };
  }
  const label = form.statuses.find(({ key }) => key === value)?.label;
  return { text: plainText(field === "status" ? (label ?? "") : value), style: "open" };
}

function* rowsOf(form: SheetForm): Generator<SheetRow> {
  const explained = SHEET_COLUMNS.map((column) => form.columns[column].explanation);
  yield {
    height: heightOf(explained, widths),
    cells: explained.map((text) => ({ text, style: "reference" })),
  };
  yield {
    cells: SHEET_COLUMNS.map((column) => ({ text: form.columns[column].heading, style: "header" })),
  };
  for (const { ref, text, values } of form.rows) {
    yield {
      height: heightOf([ref, text, ...SHEET_FIELDS.map((field) => values[field])], widths),
      grows: true,
      cells: [
        { text: ref, style: "reference" },
        { text: heldByCell(text), style: "reference" },
        ...SHEET_FIELDS.map((field) => answerCell(field, values[field], form)),
      ],
    };
  }
}

function validationsOf({ columns, statuses, errors, rows }: SheetForm): Validation[] {
  const last = HEADER_ROWS + rows.length;
  if (rows.length === 0) return [];
  return SHEET_COLUMNS.flatMap((column, index): Validation[] => {
    if (isReference(column)) return [];
    const name = columnName(index);
    const { heading, explanation } = columns[column];
    const said = {
      range: `${name}${HEADER_ROWS + 1}:${name}${last}`,
      promptTitle: heading.slice(0, LONGEST.title),
      prompt: explanation.slice(0, LONGEST.prompt),
    };
    if (column === "status") {
      const oneOf = statuses.map(({ label }) => label);
      return [{ ...said, allows: { oneOf }, error: errors.status }];
    }
    if (column === "asOf") return [{ ...said, allows: "date", error: errors.date }];
    return [{ ...said, allows: "any" }];
  });
}

const texts = (values: readonly string[]): SheetRow => ({
  cells: values.map((text) => ({ text, style: "plain" })),
});

/** What the sheet said when it was made, for the program that reads it; and in which words it asked. */
function* baseRows(form: SheetForm): Generator<SheetRow> {
  yield texts([BASE_MARK, form.organisationId, form.madeAt]);
  yield texts(["", ...SHEET_COLUMNS]);
  yield texts(["", ...SHEET_COLUMNS.map((column) => form.columns[column].heading)]);
  yield texts(["", ...form.statuses.flatMap(({ key, label }) => [key, label])]);
  for (const { ref, values } of form.rows) {
    // As the cells say it: what nobody has touched then says what it said.
    yield texts([ref, ...SHEET_FIELDS.map((field) => plainText(values[field]))]);
  }
}

function* helpRows({ title, help }: SheetForm): Generator<SheetRow> {
  yield { cells: [{ text: plainText(title), style: "title" }], height: 22 };
  for (const { label, text } of help) {
    yield {
      height: heightOf([label, text], HELP_WIDTHS),
      cells: [{ text: label, style: "label" }, { text }],
    };
  }
}

/**
 * The workbook that an organisation fills in off line: a protected sheet whose answers alone can be
 * written into, statuses to choose from, an explanation over each column; a sheet that says how; and a
 * hidden one that keeps what was said when it was made.
 */
export function followUpSheet(form: SheetForm): AsyncIterable<Uint8Array> {
  const sheets: Sheet[] = [
    {
      ...{ name: form.names.sheet, widths, rows: rowsOf(form), headerRows: HEADER_ROWS },
      headerColumns: 1,
      ...{ filtered: true, isProtected: true, validations: validationsOf(form) },
    },
    { name: form.names.help, widths: HELP_WIDTHS, rows: helpRows(form), isProtected: true },
    {
      ...{ name: BASE_SHEET, state: "veryHidden", isProtected: true },
      ...{ widths: SHEET_FIELDS.map(() => WIDTH), rows: baseRows(form) },
    },
  ];
  return writeWorkbook(sheets, { title: form.title, language: form.language });
}
