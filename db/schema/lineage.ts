import { index, integer, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { LINEAGE_STATES } from "@/db/domain/lineage";
import { person } from "./person";
import { recommendation } from "./recommendation";

/** What somebody decided of two recommendations: that the later one continues the earlier, or that it does not. */
export const lineage = sqliteTable(
  "lineage",
  {
    id: text().primaryKey(),
    /** The later one. */
    recommendationId: integer()
      .notNull()
      .references(() => recommendation.id),
    /** The earlier one. */
    continuesId: integer()
      .notNull()
      .references(() => recommendation.id),
    state: text({ enum: LINEAGE_STATES }).notNull(),
    /** How alike the texts were when it was suggested, 0 to 1; null where somebody found it without help. */
    similarity: real(),
    decidedById: text().references(() => person.id),
    /** ISO instant. */
    decidedAt: text().notNull(),
  },
  (table) => [
    uniqueIndex("lineage_pair").on(table.recommendationId, table.continuesId),
    index("lineage_continues").on(table.continuesId),
  ],
);
