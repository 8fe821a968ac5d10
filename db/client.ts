import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";

/** The connection as queries and commands are written on it; `audit_event.created_at` is `createdAt`. */
export const wrap = (sqlite: Database.Database) =>
  drizzle({ client: sqlite, casing: "snake_case" });

/** The one connection that writes. Only commands take it. */
export type Db = ReturnType<typeof wrap>;

/** What a command works with inside its transaction. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

/** A connection as queries see it: it cannot insert, update or delete. */
export type Reader = Pick<Db, "select" | "selectDistinct" | "all" | "get">;

/** How long to wait for whoever else writes, in ms. */
export const PATIENCE = 5000;

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
