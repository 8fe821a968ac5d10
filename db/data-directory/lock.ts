import { existsSync } from "node:fs";
import Database from "better-sqlite3";

/*
 * A lock that the kernel takes back when a process dies, however it dies. Node has none of its own; SQLite's
 * on an empty file of its own is one, between processes and between threads.
 */

/** A lock that is held. */
export interface Held {
  release: () => void;
}

const isBusy = (error: unknown) =>
  /^SQLITE_(BUSY|LOCKED)/.test(String((error as { code?: unknown }).code));

/** `patience`: how long another holder is waited for, in ms. Null where it is still held then. */
function held(path: string, begin: string, patience: number): Held | null {
  const sqlite = new Database(path, { timeout: patience });
  try {
    sqlite.exec(begin);
    // A transaction takes its lock with its first question.
    sqlite.prepare("select 1 from sqlite_schema").get();
    return { release: () => sqlite.close() };
  } catch (error) {
    sqlite.close();
    if (isBusy(error)) return null;
    throw error;
  }
}

/** Held by one alone. */
export const exclusive = (path: string, patience = 0): Held | null =>
  held(path, "begin exclusive", patience);

/** Held by any number together, and by none while one has it alone. */
export const shared = (path: string, patience = 0): Held | null => held(path, "begin", patience);

/** Whether somebody has it alone right now. */
export function isTaken(path: string): boolean {
  if (!existsSync(path)) return false;
  const lock = shared(path);
  lock?.release();
  return lock === null;
}
