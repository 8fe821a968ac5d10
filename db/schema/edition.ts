import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { LAYOUTS } from "@/db/domain/midterm-layout";
import { THEME_SETS } from "@/db/domain/theme-set";
import { organisation } from "./organisation";
import { person } from "./person";
import { review } from "./review";

/** A mid-term report as it stood on a day: table, texts, charts and method, under an address of its own. */
export const edition = sqliteTable(
  "edition",
  {
    id: text().primaryKey(),
    /** Whose report it is. */
    organisationId: text()
      .notNull()
      .references(() => organisation.id),
    reviewId: text()
      .notNull()
      .references(() => review.id),
    /** From 1, for each organisation and review. */
    number: integer().notNull(),
    layout: text({ enum: LAYOUTS }).notNull(),
    themeSet: text({ enum: THEME_SETS }).notNull(),
    /** Day ("YYYY-MM-DD") up to which statements counted. */
    asOf: text().notNull(),
    title: text().notNull(),
    /** The whole of it as JSON, byte for byte as it was frozen; never changed. */
    content: text().notNull(),
    /** SHA-256 (hex) of `content` in UTF-8. */
    sha256: text().notNull(),
    /** ISO instant. */
    frozenAt: text().notNull(),
    frozenById: text().references(() => person.id),
    /** ISO instant at which the organisation took the whole edition back; null while it stands. */
    withdrawnAt: text(),
  },
  (table) => [uniqueIndex("edition_number").on(table.organisationId, table.reviewId, table.number)],
);
