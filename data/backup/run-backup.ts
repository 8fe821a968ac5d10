import { dirname, join } from "node:path";
import { BackupProblem, type BackupProblemCode } from "@/db/domain/backup-problem";
import { backupName, keepEnough, requireFolder } from "./backup-folder";
import { type BackupFailure, type MadeBackup, noteBackup, noteFailure } from "./backup-record";
import type { BackupSettings } from "./backup-settings";
import { makeBackup } from "./make-backup";
import type { KeptDatabase } from "./kept-database";

/** What the disk says, in the codes of backups. */
const OF_DISK: Record<string, BackupProblemCode> = {
  ENOSPC: "disk_full",
  EDQUOT: "disk_full",
  SQLITE_FULL: "disk_full",
  EACCES: "folder_unwritable",
  EPERM: "folder_unwritable",
  EROFS: "folder_unwritable",
  SQLITE_READONLY: "folder_unwritable",
  SQLITE_CANTOPEN: "no_database",
  SQLITE_CORRUPT: "database_damaged",
  SQLITE_NOTADB: "database_damaged",
};

/** An error of the disk or of SQLite as what it means for a backup; any other as it is. */
export function backupProblemOf(error: unknown): unknown {
  const { code = "", path, message } = error as NodeJS.ErrnoException;
  // SQLite tells finer: SQLITE_CANTOPEN_ISDIR.
  const known = OF_DISK[/^SQLITE_[A-Z]+/.exec(code)?.[0] ?? code];
  return known ? new BackupProblem(known, path ?? message) : error;
}

/** A failure as it is noted. Nothing of it names what the backup holds. */
export function failureOf(error: unknown, at: string): BackupFailure {
  if (error instanceof BackupProblem) return { at, code: error.code, what: error.what };
  const name = (error as NodeJS.ErrnoException).code ?? (error as Error).name;
  return { at, code: null, what: String(name) };
}

/** The very disk that should take the note may be full; the failure is thrown all the same. */
function tryToNote(dataDirectory: string, failure: BackupFailure): void {
  try {
    noteFailure(dataDirectory, failure);
  } catch (error) {
    process.stderr.write(`The failure of a backup could not be noted: ${String(error)}\n`);
  }
}

export interface BackupOrder {
  settings: BackupSettings;
  dataDirectory: string;
  database: KeptDatabase;
  version: string;
  isScheduled: boolean;
  /** Where a backup is made because it is due: whether it still is, once nobody else can make one. */
  isStillDue?: () => boolean;
  /** Where it goes, absolute, in place of what the settings say: a folder that is there, or a file's path. */
  to?: { folder: string } | { file: string };
}

/**
 * Makes a backup, notes what became of it for whoever asks, and removes scheduled ones of which there are
 * enough. Throws BackupProblem, or what was not foreseen; then that is noted, and nothing was removed.
 */
export async function runBackup({ settings, to, ...order }: BackupOrder) {
  const now = new Date().toISOString();
  const { folder, isOwnFolder } = settings;
  const place = to === undefined ? folder : "folder" in to ? to.folder : dirname(to.file);
  const path = to && "file" in to ? to.file : join(place, backupName(now, order.isScheduled));
  try {
    await requireFolder(place, to === undefined && isOwnFolder);
    const note = (made: MadeBackup) => noteBackup(order.dataDirectory, made);
    const { made, flaws } = await makeBackup({ ...order, path, note });
    const removed = order.isScheduled ? await keepEnough(folder, settings.retention) : 0;
    return { made, flaws, removed };
  } catch (thrown) {
    const error = backupProblemOf(thrown);
    const isOther = error instanceof BackupProblem && error.code === "backup_busy";
    if (!isOther) tryToNote(order.dataDirectory, failureOf(error, now));
    throw error;
  }
}
