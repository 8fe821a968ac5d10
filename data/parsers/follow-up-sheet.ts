import { columnName } from "@/data/exporters/column-name";
import { DomainError } from "@/db/domain/errors";
import {
  BASE_MARK,
  BASE_SHEET,
  type FollowUpSheet,
  SHEET_COLUMNS,
  SHEET_FIELDS,
  type SheetColumn,
  type SheetValues,
} from "@/db/domain/follow-up-sheet";
import { statusSchema } from "@/db/domain/status-scale";
import { asText, isHeading, type StatusChoices } from "./follow-up-cell";
import { cellReader, type Place, readRows } from "./follow-up-rows";
import { cellPlace } from "./sheet-cells";
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

/** So far down a heading is looked for. */
const HEADER_WITHIN = 20;
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
  const rows = readRows(place, base?.values ?? new Map(), reader);
  const refs = new Map(rows.map(({ row, ref }) => [row, ref]));
  for (const [cell, text] of place.sheet.notes) {
    reader.refuse(cell, refs.get(cellPlace(cell)?.row ?? 0) ?? null, "note", text);
  }
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
