import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ORGANISATION_ROLES } from "@/db/domain/permissions";
import { organisation } from "./organisation";
import { person } from "./person";

/** A person's role in an organisation. */
export const membership = sqliteTable(
  "membership",
  {
    personId: text()
      .notNull()
      .references(() => person.id),
    organisationId: text()
      .notNull()
      .references(() => organisation.id),
    role: text({ enum: ORGANISATION_ROLES }).notNull(),
    /** Who brought the person in, and when (ISO instant); shown to all members. */
    addedById: text().references(() => person.id),
    addedAt: text(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.organisationId] }),
    index("membership_organisation").on(table.organisationId),
  ],
);
