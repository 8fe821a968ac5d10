import { type AnySQLiteColumn, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { document } from "./document";

/** A heading of a source document, in the source's own order and hierarchy. */
export const theme = sqliteTable(
  "theme",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    documentId: text()
      .notNull()
      .references(() => document.id),
    parentId: integer().references((): AnySQLiteColumn => theme.id),
    title: text().notNull(),
    /** Place among all headings of the source, from 1. */
    place: integer().notNull(),
    /** 1 for a top heading. */
    level: integer().notNull(),
  },
  (table) => [index("theme_document").on(table.documentId, table.place)],
);
