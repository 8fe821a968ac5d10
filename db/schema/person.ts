import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/** Somebody who can sign in. The library that keeps sessions calls this table "user". */
export const person = sqliteTable(
  "person",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    email: text().notNull(),
    emailVerified: integer({ mode: "boolean" }).notNull().default(false),
    image: text(),
    /** ISO instant; somebody who is disabled cannot sign in, and what they wrote stays. */
    disabledAt: text(),
    twoFactorEnabled: integer({ mode: "boolean" }).notNull().default(false),
    /** Whether a digest of open work is sent by e-mail; asked for by the person. */
    digestWanted: integer({ mode: "boolean" }).notNull().default(false),
    isAdministrator: integer({ mode: "boolean" }).notNull().default(false),
    createdAt: integer({ mode: "timestamp_ms" }).notNull(),
    updatedAt: integer({ mode: "timestamp_ms" }).notNull(),
  },
  (table) => [uniqueIndex("person_email").on(table.email)],
);
