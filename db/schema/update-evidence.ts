import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { evidenceLink } from "./evidence-link";
import { update } from "./update";

/** The passages that an update rests on; they may be recorded under another recommendation. */
export const updateEvidence = sqliteTable(
  "update_evidence",
  {
    updateId: text()
      .notNull()
      .references(() => update.id),
    evidenceLinkId: text()
      .notNull()
      .references(() => evidenceLink.id),
  },
  (table) => [
    primaryKey({ columns: [table.updateId, table.evidenceLinkId] }),
    index("update_evidence_link").on(table.evidenceLinkId),
  ],
);
