import { sql } from "drizzle-orm";
import type { Reader } from "@/db/client";

const COUNTED = ["recommendation", "theme", "tag", "recommendation_part"] as const;

/** The last number that was given in each of the tables that an import adds to. */
export type LastIds = Record<(typeof COUNTED)[number], number>;

export function lastIds(reader: Reader): LastIds {
  const given = reader.all<{ name: string; seq: number }>(
    sql`select name, seq from sqlite_sequence`,
  );
  const last = (table: string) => given.find(({ name }) => name === table)?.seq ?? 0;
  return Object.fromEntries(COUNTED.map((table) => [table, last(table)])) as LastIds;
}

/**
 * Tells apart two states of what an import is compared with: as long as it is the same, nothing was
 * imported, split into parts or joined again.
 */
export function importState(reader: Reader): string {
  const { imports, parts, positions } = reader.get<Record<string, number>>(sql`select
    (select count(*) from import_run) as imports,
    (select count(*) from recommendation_part) as parts,
    (select count(*) from position) as positions`);
  return JSON.stringify({ ...lastIds(reader), imports, parts, positions });
}
