import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { TRACKS } from "@/db/domain/track";
import { update } from "./update";
import { workflowColumns } from "./workflow-columns";

/** What an organisation of the other track publishes beside an update. It cannot change the update. */
export const reply = sqliteTable(
  "reply",
  {
    id: text().primaryKey(),
    updateId: text()
      .notNull()
      .references(() => update.id),
    ...workflowColumns(),
    /** The replying organisation's. */
    track: text({ enum: TRACKS }).notNull(),
    text: text().notNull(),
  },
  (table) => [
    index("reply_update").on(table.updateId, table.state),
    index("reply_organisation").on(table.organisationId, table.state),
  ],
);
