import { sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { person } from "./person";

/** A link by which somebody who forgot the password sets a new one, once. Only its hash is kept. */
export const recoveryLink = sqliteTable(
  "recovery_link",
  {
    id: text().primaryKey(),
    /** SHA-256 of the token, hex. */
    tokenHash: text().notNull(),
    personId: text()
      .notNull()
      .references(() => person.id),
    /** Null where it was made on the machine itself. */
    madeById: text().references(() => person.id),
    /** ISO instants. */
    createdAt: text().notNull(),
    expiresAt: text().notNull(),
    usedAt: text(),
  },
  (table) => [uniqueIndex("recovery_link_token").on(table.tokenHash)],
);
