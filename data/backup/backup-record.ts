import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { BACKUP_PROBLEMS } from "@/db/domain/backup-problem";

/*
 * What became of the last backup, beside the database: whoever makes one notes it, whoever asks need not look
 * at a disk that may not be connected.
 */

const made = z.object({
  /** ISO instant as of which everything in it is. */
  madeAt: z.string(),
  path: z.string(),
  /** Bytes. */
  size: z.number(),
  /** Of the whole file, hex. */
  sha256: z.string(),
  files: z.number(),
  auditEvents: z.number(),
  auditHead: z.string().nullable(),
  /** How many things were amiss already; what they are stands in the backup. */
  flaws: z.number(),
  isScheduled: z.boolean(),
});
/** A backup that was made. */
export type MadeBackup = z.output<typeof made>;

const failure = z.object({
  at: z.string(),
  /** Null where it was not foreseen; then the log says more. */
  code: z.enum(BACKUP_PROBLEMS).nullable(),
  what: z.string(),
});
/** That none could be made. */
export type BackupFailure = z.output<typeof failure>;

const record = z.object({ last: made.nullable(), failure: failure.nullable() });
export type BackupRecord = z.output<typeof record>;

const NOTHING: BackupRecord = { last: null, failure: null };

const pathIn = (dataDirectory: string) => join(dataDirectory, "last-backup.json");

/** What is noted; nothing where nothing can be read. */
export function backupRecord(dataDirectory: string): BackupRecord {
  try {
    return record.parse(JSON.parse(readFileSync(pathIn(dataDirectory), "utf8")));
  } catch {
    return NOTHING;
  }
}

function write(dataDirectory: string, content: BackupRecord): void {
  const path = pathIn(dataDirectory);
  writeFileSync(`${path}.new`, JSON.stringify(content), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** Notes a backup; an earlier failure is over with it. */
export const noteBackup = (dataDirectory: string, last: MadeBackup): void =>
  write(dataDirectory, { last, failure: null });

/** Notes a failure; the last backup is still the last. */
export const noteFailure = (dataDirectory: string, failed: BackupFailure): void =>
  write(dataDirectory, { ...backupRecord(dataDirectory), failure: failed });

/** Whether a scheduled backup is no longer where it was put. One that was made by hand is carried elsewhere. */
export const isGone = ({ path, isScheduled }: MadeBackup): boolean =>
  isScheduled && !existsSync(path);
