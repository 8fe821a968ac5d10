import type { KeptStrings } from "./kept-strings";
import { MergedCells } from "./merged-cells";
import { mergedAreas, type SheetCell, sheetCells } from "./sheet-cells";
import { openArchive, type StreamedArchive } from "./streamed-archive";
import {
  dayOfSerial,
  EMPTY_CELL,
  type TableCell,
  type TableRow,
  type TableSheet,
} from "./table-row";
import {
  type SheetPart,
  sharedStrings,
  type WorkbookParts,
  workbookParts,
  workbookText,
} from "./workbook-parts";

/** Larger sheets are not read twice, as what is merged in them would take (bytes of XML). */
const LOOKED_AT_TWICE = 64 * 1024 * 1024;
/** Rows of a sheet among which its headings are looked for. */
export const HEADINGS_WITHIN = 20;

interface Book extends WorkbookParts {
  archive: StreamedArchive;
  strings: KeptStrings;
}

function numberCell(
  { value, style, isFormula }: SheetCell,
  { decimals, from1904 }: Book,
): TableCell {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number))
    return { ...EMPTY_CELL, text: value, isFormula };
  const shown = decimals[style] ?? null;
  // What is kept as 118.09999999999999 is shown as 118.1.
  const text = shown === null ? String(Number(number.toPrecision(15))) : number.toFixed(shown);
  return { text, number, day: dayOfSerial(number, from1904), isFormula };
}

function cellOf(cell: SheetCell | undefined, book: Book): TableCell {
  if (!cell) return EMPTY_CELL;
  const { type, value, isFormula } = cell;
  if (type === "s") return { ...EMPTY_CELL, text: book.strings.get(Number(value)), isFormula };
  if (type === "n") return numberCell(cell, book);
  if (type === "d") return { ...EMPTY_CELL, text: value, day: value.slice(0, 10), isFormula };
  if (type === "b") return { ...EMPTY_CELL, text: value === "1" ? "TRUE" : "FALSE", isFormula };
  // A formula without a result: "#REF!" is nothing that anybody wrote.
  if (type === "e") return { ...EMPTY_CELL, isFormula: true };
  return { ...EMPTY_CELL, text: workbookText(value), isFormula };
}

async function* rowsOf({ part }: SheetPart, place: string, book: Book): AsyncGenerator<TableRow> {
  const { archive } = book;
  const isSmall = archive.sizeOf(part) <= LOOKED_AT_TWICE;
  const areas = isSmall ? await mergedAreas(archive.read(part)) : [];
  const merged = new MergedCells<SheetCell>(areas, (cell) => cellOf(cell, book), place);
  for await (const row of sheetCells(archive.read(part))) yield merged.row(row);
}

/** The highest number of a shared string in the first rows of the sheets. */
async function lastStringAtTop(archive: StreamedArchive, sheets: SheetPart[]): Promise<number> {
  let last = -1;
  const look = (cells: readonly (SheetCell | undefined)[]) => {
    for (const cell of cells) if (cell?.type === "s") last = Math.max(last, Number(cell.value));
  };
  for (const { part } of sheets) {
    let seen = 0;
    for await (const { cells } of sheetCells(archive.read(part))) {
      look(cells);
      seen += 1;
      if (seen === HEADINGS_WITHIN) break;
    }
  }
  return last;
}

/**
 * The sheets of an Excel workbook (.xlsx) that are not hidden, one after the other; rows come as they are
 * unpacked, however many there are. `isForHeadings`: only the first rows are asked for. Throws
 * `sheet_damaged`, `archive_damaged`, `archive_too_large`, `archive_unsafe`.
 */
export async function* workbookSheets(
  path: string,
  isForHeadings = false,
): AsyncGenerator<TableSheet> {
  const archive = await openArchive(path);
  let strings: KeptStrings | undefined;
  try {
    const parts = await workbookParts(archive);
    const shown = parts.sheets.filter(({ isHidden }) => !isHidden);
    const last = isForHeadings ? await lastStringAtTop(archive, shown) : undefined;
    strings = await sharedStrings(archive, last);
    for (const sheet of shown) {
      const place = shown.length > 1 ? `sheet ${sheet.name}, ` : "";
      yield { isRagged: false, rows: rowsOf(sheet, place, { ...parts, archive, strings }) };
    }
  } finally {
    strings?.close();
    archive.close();
  }
}
