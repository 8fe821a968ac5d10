import { linesOf } from "@/db/domain/rich-text";
import type { FinishedHead, PrintedRow } from "./finished-table";
import { cellText, lineOf, linesOfCell, mendedWhereNeeded, plainText } from "./plain-text";
import { heightOf } from "./row-height";
import type { RowFormat, RowsInOrder } from "./row-format";
import { writeWorkbook } from "./workbook";
import { rowXml } from "./workbook-sheet";
import type { Sheet, SheetCell, SheetRow } from "./workbook-types";

/** No spreadsheet opens a file with more characters than this in a cell. */
const LONGEST = 32_767;
/** Characters that the layout's own columns share. */
const ALL_COLUMNS = 240;
const HEADER_ROWS = 1;
const ABOUT_WIDTHS = [34, 110];

/** Not too long for a spreadsheet; one that is says so. */
function fitting(text: string, cut: string): string {
  if (text.length <= LONGEST) return text;
  const held = plainText(text);
  if (held.length <= LONGEST) return held;
  const note = `\n${cut}`;
  for (let most = LONGEST - note.length; ;) {
    // The cut may have gone through a pair of surrogates, or a stretch of another direction, which is then ended.
    const fits = plainText(held.slice(0, most) + note);
    if (fits.length <= LONGEST) return fits;
    most -= Math.ceil((fits.length - LONGEST) / 2);
  }
}

const textCell = (text: string, cut: string): SheetCell =>
  text === "" ? null : { text: fitting(text, cut) };

function widthsOf({ columns, dataColumns }: FinishedHead): number[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const own = columns.map(({ width }) => Math.max(8, Math.round((width / whole) * ALL_COLUMNS)));
  return [...own, ...dataColumns.map(({ width }) => width)];
}

function headerRow({ columns, dataColumns }: FinishedHead, widths: readonly number[]): SheetRow {
  const headings = [...columns, ...dataColumns].map(({ heading }) => heading);
  // Half as wide again: bold letters, and the button of the filter.
  const height = heightOf(
    headings,
    widths.map((width) => width / 1.5),
  );
  return { height, cells: headings.map((text) => ({ text, style: "header" })) };
}

function rowText(head: FinishedHead) {
  const widths = widthsOf(head);
  const { cut } = head.words;
  return ({ cells, data }: PrintedRow, place: number): string => {
    const texts = cells.map(linesOfCell);
    for (const datum of data) texts.push("day" in datum ? datum.day : lineOf(datum));
    const cellAt = (text: string, column: number): SheetCell => {
      const datum = data[column - cells.length];
      return datum && "day" in datum ? { day: datum.day } : textCell(text, cut);
    };
    return mendedWhereNeeded((held) => {
      const said = texts.map(held);
      const row = { height: heightOf(said, widths), cells: said.map(cellAt) };
      return rowXml(row, HEADER_ROWS + 1 + place);
    });
  };
}

function* aboutRows({ title, statements, words }: FinishedHead): Generator<SheetRow> {
  yield { cells: [{ text: plainText(title), style: "title" }], height: 22 };
  for (const { label, lines } of statements) {
    const text = cellText(lines);
    const name = { text: label, style: "label" } as const;
    yield { height: heightOf(["", text], ABOUT_WIDTHS), cells: [name, textCell(text, words.cut)] };
  }
}

/** What the report says beside its table: the introduction, and the texts of the themes as they come. */
function textsOf({ introduction, words }: FinishedHead, rows: RowsInOrder) {
  const said = new Map<string, SheetRow>();
  const keep = (label: string, lines: readonly string[]) => {
    const text = plainText(lines.join("\n"));
    said.set(label, {
      height: heightOf(["", text], ABOUT_WIDTHS),
      cells: [{ text: plainText(label), style: "label" }, textCell(text, words.cut)],
    });
  };
  if (introduction) keep(words.introduction, linesOf(introduction));
  function* watched() {
    for (const piece of rows) {
      for (const { theme, text } of piece.texts) keep(theme, linesOf(text));
      yield piece;
    }
  }
  const texts: Iterable<SheetRow> = { [Symbol.iterator]: () => said.values() };
  return { texts, watched: watched() };
}

function file(head: FinishedHead, rows: RowsInOrder): AsyncIterable<Uint8Array> {
  const { words, title, language } = head;
  const widths = widthsOf(head);
  const { texts, watched } = textsOf(head, rows);
  const main: Sheet = {
    ...{ name: words.table, widths, rows: [headerRow(head, widths)], written: watched },
    ...{ headerRows: HEADER_ROWS, printsLines: true, filtered: true },
  };
  const about: Sheet = { name: words.about, widths: ABOUT_WIDTHS, rows: aboutRows(head) };
  const said: Sheet = { name: words.texts, widths: ABOUT_WIDTHS, rows: texts };
  const hasTexts = head.introduction !== undefined || head.hasThemeTexts === true;
  const sheets = hasTexts ? [main, about, said] : [main, about];
  return writeWorkbook(sheets, { title: plainText(title), language });
}

/**
 * The table as an Excel workbook: one sheet a row a recommendation, header frozen and repeated in
 * print, filters, days as dates; further sheets with the title block and the texts of the report. The
 * heading of the source is a column here and not a row across, because a sheet with such rows cannot be
 * sorted. Cells are texts and dates, never formulas; one that is too long for Excel says so.
 */
export const XLSX: RowFormat = { rowText, file };
