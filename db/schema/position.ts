import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { POSITIONS } from "@/db/domain/position";
import { recommendation } from "./recommendation";

/** What the State under review said of a recommendation, when and where; the newest holds. */
export const position = sqliteTable(
  "position",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    recommendationId: integer()
      .notNull()
      .references(() => recommendation.id),
    /** Null where the source's word is none that is known. */
    position: text({ enum: POSITIONS }),
    /** The source's own word. */
    wording: text().notNull(),
    /** PartialDate. */
    date: text().notNull(),
    /** Symbol and paragraph, for example "A/HRC/59/15/Add.1 - Para.3". */
    source: text().notNull(),
  },
  (table) => [index("position_recommendation").on(table.recommendationId, table.date)],
);
