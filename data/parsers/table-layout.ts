import { DomainError } from "@/db/domain/errors";
import type { ImportFormat } from "@/db/domain/import-row";
import { keyOfHeading } from "@/db/domain/table-columns";
import { type Columns, columnsOf } from "./row-cells";
import { MOST_COLUMNS, type TableRow } from "./table-row";

/** What a table's headings say of it. */
export interface TableLayout {
  format: ImportFormat;
  headings: string[];
  columns: Columns;
}

const headingsOf = (row: TableRow): string[] =>
  Array.from({ length: Math.min(row.width, MOST_COLUMNS + 1) }, (_, column) =>
    row.cell(column).text.trim(),
  );

/** Whose table it is, by headings that only its own have. */
function formatOf(headings: readonly string[]): ImportFormat {
  const keys = new Set(headings.map(keyOfHeading));
  const hasAll = (...all: string[]) => all.every((key) => keys.has(key));
  if (keys.has("ohchrannotationid") || hasAll("text", "countriesconcerned")) return "uhri_xlsx";
  if (hasAll("sur", "recommendation")) return "upr_info_xls";
  if (keys.has("title") && (keys.has("template") || keys.has("dateadded"))) return "upr_info_csv";
  return "own_table";
}

/**
 * The row of the headings among the first ones of a table, and how many stand before it: the one of which
 * most is known. Null where none has a column for the text. Throws `import_columns_too_many`.
 */
export function layoutOf(
  rows: readonly TableRow[],
  confirmed: Readonly<Record<string, string>> | null,
): { layout: TableLayout; at: number } | null {
  if (rows.some(({ width }) => width > MOST_COLUMNS)) {
    throw new DomainError("import_columns_too_many");
  }
  let best: { layout: TableLayout; at: number } | null = null;
  for (const [at, row] of rows.entries()) {
    const headings = headingsOf(row);
    const columns = columnsOf(headings, confirmed);
    const isBetter = columns.size > (best?.layout.columns.size ?? 0);
    if (columns.has("text") && isBetter) {
      best = { at, layout: { format: formatOf(headings), headings, columns } };
    }
  }
  return best;
}

/** The first rows of a table with its headings alone: what somebody is asked what it means. */
export function likelyHeadings(rows: readonly TableRow[]): string[] {
  const widest = rows.toSorted((one, other) => other.width - one.width)[0];
  return widest ? headingsOf(widest).filter((heading) => heading !== "") : [];
}
