import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { TAG_SETTERS } from "@/db/domain/vocabulary";
import { recommendation } from "./recommendation";
import { tag } from "./tag";

/** A tag on a recommendation, with who set it. */
export const recommendationTag = sqliteTable(
  "recommendation_tag",
  {
    recommendationId: integer()
      .notNull()
      .references(() => recommendation.id),
    tagId: integer()
      .notNull()
      .references(() => tag.id),
    setBy: text({ enum: TAG_SETTERS }).notNull(),
    /** How sure the coding is, where it says so: "clear", "arguable", "weak". */
    confidence: text(),
  },
  (table) => [
    primaryKey({ columns: [table.recommendationId, table.tagId] }),
    index("recommendation_tag_tag").on(table.tagId),
  ],
);
