import { readOhchrList } from "./ohchr-recommendations";
import { readFile } from "node:fs/promises";
import type { ImportFormat, ImportSettings, ReadRow } from "@/db/domain/import-row";
import { csvSheet } from "./csv-table";
import { type KindOfFile, kindOfFile } from "./kind-of-file";
import { oldWorkbookSheets } from "./old-workbook-table";
import { layoutOf, likelyHeadings } from "./table-layout";
import { firstRows, readTable } from "./table-reader";
import type { TableSheet } from "./table-row";
import { readUhriJson } from "./uhri-json";
import { HEADINGS_WITHIN, workbookSheets } from "./workbook-table";

/** A file as it was received. */
export interface ReceivedFile {
  name: string;
  /** Where it lies on the disk. */
  path: string;
  /** Bytes. */
  size: number;
}

type TableKind = Extract<KindOfFile, "xlsx" | "xls" | "csv">;

async function* sheetsOf(
  { path }: ReceivedFile,
  kind: TableKind,
  isForHeadings = false,
): AsyncGenerator<TableSheet> {
  if (kind === "xlsx") yield* workbookSheets(path, isForHeadings);
  else if (kind === "xls")
    yield* oldWorkbookSheets(path, isForHeadings ? HEADINGS_WITHIN * 5 : undefined);
  else yield await csvSheet(path);
}

/** The layout of the first sheet that has one; otherwise the rows that the file begins with. */
async function peeked(file: ReceivedFile, kind: TableKind) {
  let headings: string[] = [];
  for await (const sheet of sheetsOf(file, kind, true)) {
    const rows = await firstRows(sheet).finally(() => sheet.rows.return(undefined));
    const found = layoutOf(rows, null);
    if (found) return found.layout;
    headings = headings.length > 0 ? headings : likelyHeadings(rows);
  }
  return { format: "own_table" as const, headings };
}

/**
 * The format of a file, by its content and not its name. A table whose headings nobody knows is taken for
 * the plain one: what its columns mean can be said in the settings. Throws `list_is_doc` for a file of an
 * older Word, `import_format_unknown`, `import_locked`, `import_columns_too_many`, `file_empty`, and what
 * is wrong with an archive or a workbook.
 */
export async function formatOf(file: ReceivedFile): Promise<ImportFormat> {
  const kind = await kindOfFile(file.path);
  if (kind === "docx") return "ohchr_list";
  if (kind === "json") return "uhri_json";
  return (await peeked(file, kind)).format;
}

/** The headings of a table, for somebody to say what they mean; none where the file is no table. */
export async function headingsOf(file: ReceivedFile): Promise<string[]> {
  const kind = await kindOfFile(file.path);
  if (kind === "docx" || kind === "json") return [];
  return (await peeked(file, kind)).headings.filter((heading) => heading !== "");
}

/**
 * The one door: every row of a file, whatever its format, gives exactly one. Throws what `formatOf`
 * throws, `import_columns_unknown`, `import_json_invalid`, `import_too_large`.
 */
export async function* readRecommendations(
  file: ReceivedFile,
  settings: ImportSettings,
): AsyncGenerator<ReadRow> {
  const kind = await kindOfFile(file.path);
  if (kind === "docx") yield* readOhchrList(await readFile(file.path), settings);
  else if (kind === "json") yield* readUhriJson(file.path, settings);
  else yield* readTable(sheetsOf(file, kind), settings);
}
