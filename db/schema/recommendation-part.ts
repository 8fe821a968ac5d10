import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { PART_SETTERS } from "@/db/domain/recommendation-part";
import { person } from "./person";
import { recommendation } from "./recommendation";

/** One of the things that a recommendation asks for, with a status of its own. */
export const recommendationPart = sqliteTable(
  "recommendation_part",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    recommendationId: integer()
      .notNull()
      .references(() => recommendation.id),
    /** From 1; also its letter: 1 is "(a)". */
    place: integer().notNull(),
    /** Word for word a piece of the recommendation's text. */
    text: text().notNull(),
    setBy: text({ enum: PART_SETTERS }).notNull(),
    /** Null where the import set it. */
    setById: text().references(() => person.id),
    /** ISO instant. */
    setAt: text().notNull(),
  },
  (table) => [uniqueIndex("recommendation_part_place").on(table.recommendationId, table.place)],
);
