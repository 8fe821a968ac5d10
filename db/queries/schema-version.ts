import { sql } from "drizzle-orm";
import type { Reader } from "@/db/client";

/** How many migrations the database has had: the version of its tables. */
export const schemaVersion = (reader: Reader): number =>
  reader.get<{ version: number }>(sql`select count(*) as version from __drizzle_migrations`)
    .version;
