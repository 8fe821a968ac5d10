import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { review } from "./review";

/** How many recommendations of a review are in the database, by newest position. Kept with every change of them. */
export const reviewTally = sqliteTable("review_tally", {
  reviewId: text()
    .primaryKey()
    .references(() => review.id),
  recommendations: integer().notNull(),
  supported: integer().notNull(),
  supportedInPart: integer().notNull(),
  noted: integer().notNull(),
  pending: integer().notNull(),
  /** Without a position, or with one in words that are not known. */
  unknown: integer().notNull(),
});
