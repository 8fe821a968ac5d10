import { type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";

/** One bound value however many there are: SQLite limits the number of values, not their length. */
export function isOneOf(column: AnySQLiteColumn, values: readonly (number | string)[]): SQL {
  return sql`${column} in (select value from json_each(${JSON.stringify(values)}))`;
}

/** Some recommendations by their ids, or all that there are, which takes no looking up. */
export type Asked = readonly number[] | "all";

/** `isOneOf`; no condition where all are asked for. */
export const isAsked = (column: AnySQLiteColumn, asked: Asked): SQL | undefined =>
  asked === "all" ? undefined : isOneOf(column, asked);
