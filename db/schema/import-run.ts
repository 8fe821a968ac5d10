import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ImportedFile, ImportSummary } from "@/db/domain/import-summary";
import { person } from "./person";

/** An import that was run: from which files, with which outcome. Written with what it brought in. */
export const importRun = sqliteTable("import_run", {
  id: text().primaryKey(),
  /** Null where it was run on the machine itself. */
  personId: text().references(() => person.id),
  /** ISO instant. */
  at: text().notNull(),
  files: text({ mode: "json" }).$type<ImportedFile[]>().notNull(),
  summary: text({ mode: "json" }).$type<ImportSummary>().notNull(),
});
