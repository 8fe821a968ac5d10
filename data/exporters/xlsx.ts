import writeExcelFile, { type CellObject, type Row } from "write-excel-file/node";
import { type Datum, type FinishedTable, rowsOf } from "./finished-table";
import { cellText, looksLikeFormula, plainText } from "./plain-text";
import { documentProperties, filterAndPrint } from "./xlsx-features";

/** No spreadsheet opens a file with more characters than this in a cell. */
const LONGEST = 32_767;
/** Points of a line of text at this size, for the height of a row. */
const LINE = 12.5;
const HIGHEST_ROW = 400;
/** Characters that the layout's own columns share. */
const ALL_COLUMNS = 240;

const LOOK = { wrap: true, alignVertical: "top" } as const;
const HEADER = {
  ...LOOK,
  fontWeight: "bold",
  backgroundColor: "#E8EEF6",
  bottomBorderStyle: "thin",
} as const;

/** The format reads "_x0041_" as the letter A (ECMA-376, ST_Xstring), whatever was meant. */
const literal = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, "_x005F_");

/**
 * A text cell. What looks like a formula is marked as text, so that it stays one when it is edited.
 */
function textCell(text: string, cut: string): CellObject | null {
  if (text === "") return null;
  const note = `\n${cut}`;
  const value = text.length > LONGEST ? text.slice(0, LONGEST - note.length) + note : text;
  const format = looksLikeFormula(value) ? { format: "@" } : {};
  // A cut may have gone through a pair of surrogates.
  return { type: String, value: literal(plainText(value)), ...LOOK, ...format };
}

function datumCell(datum: Datum, cut: string): CellObject | null {
  if ("text" in datum) return textCell(plainText(datum.text), cut);
  return { type: Date, value: new Date(`${datum.day}T00:00:00Z`), format: "yyyy-mm-dd", ...LOOK };
}

function widthsOf({ columns, dataColumns }: FinishedTable): number[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const own = columns.map(({ width }) => Math.max(8, Math.round((width / whole) * ALL_COLUMNS)));
  return [...own, ...dataColumns.map(({ width }) => width)];
}

/**
 * Points for the tallest cell of the row: spreadsheets do not all find the height of wrapped text
 * themselves.
 */
function heightOf(texts: readonly string[], widths: readonly number[]): number {
  const linesOf = (text: string, width: number) =>
    text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  const most = Math.max(1, ...texts.map((text, i) => linesOf(text, widths[i] ?? 8)));
  return Math.min(HIGHEST_ROW, most * LINE + 4);
}

function tableRows(table: FinishedTable, widths: readonly number[]): Row[] {
  const { cut } = table.words;
  const headings = [...table.columns, ...table.dataColumns].map(({ heading }) => heading);
  // Half as wide again: bold letters, and the button of the filter.
  const headerHeight = heightOf(
    headings,
    widths.map((width) => width / 1.5),
  );
  const header = headings.map((value) => ({
    type: String,
    value,
    ...HEADER,
    height: headerHeight,
  }));
  const body = rowsOf(table).map((row): Row => {
    const texts = row.cells.map(cellText);
    const data = row.data.map((datum) => ("day" in datum ? datum.day : datum.text));
    const height = heightOf([...texts, ...data], widths);
    const own = texts.map((text) => textCell(text, cut));
    const cells = [...own, ...row.data.map((datum) => datumCell(datum, cut))];
    return cells.map((cell) => (cell ? { ...cell, height } : null));
  });
  return [header, ...body];
}

function aboutRows({ title, statements, words }: FinishedTable): Row[] {
  const facts = statements.map(({ label, lines }): Row => {
    const text = cellText(lines);
    const height = heightOf([text], [ABOUT_WIDTH]);
    const name = { type: String, value: label, ...LOOK, fontWeight: "bold", height } as const;
    return [name, textCell(text, words.cut)];
  });
  const head: Row = [{ type: String, value: plainText(title), fontWeight: "bold", fontSize: 14 }];
  return [head, ...facts];
}

const ABOUT_WIDTH = 110;

/**
 * The table as an Excel workbook: one sheet a row a recommendation, header frozen and repeated in
 * print, filters, days as dates; a second sheet with the title block. The heading of the source is a
 * column here and not a row across, because a sheet with such rows cannot be sorted. Cells are texts
 * and dates, never formulas; one that is too long for Excel says so.
 */
export async function toXlsx(table: FinishedTable): Promise<Uint8Array> {
  const widths = widthsOf(table);
  const data = tableRows(table, widths);
  const sheets = [
    {
      sheet: table.words.table,
      data,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      orientation: "landscape" as const,
    },
    {
      sheet: table.words.about,
      data: aboutRows(table),
      columns: [{ width: 34 }, { width: ABOUT_WIDTH }],
      orientation: "landscape" as const,
    },
  ];
  const size = { rows: data.length, columns: widths.length };
  const features = [filterAndPrint(table.words.table, size), documentProperties(table)];
  const bytes = await writeExcelFile(sheets, {
    fontFamily: "Calibri",
    fontSize: 10,
    features,
  }).toBuffer();
  return new Uint8Array(bytes);
}
