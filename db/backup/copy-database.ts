import { chmodSync } from "node:fs";
import Database from "better-sqlite3";

/** Pages at once; whoever else has something to do gets a turn in between. */
const PIECE = 2_000;

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
    return moment;
  } finally {
    source.close();
  }
}

/** Has a copy do without the log that the running database keeps beside it. */
export function standAlone(copy: string): void {
  const sqlite = new Database(copy, { fileMustExist: true });
  try {
    sqlite.pragma("journal_mode = DELETE");
  } finally {
    sqlite.close();
  }
}
