import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { person } from "./person";

/** A second factor; columns as better-auth needs them. Secret and codes are encrypted by it. */
export const twoFactor = sqliteTable(
  "two_factor",
  {
    id: text().primaryKey(),
    secret: text().notNull(),
    backupCodes: text().notNull(),
    userId: text()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    /** Whether a code was entered once, so that it is sure that the app has the secret. */
    verified: integer({ mode: "boolean" }).notNull().default(true),
    failedVerificationCount: integer().notNull().default(0),
    lockedUntil: integer({ mode: "timestamp_ms" }),
  },
  (table) => [
    index("two_factor_user").on(table.userId),
    index("two_factor_secret").on(table.secret),
  ],
);
