import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { person } from "./person";

/** A signed-in browser; columns as better-auth needs them. */
export const session = sqliteTable(
  "session",
  {
    id: text().primaryKey(),
    token: text().notNull(),
    userId: text()
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    expiresAt: integer({ mode: "timestamp_ms" }).notNull(),
    /** Always null here: addresses are not kept. */
    ipAddress: text(),
    userAgent: text(),
    createdAt: integer({ mode: "timestamp_ms" }).notNull(),
    updatedAt: integer({ mode: "timestamp_ms" }).notNull(),
  },
  (table) => [uniqueIndex("session_token").on(table.token), index("session_user").on(table.userId)],
);
