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

const isInStretch = (column: AnySQLiteColumn): SQL =>
  sql`${column} between ${sql.placeholder("first")} and ${sql.placeholder("last")}`;

/** Whether each id follows upon the one before. */
const isStretch = (ids: readonly number[]): boolean =>
  ids.length > 0 && ids.every((id, place) => id === (ids[0] ?? 0) + place);

/**
 * A query by ids of recommendations, which mostly follow one upon the other as they stand in their source:
 * a stretch of an index is found sooner than each of them. SQLite takes a stretch for long, and any other
 * condition that has an index for better: write those as `unindexed`. Gives the query and what to ask it.
 */
export function askedByIds<Query>(
  build: (reader: Reader, isAsked: (column: AnySQLiteColumn) => SQL) => Query,
) {
  const ofStretch = putTogetherOnce((reader) => build(reader, isInStretch));
  const ofEach = putTogetherOnce((reader) => build(reader, isOneOfIds));
  return (reader: Reader, ids: readonly number[]) =>
    isStretch(ids)
      ? { query: ofStretch(reader), given: { first: ids[0], last: ids.at(-1) } }
      : { query: ofEach(reader), given: idsOf(ids) };
}

/** A column as a value that no index is looked through for. */
export const unindexed = (column: AnySQLiteColumn): SQL => sql`+${column}`;
