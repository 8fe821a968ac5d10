import Database from "better-sqlite3";
import type { ImportSummary } from "@/db/domain/import-summary";
import { inStaging, makeStagedTables } from "./staged-tables";

/*
 * A database of its own on disk for one import: the rows as they were read, and what is to be written.
 * Nothing of it is held in memory as a whole, and it can be thrown away at any time.
 */

/** What was read, as far as nothing is compared. */
export type ReadPart = Pick<
  ImportSummary,
  | "files"
  | "rows"
  | "rejected"
  | "aside"
  | "positions"
  | "states"
  | "themes"
  | "groups"
  | "sdgs"
  | "listed"
>;

/** What would be done, and the state of the database that it was compared with. */
export interface Plan {
  summary: ImportSummary;
  /** `importState`. */
  state: string;
  /** Whether there is anything to write at all. */
  writes: boolean;
}

interface Notes {
  read: ReadPart;
  plan: Plan;
}

const READ_TABLES = [
  "create table if not exists note (key text primary key, value text not null)",
  "create table if not exists read_review (id text primary key, content text not null)",
  `create table if not exists read_document (id text primary key, review_id text not null,
    has_rows_by_state integer not null, content text not null)`,
  `create table if not exists read_row (id integer primary key, review_id text not null,
    document_id text not null, content text not null)`,
  "create index if not exists read_row_document on read_row (review_id, document_id, id)",
];

export type Staging = Database.Database;

/** Opens or makes it. `path`: a file of this import alone. Close it when it is not needed any more. */
export function openStaging(path: string): Staging {
  const staging = new Database(path);
  // What is lost with the machine is read again.
  staging.pragma("journal_mode = MEMORY");
  staging.pragma("synchronous = OFF");
  staging.pragma("cache_size = -16000");
  for (const table of READ_TABLES) staging.exec(table);
  return staging;
}

/** Empties it, for files that are read anew. */
export function clearStaging(staging: Staging): void {
  for (const table of ["note", "read_review", "read_document", "read_row"]) {
    staging.exec(`delete from ${table}`);
  }
  makeStagedTables(inStaging(staging), "main");
}

export function note<Key extends keyof Notes>(staging: Staging, key: Key, value: Notes[Key]): void {
  staging
    .prepare("insert or replace into note (key, value) values (?, ?)")
    .run(key, JSON.stringify(value));
}

/** Null where nothing of the kind is noted yet. */
export function noted<Key extends keyof Notes>(staging: Staging, key: Key): Notes[Key] | null {
  const row = staging
    .prepare<[string], { value: string }>("select value from note where key = ?")
    .get(key);
  return row ? (JSON.parse(row.value) as Notes[Key]) : null;
}
