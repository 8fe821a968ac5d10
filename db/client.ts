import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { useDirectory } from "./data-directory/in-use";
import * as schema from "./schema";
import { keepSearchIndex } from "./search-index/keep-search-index";
import { SEARCH_TRIGGERS } from "./search-index/triggers";

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

const MIGRATIONS = join(process.cwd(), "db/migrations");

/** Says that the data directory is in use for as long as this connection is open: no restore comes between. */
function openInUse(path: string): Database.Database {
  if (path === ":memory:") return new Database(path);
  mkdirSync(dirname(path), { recursive: true });
  const held = useDirectory(dirname(path));
  const sqlite = new Database(path);
  const close = sqlite.close.bind(sqlite);
  sqlite.close = () => {
    held.release();
    return close();
  };
  return sqlite;
}

/** How many migrations the database has had. */
function migrationsIn(sqlite: Database.Database): number {
  const table = sqlite
    .prepare("select name from sqlite_schema where name = '__drizzle_migrations'")
    .get();
  if (!table) return 0;
  return Number(sqlite.prepare("select count(*) from __drizzle_migrations").pluck().get());
}

/**
 * Opens the database for writing, creating and migrating it where needed. `path` is a file, or
 * ":memory:". Throws what SQLite throws when the file cannot be written, where a row refers to
 * what is not there, and where a backup is being restored in its place.
 */
export function openDatabase(path: string): Db {
  const sqlite = openInUse(path);
  for (const pragma of PRAGMAS) sqlite.pragma(pragma);
  const db = wrap(sqlite);
  // A table that is made anew is dropped first; what refers to it must not mind for that long.
  sqlite.pragma("foreign_keys = OFF");
  const before = migrationsIn(sqlite);
  migrate(db, { migrationsFolder: MIGRATIONS });
  // Going through every row takes seconds in a large database, and nothing but a migration breaks it.
  const broken =
    migrationsIn(sqlite) > before ? (sqlite.pragma("foreign_key_check") as unknown[]) : [];
  if (broken.length > 0) throw new Error(`${broken.length} rows refer to what is not there`);
  sqlite.pragma("foreign_keys = ON");
  for (const trigger of SEARCH_TRIGGERS) sqlite.exec(trigger);
  // What was written past the commands, or before there was an index.
  const isDue = sqlite.prepare("select 1 from search_due limit 1").get() !== undefined;
  if (isDue) db.transaction(keepSearchIndex, { behavior: "immediate" });
  return db;
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
