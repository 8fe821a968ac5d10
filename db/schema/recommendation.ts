import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { document } from "./document";
import { importRun } from "./import-run";
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
    /** The number in a form whose alphabetical order is the way people count; empty without a number. */
    numberSort: text().notNull().default(""),
    /** Verbatim; character entities are decoded. */
    text: text().notNull(),
    /** The text as it was received, where decoding changed it. */
    originalText: text(),
    /** Where in the source document it stands, as that says it: "Para. 121". */
    paragraph: text(),
    /** The import that brought it; null for the first data set. */
    importId: text().references(() => importRun.id),
  },
  (table) => [
    uniqueIndex("recommendation_ref").on(table.ref),
    uniqueIndex("recommendation_place").on(table.documentId, table.place),
    index("recommendation_theme").on(table.themeId),
    index("recommendation_review").on(table.reviewId, table.documentId, table.place),
  ],
);
