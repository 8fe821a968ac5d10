import { existsSync } from "node:fs";
import Database from "better-sqlite3";
import { copyUpTo, keepBefore } from "./kept-before";
import { migrate } from "./migrate";
import { DatabaseRefusal, REFUSED } from "./refusal";
import { type Standing, standingOf } from "./standing";

/** What an upgrade did. */
export interface Upgrade {
  /** How many steps the schema had before. */
  from: number;
  to: number;
  /** Where the database as it was before is kept. */
  backup: string;
}

/** Read-only, so that nothing is written to a database that is not for this program. */
function standingAt(path: string): Standing | null {
  if (!existsSync(path)) return null;
  const sqlite = new Database(path, { readonly: true, timeout: 5000 });
  try {
    return standingOf(sqlite);
  } finally {
    sqlite.close();
  }
}

/**
 * How the file stands to this program; null where there is none. Throws DatabaseRefusal where it is of a
 * newer version or of another program, and where it cannot be read.
 */
export function admitted(path: string): Standing | null {
  let standing: Standing | null = null;
  try {
    standing = standingAt(path);
  } catch (error) {
    throw REFUSED.unwritable(path, error);
  }
  if (standing?.kind === "newer") {
    const { applied, known } = standing;
    throw REFUSED.newer(path, { applied, known, backup: copyUpTo(path, known) });
  }
  if (standing?.kind === "of another program") throw REFUSED.ofAnother(path);
  return standing;
}

/** Copies, then migrates, on a connection that holds the right to write. */
async function copiedAndMigrated(sqlite: Database.Database, path: string): Promise<Upgrade | null> {
  let backup: string | null = null;
  try {
    const { kind, applied, known, missing } = standingOf(sqlite);
    // Somebody else was first.
    if (kind !== "older") return null;
    backup = await keepBefore(path, applied);
    migrate(sqlite, missing);
    sqlite.exec("commit");
    return { from: applied, to: known, backup };
  } catch (error) {
    throw REFUSED.failed(path, error, backup);
  } finally {
    if (sqlite.inTransaction) sqlite.exec("rollback");
  }
}

/**
 * Brings a database of an older version up to this one: first it is copied beside itself, then migrated in
 * one transaction, all or nothing, however it ends. Nobody else writes meanwhile. Gives null where there is
 * nothing to do. Throws DatabaseRefusal; then the database is as it was.
 */
export async function upgrade(path: string): Promise<Upgrade | null> {
  if (admitted(path)?.kind !== "older") return null;
  const sqlite = new Database(path, { timeout: 5000 });
  try {
    sqlite.pragma("synchronous = FULL");
    sqlite.pragma("foreign_keys = OFF");
    sqlite.exec("begin immediate");
    return await copiedAndMigrated(sqlite, path);
  } catch (error) {
    throw error instanceof DatabaseRefusal ? error : REFUSED.unwritable(path, error);
  } finally {
    sqlite.close();
  }
}
