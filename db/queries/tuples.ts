import type { AnyColumn, GetColumnData } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

/** A column that SQLite gives as it is meant: a text or a number, and nothing that is made of one. */
type PlainColumn = SQLiteColumn & { _: { dataType: "string" | "number" } };

type DataOf<Columns extends readonly AnyColumn[]> = {
  [Place in keyof Columns]: GetColumnData<Columns[Place]>;
};

/** A prepared query, which gives rows in the order of its columns too, and what it is asked. */
interface Asked {
  query: { values: (values: Record<string, unknown>) => unknown };
  given: Record<string, unknown>;
}

/**
 * Columns that are read as tuples, in their order: an export reads some million fields, and to put each
 * into an object by its name takes longer than to read it.
 */
export function tuple<const Columns extends readonly PlainColumn[]>(...columns: Columns) {
  return {
    /** For `select`. */
    fields: Object.fromEntries(columns.map((column, place) => [`at${place}`, column])),
    /** What the query that selected them finds. */
    of: ({ query, given }: Asked) => query.values(given) as Readonly<DataOf<Columns>>[],
  };
}
