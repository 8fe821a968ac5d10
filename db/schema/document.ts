import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { DOCUMENT_KINDS, RISKS } from "@/db/domain/evidence";
import { TRACKS } from "@/db/domain/track";
import { organisation } from "./organisation";
import { review } from "./review";

/** A document: the source of recommendations, or evidence on them, or both. */
export const document = sqliteTable(
  "document",
  {
    id: text().primaryKey(),
    /** The review whose recommendations it states; null for evidence. */
    sourceOfReviewId: text().references(() => review.id),
    title: text().notNull(),
    publisher: text().notNull(),
    kind: text({ enum: DOCUMENT_KINDS }).notNull(),
    /** PartialDate. */
    date: text().notNull(),
    /** Its official symbol or number, for example "A/HRC/41/17". */
    reference: text(),
    /** BCP 47. */
    language: text().notNull().default("en"),
    /** http or https. */
    address: text(),
    risk: text({ enum: RISKS }).notNull(),
    licence: text(),
    note: text(),
    /** Whose word the document is, where it is one track's. */
    track: text({ enum: TRACKS }),
    /** The whole text in Markdown, only where it may be shown whole. */
    fullText: text(),
    /** Who added it; null for what came with the data set. */
    organisationId: text().references(() => organisation.id),
    /** ISO instant; null: private to the organisation. */
    publishedAt: text(),
  },
  (table) => [index("document_organisation").on(table.organisationId)],
);
