import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { organisation } from "./organisation";
import { person } from "./person";

/** A sheet that was filled in off line, between its upload and its acceptance. For the organisation alone. */
export const sheetUpload = sqliteTable(
  "sheet_upload",
  {
    id: text().primaryKey(),
    organisationId: text()
      .notNull()
      .references(() => organisation.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    fileName: text().notNull(),
    /** What was read from it, as JSON. */
    content: text().notNull(),
    /** ISO instant. */
    uploadedAt: text().notNull(),
  },
  (table) => [index("sheet_upload_organisation").on(table.organisationId)],
);
