import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";

/** What is written stays written, even through a power cut. */
function sync(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Pages at once; whoever else has something to do gets a turn in between. */
const PIECE = 2_000;

/** Has a copy do without the log that the running database keeps beside it. */
export function standAlone(copy: string): void {
  const sqlite = new Database(copy, { fileMustExist: true });
  try {
    sqlite.pragma("journal_mode = DELETE");
  } finally {
    sqlite.close();
  }
}

/**
 * Writes the database as it stands at one moment into a new file, which needs no other beside it. Others go
 * on writing: a transaction that only reads holds the moment, so that the copy never has to begin anew. Gives
 * the moment, an ISO instant. Throws what SQLite throws.
 */
export async function copyDatabase(path: string, to: string): Promise<string> {
  const source = new Database(path, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    source.exec("begin");
    // A transaction begins with its first question.
    source.prepare("select 1 from sqlite_schema").get();
    const moment = new Date().toISOString();
    await source.backup(to, { progress: () => PIECE });
    chmodSync(to, 0o600);
    standAlone(to);
    return moment;
  } finally {
    source.close();
  }
}

/** Throws where the copy is not whole. */
function verify(path: string): void {
  const copy = new Database(path, { readonly: true });
  try {
    const found = copy.pragma("integrity_check(1)", { simple: true });
    if (found !== "ok") throw new Error(`the copy of the database is damaged: ${String(found)}`);
  } finally {
    copy.close();
  }
}

/**
 * Copies a live database, as it stands at one instant, into one file of its own: whoever writes meanwhile
 * goes on. The copy appears at `toPath` once it is whole, verified and on the disk, for this account alone;
 * its folder has to be there. Throws what SQLite and the disk throw, and where the copy is damaged; then
 * nothing has changed at `toPath`.
 */
export async function backUpDatabase(sqlite: Database.Database, toPath: string): Promise<void> {
  const arriving = `${toPath}.part`;
  rmSync(arriving, { force: true });
  try {
    await sqlite.backup(arriving);
    chmodSync(arriving, 0o600);
    standAlone(arriving);
    verify(arriving);
    sync(arriving);
    renameSync(arriving, toPath);
    sync(dirname(toPath));
  } finally {
    rmSync(arriving, { force: true });
  }
}
