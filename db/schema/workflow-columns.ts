import { integer, text } from "drizzle-orm/sqlite-core";
import { UPDATE_STATES } from "@/db/domain/workflow";
import { organisation } from "./organisation";
import { person } from "./person";

/** What everything has that goes from draft to publication: an update, a reply. */
export const workflowColumns = () => ({
  organisationId: text()
    .notNull()
    .references(() => organisation.id),
  state: text({ enum: UPDATE_STATES }).notNull(),
  /** Whoever last changed what it says. */
  authorId: text().references(() => person.id),
  publisherId: text().references(() => person.id),
  /** Whose work it is while it is in hand; another takes it over when somebody leaves. */
  holderId: text().references(() => person.id),
  /** Why it was returned, and by whom; for the organisation alone. Empty once it is sent in again. */
  returnComment: text().notNull().default(""),
  returnedById: text().references(() => person.id),
  /** ISO instants, as the following. */
  createdAt: text().notNull(),
  /** The last change of what it says or of its state; null where there was none. */
  changedAt: text(),
  publishedAt: text(),
  withdrawnAt: text(),
  /** Counts edits, so that a second editor is told. */
  version: integer().notNull().default(1),
});
