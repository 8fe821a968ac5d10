import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { recommendation } from "./recommendation";

/** A State that made the recommendation, as the source writes it; no row where it names none. */
export const recommendingState = sqliteTable(
  "recommending_state",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    recommendationId: integer()
      .notNull()
      .references(() => recommendation.id),
    place: integer().notNull(),
    name: text().notNull(),
  },
  (table) => [index("recommending_state_recommendation").on(table.recommendationId, table.place)],
);
