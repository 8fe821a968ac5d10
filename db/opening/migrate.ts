import type Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { keepSearchIndex } from "@/db/search-index/keep-search-index";
import { SEARCH_TRIGGERS } from "@/db/search-index/triggers";
import type { Migration } from "./standing";

/** The same table as drizzle-kit's own commands keep. */
const STEPS = `create table if not exists __drizzle_migrations (
  id serial primary key, hash text not null, created_at numeric)`;

/** For the length of a connection: what is published notes what of it is to be indexed. */
export function setTriggers(sqlite: Database.Database): void {
  for (const trigger of SEARCH_TRIGGERS) sqlite.exec(trigger);
}

/** Brings the index up to what was written past all commands, inside a transaction. */
export function indexWhatIsDue(sqlite: Database.Database): void {
  const isDue = sqlite.prepare("select 1 from search_due limit 1").get() !== undefined;
  if (isDue) keepSearchIndex(drizzle({ client: sqlite }));
}

/**
 * Takes the steps of the schema, and all that follows from them. To be called inside a transaction, on a
 * connection that does not enforce foreign keys: a table that is made anew is dropped first, and what
 * refers to it must not mind for that long. Throws where a row refers to what is not there, and what SQLite
 * throws; the transaction is then to be rolled back.
 */
export function migrate(sqlite: Database.Database, missing: readonly Migration[]): void {
  sqlite.exec(STEPS);
  const note = sqlite.prepare("insert into __drizzle_migrations (hash, created_at) values (?, ?)");
  for (const { sql, hash, folderMillis } of missing) {
    for (const statement of sql) sqlite.exec(statement);
    note.run(hash, folderMillis);
  }
  // Going through every row takes seconds in a large database, and nothing but a migration breaks it.
  const broken = sqlite.pragma("foreign_key_check") as unknown[];
  if (broken.length > 0) throw new Error(`${broken.length} rows refer to what is not there`);
  indexWhatIsDue(sqlite);
}
