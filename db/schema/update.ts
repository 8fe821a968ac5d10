import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { DraftedPiece } from "@/db/domain/drafted-piece";
import { STATUSES } from "@/db/domain/status-scale";
import { TRACKS } from "@/db/domain/track";
import { document } from "./document";
import { recommendation } from "./recommendation";
import { recommendationPart } from "./recommendation-part";
import { workflowColumns } from "./workflow-columns";

/** What one organisation says about one recommendation as of a date. */
export const update = sqliteTable(
  "update",
  {
    id: text().primaryKey(),
    recommendationId: integer()
      .notNull()
      .references(() => recommendation.id),
    /** The part that it is about; null: the recommendation as a whole. */
    partId: integer().references(() => recommendationPart.id),
    ...workflowColumns(),
    /** The organisation's track, which never changes; kept here because every count asks for it. */
    track: text({ enum: TRACKS }).notNull(),
    /** Null only in a draft, while nobody has chosen one. */
    status: text({ enum: STATUSES }),
    /** PartialDate; empty only in a draft. */
    asOf: text().notNull(),
    /** Last day of `asOf`, for ordering and comparing. */
    asOfLastDay: text().notNull(),
    reason: text().notNull().default(""),
    measures: text().notNull().default(""),
    results: text().notNull().default(""),
    challenges: text().notNull().default(""),
    assistance: text().notNull().default(""),
    nextSteps: text().notNull().default(""),
    midTermNote: text().notNull().default(""),
    /** New evidence as typed so far. It becomes documents and passages when the draft is sent in. */
    draftedEvidence: text({ mode: "json" }).$type<DraftedPiece[]>().notNull().default([]),
    /** Set where this project coded the status from a published document; nobody submitted it. */
    codedFromDocumentId: text().references(() => document.id),
  },
  (table) => [
    index("update_recommendation").on(table.recommendationId, table.state, table.asOfLastDay),
    index("update_organisation").on(table.organisationId, table.state),
    index("update_published").on(table.state, table.publishedAt),
    // On how many recommendations each track speaks is counted without reading what it says.
    index("update_track").on(table.state, table.track, table.recommendationId, table.asOfLastDay),
    check(
      "update_is_whole",
      sql`${table.state} in ('draft', 'returned') or (${table.status} is not null and ${table.asOf} <> '')`,
    ),
  ],
);
