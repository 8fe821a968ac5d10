import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { SEARCHED_KINDS } from "@/db/domain/search";
import { recommendation } from "./recommendation";
import { review } from "./review";

/**
 * Something published that can be found by its words. The words are in the full-text tables
 * `search_words` and `search_letters`, under the same number.
 */
export const searchEntry = sqliteTable(
  "search_entry",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text({ enum: SEARCHED_KINDS }).notNull(),
    /** The id of the recommendation, update, document or passage. */
    subjectId: text().notNull(),
    /** What an update or passage bears on; the recommendation itself. */
    recommendationId: integer().references(() => recommendation.id),
    reviewId: text().references(() => review.id),
    /** Last day of its date, "YYYY-MM-DD": the newest come first where many are found. */
    day: text().notNull(),
  },
  (table) => [
    uniqueIndex("search_entry_subject").on(table.kind, table.subjectId),
    index("search_entry_recommendation").on(table.recommendationId),
    index("search_entry_day").on(table.day, table.id),
  ],
);
