import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { ASSIGNMENT_ROLES, ASSIGNMENT_STATES } from "@/db/domain/assignment";
import { organisation } from "./organisation";
import { person } from "./person";
import { recommendation } from "./recommendation";

/** An organisation's role in following up on a recommendation. It belongs to the organisation. */
export const assignment = sqliteTable(
  "assignment",
  {
    id: text().primaryKey(),
    recommendationId: integer()
      .notNull()
      .references(() => recommendation.id),
    organisationId: text()
      .notNull()
      .references(() => organisation.id),
    role: text({ enum: ASSIGNMENT_ROLES }).notNull(),
    state: text({ enum: ASSIGNMENT_STATES }).notNull(),
    /** Day ("YYYY-MM-DD") by which an update is expected; null where none was set. */
    dueOn: text(),
    /** Who in the organisation takes care of it; null for nobody in particular. */
    personId: text().references(() => person.id),
    /** Why it was declined; for the organisation and the administrators. */
    comment: text().notNull().default(""),
    /** ISO instants. */
    proposedAt: text().notNull(),
    decidedAt: text(),
  },
  (table) => [
    uniqueIndex("assignment_once").on(table.recommendationId, table.organisationId),
    index("assignment_organisation").on(table.organisationId, table.state),
  ],
);
