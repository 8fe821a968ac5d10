import { readOhchrList } from "@/data/parsers/ohchr-recommendations";
import { DomainError } from "@/db/domain/errors";
import type { ImportSettings, ReadRow, SourceRow } from "@/db/domain/import-row";

/** Nothing that the file does not say. */
export const NO_SETTINGS: ImportSettings = {
  only: null,
  allMechanisms: false,
  iso3: null,
  cycle: null,
  session: null,
  symbol: null,
  date: null,
  columns: null,
};

/** All rows of a list; or the code of the error with which it was refused. */
export async function readList(
  bytes: Uint8Array,
  settings: Partial<ImportSettings> = {},
): Promise<ReadRow[] | string> {
  const rows: ReadRow[] = [];
  try {
    for await (const row of readOhchrList(bytes, { ...NO_SETTINGS, ...settings })) rows.push(row);
    return rows;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

/** The recommendations of a list that is read. */
export async function recommendationsIn(
  bytes: Uint8Array,
  settings: Partial<ImportSettings> = {},
): Promise<SourceRow[]> {
  const rows = await readList(bytes, settings);
  if (typeof rows === "string") throw new Error(rows);
  return rows.filter((row) => row.kind === "row");
}
