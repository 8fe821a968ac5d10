import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { document } from "./document";
import { review } from "./review";
import { theme } from "./theme";

/** One item as it stands in its source, verbatim. */
export const recommendation = sqliteTable(
  "recommendation",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** Our own reference, for example "KHM-HC-2019-01". */
    ref: text().notNull(),
    reviewId: text()
      .notNull()
      .references(() => review.id),
    documentId: text()
      .notNull()
      .references(() => document.id),
    themeId: integer()
      .notNull()
      .references(() => theme.id),
    /** Place in the source, from 1. */
    place: integer().notNull(),
    /** The source's own number as text ("118.10" is not 118.1); null where it states none. */
    number: text(),
    text: text().notNull(),
  },
  (table) => [
    uniqueIndex("recommendation_ref").on(table.ref),
    uniqueIndex("recommendation_place").on(table.documentId, table.place),
    index("recommendation_theme").on(table.themeId),
  ],
);
