import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { document } from "./document";
import { organisation } from "./organisation";
import { person } from "./person";

/**
 * What an organisation's people have made sure of before evidence that could harm somebody is
 * published: one prepares the list, another signs it. It covers what the organisation holds of the
 * document, and is void as soon as more is added.
 */
export const redactionCheck = sqliteTable(
  "redaction_check",
  {
    documentId: text()
      .notNull()
      .references(() => document.id),
    organisationId: text()
      .notNull()
      .references(() => organisation.id),
    /** The description is published, the original is not. */
    withholdsOriginal: integer({ mode: "boolean" }).notNull(),
    preparedById: text()
      .notNull()
      .references(() => person.id),
    /** ISO instants. */
    preparedAt: text().notNull(),
    signedById: text().references(() => person.id),
    signedAt: text(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.organisationId] })],
);
