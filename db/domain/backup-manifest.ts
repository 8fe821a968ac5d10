import { z } from "zod";

/** Counted up when a backup could not be read any more by what was there before. */
export const BACKUP_FORMAT = 1;

/** The parts of a backup, by their names in it. */
export const DATABASE_PART = "upr.sqlite";
export const SECRET_PART = "session-secret";
export const MANIFEST_PART = "manifest.json";
export const FILES_FOLDER = "files";

/** The part that holds a file of evidence. `storedAs`: its random name. */
export const filePart = (storedAs: string): string => `${FILES_FOLDER}/${storedAs}`;

const STORED_AS = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const PART = new RegExp(
  `^(${DATABASE_PART.replace(".", "\\.")}|${SECRET_PART}|${FILES_FOLDER}/${STORED_AS})$`,
);

/** Whether a backup may hold a part of this name; nothing else is ever written to the disk. */
export const isPartName = (name: string): boolean => PART.test(name);

/** What was amiss already when the backup was made; the rest of it is whole. */
const flaw = z.discriminatedUnion("kind", [
  /** The database names a file that was not there. */
  z.object({ kind: z.literal("file_missing"), storedAs: z.string() }),
  /** A file was not what its row says. */
  z.object({ kind: z.literal("file_differs"), storedAs: z.string() }),
  /** The audit trail was not in order from this event on. */
  z.object({ kind: z.literal("trail_broken"), event: z.number().int() }),
]);
export type BackupFlaw = z.output<typeof flaw>;

const count = z.number().int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What the database of a backup says of itself. */
const contents = z.strictObject({
  /** How many migrations it has had, and when the newest was made (ms), as it keeps it itself. */
  schema: z.strictObject({ migrations: count, newest: count }),
  /** Of the audit trail: its events, and the hash of the last; null where there is none. */
  audit: z.strictObject({ events: count, head: sha256.nullable() }),
  /** Rows of each table. */
  rows: z.record(z.string(), count),
});
export type BackupContents = z.output<typeof contents>;

/** What stands in manifest.json of a backup. */
export const backupManifest = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  /** ISO instant as of which everything in it is. */
  madeAt: z.iso.datetime(),
  /** Of the program that made it; empty where that cannot be told, of a copy of the database alone. */
  version: z.string(),
  ...contents.shape,
  parts: z.array(z.strictObject({ name: z.string(), size: count, sha256 })),
  flaws: z.array(flaw),
});
export type BackupManifest = z.output<typeof backupManifest>;
