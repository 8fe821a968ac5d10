import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { STATUSES } from "@/db/domain/status-scale";
import { TRACKS } from "@/db/domain/track";
import { UPDATE_STATES } from "@/db/domain/workflow";
import { document } from "./document";
import { organisation } from "./organisation";
import { person } from "./person";
import { recommendation } from "./recommendation";

/** What one organisation says about one recommendation as of a date. */
export const update = sqliteTable(
  "update",
  {
    id: text().primaryKey(),
    recommendationId: integer()
      .notNull()
      .references(() => recommendation.id),
    organisationId: text()
      .notNull()
      .references(() => organisation.id),
    /** The organisation's track, which never changes; kept here because every count asks for it. */
    track: text({ enum: TRACKS }).notNull(),
    state: text({ enum: UPDATE_STATES }).notNull(),
    status: text({ enum: STATUSES }).notNull(),
    /** PartialDate. */
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
    /** Set where this project coded the status from a published document; nobody submitted it. */
    codedFromDocumentId: text().references(() => document.id),
    authorId: text().references(() => person.id),
    publisherId: text().references(() => person.id),
    createdAt: text().notNull(),
    /** ISO instants. */
    publishedAt: text(),
    withdrawnAt: text(),
    /** Counts edits of a draft, so that a second editor is told. */
    version: integer().notNull().default(1),
  },
  (table) => [
    index("update_recommendation").on(table.recommendationId, table.state, table.asOfLastDay),
    index("update_organisation").on(table.organisationId, table.state),
    index("update_published").on(table.state, table.publishedAt),
  ],
);
