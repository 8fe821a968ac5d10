import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { type Db, PATIENCE, wrap } from "@/db/client";
import { DirectoryTaken, useDirectory } from "@/db/data-directory/in-use";
import { indexWhatIsDue, migrate, setTriggers } from "./migrate";
import { REFUSED } from "./refusal";
import { standingOf } from "./standing";
import { admitted, type Upgrade, upgrade } from "./upgrade";

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
