import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { VOCABULARIES } from "@/db/domain/vocabulary";

/** A term of a named vocabulary in a named version. */
export const tag = sqliteTable(
  "tag",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    vocabulary: text({ enum: VOCABULARIES }).notNull(),
    version: text().notNull(),
    term: text().notNull(),
  },
  (table) => [uniqueIndex("tag_term").on(table.vocabulary, table.version, table.term)],
);
