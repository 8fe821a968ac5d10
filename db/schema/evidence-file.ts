import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { document } from "./document";
import { organisation } from "./organisation";
import { person } from "./person";

/** A file of a document, as an organisation sent it. The bytes are outside the web root. */
export const evidenceFile = sqliteTable(
  "evidence_file",
  {
    id: text().primaryKey(),
    documentId: text()
      .notNull()
      .references(() => document.id),
    organisationId: text()
      .notNull()
      .references(() => organisation.id),
    /** As the sender called it, made fit for a header; shown to whoever may have the file. */
    name: text().notNull(),
    /** Told by the content, never by the name. */
    mediaType: text().notNull(),
    size: integer().notNull(),
    /** Of the bytes as they are stored, hex. */
    sha256: text().notNull(),
    /** Random; the name under which the bytes are stored. */
    storedAs: text().notNull(),
    /** Its description may be public; it is not. */
    withheld: integer({ mode: "boolean" }).notNull().default(false),
    addedById: text().references(() => person.id),
    /** ISO instants. */
    addedAt: text().notNull(),
    /** Null: private to the organisation. */
    publishedAt: text(),
  },
  (table) => [index("evidence_file_document").on(table.documentId)],
);
