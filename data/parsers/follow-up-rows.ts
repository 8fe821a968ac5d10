import { columnName } from "@/data/exporters/column-name";
import {
  sameText,
  SHEET_FIELDS,
  type SheetColumn,
  type SheetField,
  type SheetRow,
  type SheetValues,
  type UnreadCell,
  type UnreadReason,
} from "@/db/domain/follow-up-sheet";
import { asText, readCell, type StatusChoices } from "./follow-up-cell";
import type { ReadSheet } from "./spreadsheet";

/** Where a table stands in its sheet. Columns and rows from 0. */
export interface Place {
  sheet: ReadSheet;
  /** Row of the headings. */
  header: number;
  columns: ReadonlyMap<SheetColumn, number>;
}

/** So much is told of a text that could not be read. */
const TOLD = 500;

/** Reads the cells of one sheet, and keeps a list of those that it could not. */
export function cellReader({ sheet }: Place, asked: { statuses: StatusChoices; latest: string }) {
  const unread: UnreadCell[] = [];
  const refuse = (cell: string, ref: string | null, why: UnreadReason, text: string) =>
    void unread.push({ cell, ref, why, text: text.slice(0, TOLD) });
  /** What stands in a cell, whatever it is. */
  const stands = (column: number, row: number) => {
    const cell = `${columnName(column)}${row + 1}`;
    const value = sheet.rows[row]?.[column] ?? null;
    const text = sheet.errors.get(cell) ?? asText(value);
    return { cell, value, text, format: sheet.formats.get(cell) };
  };
  /** What a cell says, or why it cannot be read. */
  const read = (field: SheetField, { cell, value, format }: ReturnType<typeof stands>) => {
    if (sheet.merged.has(cell)) return { why: "merged" } as const;
    if (sheet.errors.has(cell)) return { why: "error" } as const;
    if (sheet.formulas.has(cell)) return { why: "formula" } as const;
    return readCell(field, { value, format }, asked);
  };
  return { unread, refuse, stands, read };
}

type CellReader = ReturnType<typeof cellReader>;

/** Every answer in a row: where it stands and what stands there, and what it says. */
const answersIn = ({ columns, sheet }: Place, row: number, { stands, read }: CellReader) =>
  SHEET_FIELDS.flatMap((field) => {
    const column = columns.get(field);
    if (column === undefined) return [];
    const standing = stands(column, row);
    // Merged with others, it has nothing of its own, and so is not empty either.
    if ((sheet.merged.get(standing.cell) ?? standing.cell) !== standing.cell) return [];
    return [{ field, ...standing, said: read(field, standing) }];
  });

/** A row about a recommendation. */
function readRow(place: Place, row: number, ref: string, reader: CellReader) {
  const { sheet, columns } = place;
  const mine: SheetRow["mine"] = {};
  for (const { field, cell, text, said } of answersIn(place, row, reader)) {
    if ("value" in said) mine[field] = said.value;
    else reader.refuse(cell, ref, said.why, text);
  }
  const textColumn = columns.get("text");
  const text = textColumn === undefined ? "" : asText(sheet.rows[row]?.[textColumn]);
  return { ref, row: row + 1, mine, text: text.trim() === "" ? null : text };
}

/** A second row about a recommendation: its reference, and each answer that is not the one from before. */
function refuseTwice(place: Place, row: number, { ref, base }: SheetRow, reader: CellReader) {
  const why = "reference_twice";
  reader.refuse(reader.stands(place.columns.get("ref") ?? 0, row).cell, ref, why, ref);
  for (const { field, cell, text, said } of answersIn(place, row, reader)) {
    const isOld = "value" in said && sameText(said.value, base?.[field] ?? "");
    if (text.trim() !== "" && !isOld) reader.refuse(cell, ref, why, text);
  }
}

/** Texts in a row that stand in none of the columns; in one that names no recommendation, all of them. */
function refuseStray(
  place: Place,
  row: number,
  ref: string | null,
  { refuse, stands }: CellReader,
) {
  const known = new Set(ref === null ? [] : place.columns.values());
  for (const column of (place.sheet.rows[row] ?? []).keys()) {
    const { cell, text } = stands(column, row);
    if (text.trim() === "" || known.has(column)) continue;
    refuse(cell, ref, ref === null ? "no_reference" : "outside_the_table", text.trim());
  }
}

/**
 * The rows that are about a recommendation, one each, with what it said when the sheet was made (`said`, by
 * reference). Whatever else stands there is listed by the reader.
 */
export function readRows(
  place: Place,
  said: ReadonlyMap<string, SheetValues>,
  reader: CellReader,
): SheetRow[] {
  const rows = new Map<string, SheetRow>();
  const refColumn = place.columns.get("ref") ?? 0;
  const { header, sheet } = place;
  for (let row = 0; row < sheet.rows.length; row += 1) {
    const ref = asText(sheet.rows[row]?.[refColumn]).trim();
    // Above the headings there are explanations, and whatever was sorted there.
    if (row <= header && !said.has(ref)) continue;
    refuseStray(place, row, ref === "" ? null : ref, reader);
    if (ref === "") continue;
    const first = rows.get(ref);
    if (first) refuseTwice(place, row, first, reader);
    else {
      const read = readRow(place, row, ref, reader);
      rows.set(ref, { ...read, base: said.get(ref) ?? null });
    }
  }
  return [...rows.values()];
}
