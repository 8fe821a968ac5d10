import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { importRun } from "./import-run";
import { recommendation } from "./recommendation";

/** What a corrected source changed in a recommendation: nothing that was here is lost. */
export const recommendationChange = sqliteTable(
  "recommendation_change",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    recommendationId: integer()
      .notNull()
      .references(() => recommendation.id),
    importId: text()
      .notNull()
      .references(() => importRun.id),
    /** The field's name, as the preview gives it. */
    field: text().notNull(),
    before: text().notNull(),
    after: text().notNull(),
  },
  (table) => [index("recommendation_change_recommendation").on(table.recommendationId)],
);
