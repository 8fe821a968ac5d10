import { columnName } from "@/data/exporters/workbook-xml";
import { DomainError } from "@/db/domain/errors";
import {
  BASE_MARK,
  BASE_SHEET,
  type FollowUpSheet,
  sameText,
  SHEET_COLUMNS,
  SHEET_FIELDS,
  type SheetColumn,
  type SheetField,
  type SheetRow,
  type SheetValues,
  type UnreadCell,
  type UnreadReason,
} from "@/db/domain/follow-up-sheet";
import { statusSchema } from "@/db/domain/status-scale";
import { asText, isHeading, readCell, type StatusChoices } from "./follow-up-cell";
import { type CellValue, type ReadSheet, readSpreadsheet } from "./spreadsheet";

/** In which words a sheet asks; one that is whole says so itself. */
export interface SheetWords {
  headings: Record<SheetColumn, string>;
  statuses: StatusChoices;
  /** Name of the sheet that explains the other. */
  help: string;
}

/** What the hidden sheet keeps. */
interface Base extends Omit<SheetWords, "help"> {
  organisationId: string;
  madeAt: string;
  values: ReadonlyMap<string, SheetValues>;
}

/** Where a table stands in its sheet. Columns and rows from 0. */
interface Place {
  sheet: ReadSheet;
  /** Row of the headings. */
  header: number;
  columns: ReadonlyMap<SheetColumn, number>;
}

/** So far down a heading is looked for. */
const HEADER_WITHIN = 20;
/** So much is told of a text that could not be read. */
const TOLD = 500;

function statusesOf(row: readonly CellValue[]): Base["statuses"] {
  return row.slice(1).flatMap((cell, index, cells) => {
    const key = statusSchema.safeParse(cell);
    return index % 2 === 0 && key.success
      ? [{ key: key.data, label: asText(cells[index + 1]) }]
      : [];
  });
}

/** What the sheet said when it was made; null where nothing keeps it, or not as it was written. */
function baseOf(sheets: readonly ReadSheet[]): Base | null {
  const rows = sheets.find(({ rows: [first] }) => first?.[0] === BASE_MARK)?.rows;
  const [about, keys, headings, statuses, ...kept] = rows ?? [];
  if (!about || !keys || !headings || !statuses) return null;
  const named = SHEET_COLUMNS.map((column) => [column, asText(headings[keys.indexOf(column)])]);
  const values = kept.map((row): [string, SheetValues] => [
    asText(row[0]),
    Object.fromEntries(
      SHEET_FIELDS.map((field, index) => [field, asText(row[index + 1])]),
    ) as SheetValues,
  ]);
  return {
    ...{ organisationId: asText(about[1]), madeAt: asText(about[2]) },
    headings: Object.fromEntries(named) as SheetWords["headings"],
    ...{ statuses: statusesOf(statuses), values: new Map(values) },
  };
}

function placeOf(sheets: readonly ReadSheet[], headings: SheetWords["headings"]): Place | null {
  for (const sheet of sheets) {
    for (const [header, row] of sheet.rows.slice(0, HEADER_WITHIN).entries()) {
      const found = SHEET_COLUMNS.flatMap((column): [SheetColumn, number][] => {
        const at = row.findIndex((cell) => isHeading(cell, headings[column]));
        return at === -1 ? [] : [[column, at]];
      });
      const columns = new Map(found);
      if (columns.has("ref") && columns.has("status")) return { sheet, header, columns };
    }
  }
  return null;
}

/** Reads the cells of one sheet, and keeps a list of those that it could not. */
function cellReader({ sheet }: Place, asked: { statuses: StatusChoices; latest: string }) {
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
    if (sheet.errors.has(cell)) return { why: "error" } as const;
    if (sheet.formulas.has(cell)) return { why: "formula" } as const;
    return readCell(field, { value, format }, asked);
  };
  return { unread, refuse, stands, read };
}

