import { type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Reader } from "@/db/client";

/**
 * A query that an export asks for every hundred rows is put together, and read by SQLite, once a
 * connection. `build`: ends in `.prepare()`.
 */
export function putTogetherOnce<Query>(
  build: (reader: Reader) => Query,
): (reader: Reader) => Query {
  const known = new WeakMap<Reader, Query>();
  return (reader) => {
    const found = known.get(reader) ?? build(reader);
    known.set(reader, found);
    return found;
  };
}

/** `isOneOf`, for values that are given as `idsOf` when such a query is asked. */
export const isOneOfIds = (column: AnySQLiteColumn): SQL =>
  sql`${column} in (select value from json_each(${sql.placeholder("ids")}))`;

export const idsOf = (values: readonly (number | string)[]) => ({ ids: JSON.stringify(values) });
