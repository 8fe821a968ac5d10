import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { TRACKS } from "@/db/domain/track";

/** A ministry, an NGO, a UN body. */
export const organisation = sqliteTable(
  "organisation",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** Never changes once set; null for a UN body. */
    track: text({ enum: TRACKS }),
    /** Published as "A civil society organisation", at its own choice. */
    nameWithheld: integer({ mode: "boolean" }).notNull().default(false),
    /** Author and publisher of an update must differ. Applies to civil society only. */
    secondPersonRequired: integer({ mode: "boolean" }).notNull().default(true),
    createdAt: text().notNull(),
  },
  (table) => [uniqueIndex("organisation_name").on(table.name)],
);
