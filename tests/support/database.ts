import type { Db } from "@/db/client";
import { openDatabase } from "@/db/opening/open-database";
import { seedWhereEmpty } from "@/scripts/seed";

/** An empty database in memory, with the real migrations. */
export const emptyDatabase = (): Db => openDatabase(":memory:");

/** A database in memory that holds the first data set: 47 recommendations, 33 quotations, 7 coded statuses. */
export function seededDatabase(): Db {
  const db = openDatabase(":memory:");
  seedWhereEmpty(db);
  return db;
}
