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

/** Makes the copy one file that needs nothing beside it. Throws where it is not whole. */
function verify(path: string): void {
  const copy = new Database(path);
  try {
    copy.pragma("journal_mode = DELETE");
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
    verify(arriving);
    sync(arriving);
    renameSync(arriving, toPath);
    sync(dirname(toPath));
  } finally {
    rmSync(arriving, { force: true });
  }
}
