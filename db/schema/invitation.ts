import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { ORGANISATION_ROLES } from "@/db/domain/permissions";
import { organisation } from "./organisation";
import { person } from "./person";

/** A link that lets one person in, once. Only the token's SHA-256 is kept. */
export const invitation = sqliteTable(
  "invitation",
  {
    id: text().primaryKey(),
    tokenHash: text().notNull(),
    /** Null together with `administrator`: the set-up link of the first administrator. */
    organisationId: text().references(() => organisation.id),
    role: text({ enum: ORGANISATION_ROLES }),
    administrator: integer({ mode: "boolean" }).notNull().default(false),
    invitedById: text().references(() => person.id),
    /** ISO instants. */
    createdAt: text().notNull(),
    expiresAt: text().notNull(),
    acceptedAt: text(),
    revokedAt: text(),
  },
  (table) => [uniqueIndex("invitation_token").on(table.tokenHash)],
);
