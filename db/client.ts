import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { DirectoryTaken, useDirectory } from "./data-directory/in-use";
import { indexWhatIsDue, migrate, setTriggers } from "./opening/migrate";
import { REFUSED } from "./opening/refusal";
import { standingOf } from "./opening/standing";
import { admitted, type Upgrade, upgrade } from "./opening/upgrade";
import * as schema from "./schema";

function wrap(sqlite: Database.Database) {
  return drizzle({ client: sqlite, schema, casing: "snake_case" });
}

/** The one connection that writes. Only commands take it. */
export type Db = ReturnType<typeof wrap>;

/** What a command works with inside its transaction. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

/** A connection as queries see it: it cannot insert, update or delete. */
export type Reader = Pick<Db, "select" | "selectDistinct" | "all" | "get">;

/** How long to wait for whoever else writes, in ms. */
const PATIENCE = 5000;

/*
 * WAL lets readers go on while the writer writes. FULL is the only setting that lost no acknowledged
 * write in a simulated power cut; it costs at most 1.4 times in writes. What is deleted or overwritten
 * is zeros in the file from then on: who was erased is not to be found by whoever gets hold of it.
 */
const PRAGMAS = [
  "journal_mode = WAL",
  "synchronous = FULL",
  `busy_timeout = ${PATIENCE}`,
  "foreign_keys = ON",
  "secure_delete = ON",
  "trusted_schema = OFF",
  "cell_size_check = ON",
  "temp_store = MEMORY",
  "journal_size_limit = 67108864",
];

/** Creates the schema in a database that has none. */
function create(sqlite: Database.Database): void {
  // Tables are made anew on the way; see `migrate`.
  sqlite.pragma("foreign_keys = OFF");
  sqlite
    .transaction(() => {
      const { kind, missing } = standingOf(sqlite);
      if (kind === "empty") migrate(sqlite, missing);
    })
    .immediate();
  sqlite.pragma("foreign_keys = ON");
}

/** A connection that can write, on a database with the whole schema. */
function openForWriting(path: string, isEmpty: boolean): Db {
  const sqlite = new Database(path);
  try {
    for (const pragma of PRAGMAS) sqlite.pragma(pragma);
    if (isEmpty) create(sqlite);
    setTriggers(sqlite);
    // Fails at once where nothing can be written, and not at the first save; what it writes is taken back.
    // SQLite grants "begin immediate" alone also on a file that is read-only.
    sqlite.exec("begin immediate; pragma user_version = 0; rollback");
    sqlite.transaction(() => indexWhatIsDue(sqlite)).immediate();
    return wrap(sqlite);
  } catch (error) {
    sqlite.close();
    throw REFUSED.unwritable(path, error);
  }
}

/** Says that the folder of a database is in use, so that no restore comes between; creates it. */
function holdFolder(path: string) {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return useDirectory(dirname(path));
  } catch (error) {
    throw error instanceof DirectoryTaken
      ? REFUSED.beingRestored(path)
      : REFUSED.unwritable(path, error);
  }
}

/**
 * Opens the database for writing; where there is none it is created. `path` is a file, or ":memory:".
 * Throws DatabaseRefusal where it cannot be written, where a backup is being restored in its place, where it
 * is of a newer version or another program, and where it is of an older version: `openUpgraded` takes that up.
 */
export function openDatabase(path: string): Db {
  if (path === ":memory:") return openForWriting(path, true);
  const held = holdFolder(path);
  try {
    const standing = admitted(path);
    if (standing?.kind === "older") throw REFUSED.older(path);
    const db = openForWriting(path, standing?.kind !== "current");
    const close = db.$client.close.bind(db.$client);
    db.$client.close = () => {
      held.release();
      return close();
    };
    return db;
  } catch (error) {
    held.release();
    throw error;
  }
}

/**
 * The same, for whatever starts the program: a database of an older version is backed up and upgraded
 * first. `upgraded` says what was done; null where nothing was.
 */
export async function openUpgraded(path: string): Promise<{ db: Db; upgraded: Upgrade | null }> {
  const held = holdFolder(path);
  try {
    const upgraded = await upgrade(path);
    return { db: openDatabase(path), upgraded };
  } finally {
    held.release();
  }
}

/**
 * Empties the log into the file, so that nothing that was overwritten stands in it any more. Gives
 * whether that was possible: not while somebody reads an older state.
 */
export function clearLog(db: Db): boolean {
  const sqlite = db.$client;
  // Nobody is to wait for it.
  sqlite.pragma("busy_timeout = 0");
  const [answer] = sqlite.pragma("wal_checkpoint(TRUNCATE)") as [{ busy: number }];
  sqlite.pragma(`busy_timeout = ${PATIENCE}`);
  return answer.busy === 0;
}

function openForReading(path: string): Database.Database {
  const sqlite = new Database(path, { readonly: true, fileMustExist: true });
  sqlite.pragma("query_only = ON");
  sqlite.pragma(`busy_timeout = ${PATIENCE}`);
  sqlite.pragma("temp_store = MEMORY");
  return sqlite;
}

/** Opens an existing database for reading only. */
export const openReader = (path: string): Reader => wrap(openForReading(path));

/** KiB of pages; SQLite's own 16 MB bring a file that is read once from end to end no further. */
const SNAPSHOT_CACHE = 2_000;

/**
 * The same, as it stands now, whatever is written meanwhile. The log cannot be cleared while it is open:
 * `close` it soon.
 */
export function openSnapshot(path: string): { reader: Reader; close: () => void } {
  const sqlite = openForReading(path);
  sqlite.pragma(`cache_size = -${SNAPSHOT_CACHE}`);
  sqlite.exec("begin");
  // A transaction begins with its first question.
  sqlite.prepare("select 1 from sqlite_schema").get();
  return { reader: wrap(sqlite), close: () => sqlite.close() };
}