type CellReader = ReturnType<typeof cellReader>;

/** A row about a recommendation. */
function readRow(place: Place, row: number, ref: string, { stands, read, refuse }: CellReader) {
  const { sheet, columns } = place;
  const mine: SheetRow["mine"] = {};
  for (const field of SHEET_FIELDS) {
    const column = columns.get(field);
    if (column === undefined) continue;
    const standing = stands(column, row);
    const said = read(field, standing);
    if ("value" in said) mine[field] = said.value;
    else refuse(standing.cell, ref, said.why, standing.text);
  }
  const textColumn = columns.get("text");
  const text = textColumn === undefined ? "" : asText(sheet.rows[row]?.[textColumn]);
  return { ref, row: row + 1, mine, text: text.trim() === "" ? null : text };
}

/** A second row about a recommendation: its reference, and each answer that is not the one from before. */
function refuseTwice(
  place: Place,
  row: number,
  { ref, base }: SheetRow,
  { stands, read, refuse }: CellReader,
) {
  const why = "reference_twice";
  refuse(stands(place.columns.get("ref") ?? 0, row).cell, ref, why, ref);
  for (const field of SHEET_FIELDS) {
    const column = place.columns.get(field);
    if (column === undefined) continue;
    const standing = stands(column, row);
    const said = read(field, standing);
    const isOld = "value" in said && sameText(said.value, base?.[field] ?? "");
    if (standing.text.trim() !== "" && !isOld) refuse(standing.cell, ref, why, standing.text);
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

function readRows(place: Place, base: Base | null, reader: CellReader): SheetRow[] {
  const rows = new Map<string, SheetRow>();
  const refColumn = place.columns.get("ref") ?? 0;
  const { header, sheet } = place;
  for (let row = 0; row < sheet.rows.length; row += 1) {
    const ref = asText(sheet.rows[row]?.[refColumn]).trim();
    // Above the headings there are explanations, and whatever was sorted there.
    if (row <= header && !base?.values.has(ref)) continue;
    refuseStray(place, row, ref === "" ? null : ref, reader);
    if (ref === "") continue;
    const first = rows.get(ref);
    if (first) refuseTwice(place, row, first, reader);
    else {
      const read = readRow(place, row, ref, reader);
      rows.set(ref, { ...read, base: base?.values.get(ref) ?? null });
    }
  }
  return [...rows.values()];
}

/**
 * A follow-up sheet (.xlsx) as it was filled in. `words`: in which it asks, where it does not say so
 * itself any more; `latest`: the last day ("YYYY-MM-DD") that an as-of date may be. Whatever cannot be
 * read is listed with its place. Throws `sheet_unknown`, and what `readSpreadsheet` throws.
 */
export async function readFollowUpSheet(
  bytes: Uint8Array,
  words: SheetWords,
  latest: string,
): Promise<FollowUpSheet> {
  const all = await readSpreadsheet(bytes);
  const base = baseOf(all);
  const sheets = all.filter(({ name, rows: [first] }) => {
    const isBase = name === BASE_SHEET || first?.[0] === BASE_MARK;
    return !isBase;
  });
  const place = placeOf(sheets, base?.headings ?? words.headings);
  if (!place) throw new DomainError("sheet_unknown");
  const reader = cellReader(place, {
    statuses: base?.statuses ?? words.statuses,
    latest,
  });
  const rows = readRows(place, base, reader);
  for (const { name, rows: cells } of sheets) {
    const isEmpty = cells.every((row) => row.every((cell) => asText(cell).trim() === ""));
    if (name === place.sheet.name || name === words.help || isEmpty) continue;
    reader.refuse(name, null, "other_sheet", "");
  }
  return {
    ...{ organisationId: base?.organisationId ?? null, madeAt: base?.madeAt ?? null },
    columns: Object.fromEntries([...place.columns].map(([column, at]) => [column, columnName(at)])),
    ...{ rows, unread: reader.unread },
  };
}
