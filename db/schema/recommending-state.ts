import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { recommendation } from "./recommendation";
import { recommendationPart } from "./recommendation-part";

/** A State that made the recommendation; no row where its source names none. */
export const recommendingState = sqliteTable(
  "recommending_state",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    recommendationId: integer()
      .notNull()
      .references(() => recommendation.id),
    place: integer().notNull(),
    /** As the source writes it. */
    name: text().notNull(),
    /** ISO 3166-1 alpha-3; null where the name is no State's that is known. */
    iso3: text(),
    /** The part that it made, where it made but one. */
    partId: integer().references(() => recommendationPart.id),
  },
  (table) => [
    index("recommending_state_recommendation").on(table.recommendationId, table.place),
    index("recommending_state_iso3").on(table.iso3),
  ],
);
