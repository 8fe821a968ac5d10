import "server-only";
import Database from "better-sqlite3";
import { instance } from "@/app/_server/instance";

// Modules are bundled more than once; the process has one connection for this all the same.
const shared = globalThis as typeof globalThis & { uprTrial?: Database.Database };

/** A connection of its own, which waits for nobody: the one that saves would wait for seconds. */
function trial(): Database.Database {
  shared.uprTrial ??= new Database(instance.databasePath, { timeout: 0, fileMustExist: true });
  return shared.uprTrial;
}

/**
 * Whether something could be saved now: "busy" where somebody else saves at this moment. It takes the lock
 * by which one writes, and gives it back; nothing is written.
 */
export function tryWriting(): "yes" | "busy" | "no" {
  try {
    trial().exec("BEGIN IMMEDIATE; ROLLBACK");
    return "yes";
  } catch (error) {
    const { code = "" } = error as { code?: string };
    if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) return "busy";
    return "no";
  }
}

/** Gives the connection back, before the database is closed. */
export function endTrials(): void {
  shared.uprTrial?.close();
  shared.uprTrial = undefined;
}
