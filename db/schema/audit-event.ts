import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/**
 * One change, written in the transaction that made it. Each event's hash covers the one before, so
 * that a removed or altered event shows; triggers refuse UPDATE and DELETE. The
 * highest id is the revision of the data.
 */
export const auditEvent = sqliteTable(
  "audit_event",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** ISO instant. */
    at: text().notNull(),
    /** "person:<id>", "system:<name>" or "visitor". */
    actor: text().notNull(),
    /** The command's name. */
    verb: text().notNull(),
    /** What was changed, for example "update:<id>". */
    subject: text().notNull(),
    /** JSON: what changed, without the texts themselves; `public` where a visitor could notice it. */
    detail: text().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    index("audit_event_subject").on(table.subject),
    index("audit_event_public")
      .on(table.id)
      .where(sql`json_extract(${table.detail}, '$.public')`),
  ],
);
