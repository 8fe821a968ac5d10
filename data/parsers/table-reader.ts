import { DomainError } from "@/db/domain/errors";
import type { ImportSettings, ReadRow } from "@/db/domain/import-row";
import { keyOfHeading } from "@/db/domain/table-columns";
import { readOwnRow } from "./own-table";
import { rejected } from "./recommendation-row";
import { RowCells } from "./row-cells";
import { layoutOf, type TableLayout } from "./table-layout";
import type { TableRow, TableSheet } from "./table-row";
import { readUhriRow } from "./uhri-xlsx";
import { readUwaziRow } from "./upr-info-csv";
import { readUprInfoRow } from "./upr-info-xls";
import { HEADINGS_WITHIN } from "./workbook-table";

type RowReader = (cells: RowCells, settings: ImportSettings) => ReadRow;

function readerOf({ format }: TableLayout): RowReader {
  if (format === "uhri_xlsx") return readUhriRow;
  if (format === "upr_info_xls") return readUprInfoRow;
  if (format === "upr_info_csv") return readUwaziRow;
  const numbers = new Set<string>();
  return (cells, settings) => readOwnRow(cells, settings, numbers);
}

/** Takes the first rows of a sheet; the others stay. */
export async function firstRows({ rows }: TableSheet): Promise<TableRow[]> {
  const first: TableRow[] = [];
  while (first.length < HEADINGS_WITHIN) {
    const { value, done } = await rows.next();
    if (done) break;
    first.push(value);
  }
  return first;
}

/** Whether the headings stand in this row once more, as where files were put together. */
function repeatsHeadings(row: TableRow, { headings }: TableLayout): boolean {
  return headings.every((heading, column) => {
    const { text } = row.cell(column);
    // Most texts are longer than any heading.
    return text.length <= heading.length + 20 && keyOfHeading(text) === keyOfHeading(heading);
  });
}

/** Why a row of a CSV file has not the cells that its headings ask for; null where it has. */
function isAskew(row: TableRow, { headings, columns }: TableLayout): boolean {
  if (row.width > headings.length) return true;
  const needed = ["text", "recommending_states", "position"] as const;
  const lacks = needed.some((meaning) =>
    (columns.get(meaning) ?? []).some((column) => column >= row.count),
  );
  return lacks || (row.unclear?.code === "cells" && row.count !== headings.length);
}

/** Merged over the column of the text, from one that is not it: a line across the table. */
function isAcross(row: TableRow, { columns }: TableLayout): boolean {
  const [text = 0] = columns.get("text") ?? [];
  return row.merged(text) === "across" && row.cell(text).text.trim() === "";
}

function readRow(
  row: TableRow,
  { layout, read, isRagged }: { layout: TableLayout; read: RowReader; isRagged: boolean },
  settings: ImportSettings,
): ReadRow {
  const cells = new RowCells(row, layout.columns);
  if (isRagged && isAskew(row, layout)) {
    return rejected(row.place, "cells", row.unclear?.text ?? cells.whole());
  }
  if (repeatsHeadings(row, layout)) return rejected(row.place, "repeated", cells.whole());
  if (isAcross(row, layout)) return rejected(row.place, "merged", cells.whole());
  const given = read(cells, settings);
  const isEmpty = given.kind === "rejected" && given.problem.text === "";
  return isEmpty ? rejected(row.place, given.problem.code, cells.whole()) : given;
}

/**
 * The rows of a table, whosever it is, below its headings; every row gives one. Sheets without such
 * headings are none of it. Throws `import_columns_unknown` where no sheet has them.
 */
export async function* readTable(
  sheets: AsyncIterable<TableSheet>,
  settings: ImportSettings,
): AsyncGenerator<ReadRow> {
  let isFound = false;
  for await (const sheet of sheets) {
    try {
      const first = await firstRows(sheet);
      const found = layoutOf(first, settings.columns);
      if (!found) continue;
      isFound = true;
      const { layout, at } = found;
      const reading = { layout, read: readerOf(layout), isRagged: sheet.isRagged };
      for (const row of first.slice(at + 1)) yield readRow(row, reading, settings);
      for await (const row of sheet.rows) yield readRow(row, reading, settings);
    } finally {
      // Whoever stops in the middle leaves no file open.
      await sheet.rows.return(undefined);
    }
  }
  if (!isFound) throw new DomainError("import_columns_unknown");
}
