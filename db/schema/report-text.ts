import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { organisation } from "./organisation";
import { person } from "./person";
import { review } from "./review";

/**
 * What an organisation's mid-term report says beside its table: the introduction, and a paragraph a
 * theme. For the organisation alone until an edition is made of it.
 */
export const reportText = sqliteTable(
  "report_text",
  {
    organisationId: text()
      .notNull()
      .references(() => organisation.id),
    reviewId: text()
      .notNull()
      .references(() => review.id),
    /** `INTRODUCTION`, or a theme's `sectionOf`. */
    section: text().notNull(),
    /** Markdown. Empty once it was taken out. */
    text: text().notNull(),
    /** Whoever last changed it. */
    authorId: text().references(() => person.id),
    /** ISO instant. */
    changedAt: text().notNull(),
    /** Counts edits, so that a second editor is told. */
    version: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.reviewId, table.section] })],
);
