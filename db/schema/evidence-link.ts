import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { DIRECTIONS, RELATIONS, RISKS } from "@/db/domain/evidence";
import { document } from "./document";
import { organisation } from "./organisation";
import { recommendation } from "./recommendation";

/** A passage of a document that bears on a recommendation. */
export const evidenceLink = sqliteTable(
  "evidence_link",
  {
    id: text().primaryKey(),
    documentId: text()
      .notNull()
      .references(() => document.id),
    recommendationId: integer()
      .notNull()
      .references(() => recommendation.id),
    /** Place among the links of its document, from 1. */
    place: integer().notNull(),
    relation: text({ enum: RELATIONS }).notNull(),
    /** Null where nobody has stated one. */
    direction: text({ enum: DIRECTIONS }),
    /** Where in the document: a page, paragraph or section. */
    locator: text().notNull(),
    quote: text().notNull(),
    /** What could happen to people if the passage itself were published. */
    risk: text({ enum: RISKS }).notNull().default("public_source"),
    /** One neutral sentence that names no private person. */
    sentence: text().notNull(),
    /** Who added it; null for what came with the data set. */
    organisationId: text().references(() => organisation.id),
    /** ISO instant; null: private to the organisation. */
    publishedAt: text(),
  },
  (table) => [
    index("evidence_link_recommendation").on(table.recommendationId),
    index("evidence_link_document").on(table.documentId, table.place),
  ],
);
