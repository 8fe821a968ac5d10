import { copyFile, link, mkdir, open, stat } from "node:fs/promises";
import { join } from "node:path";
import { toDisk } from "@/data/files/to-disk";
import { copyDatabase } from "@/db/back-up";
import { examineDatabase, type ExaminedDatabase } from "@/db/backup/examine-database";
import {
  BACKUP_FORMAT,
  type BackupFlaw,
  type BackupManifest,
  DATABASE_PART,
  filePart,
  FILES_FOLDER,
  SECRET_PART,
} from "@/db/domain/backup-manifest";
import { BackupProblem } from "@/db/domain/backup-problem";
import { hashAndSize } from "./hash-and-size";
import { requireReadable, requireRoom } from "./requirements";

/*
 * What is kept of the database before an upgrade is a copy of the database alone. Upgrades change no other
 * file, so that the files of evidence and the session secret are those that stand in the data directory.
 */

/** What every file of SQLite begins with. */
const BEGINNING = "SQLite format 3\0";

/** Whether a file is a bare database, and no backup. */
export async function isDatabaseCopy(path: string): Promise<boolean> {
  const file = await open(path, "r").catch(() => null);
  if (!file) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING.length), 0);
    return buffer.toString("latin1", 0, bytesRead) === BEGINNING;
  } finally {
    await file.close();
  }
}

/** Copies it whole, with the log that may lie beside it. */
async function copied(path: string, to: string): Promise<void> {
  try {
    await copyDatabase(path, to);
  } catch (error) {
    const { code = "", message } = error as { code?: string; message: string };
    if (/^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(code)) {
      throw new BackupProblem("database_damaged", message);
    }
    throw error;
  }
  await toDisk(to);
}

/** A second name where the disk knows such, as files of evidence never change; else a copy. */
async function bring(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
  await toDisk(to);
}

type Parts = BackupManifest["parts"];

/** Looks for the files that the database names, where they stand now, and brings them along. */
async function filesFor(
  { files }: ExaminedDatabase,
  { directory, folder }: { directory: string; folder: string | null },
): Promise<{ parts: Parts; flaws: BackupFlaw[] }> {
  const parts: Parts = [];
  const flaws: BackupFlaw[] = [];
  if (folder !== null) await mkdir(join(folder, FILES_FOLDER), { mode: 0o700 });
  for (const { storedAs, size, sha256 } of files) {
    const name = filePart(storedAs);
    const found = await hashAndSize(join(directory, name));
    if (found === null) flaws.push({ kind: "file_missing", storedAs });
    else if (found.size !== size || found.sha256 !== sha256)
      flaws.push({ kind: "file_differs", storedAs });
    if (found === null) continue;
    parts.push({ name, ...found });
    if (folder !== null) await bring(join(directory, name), join(folder, name));
  }
  if (folder !== null) await toDisk(join(folder, FILES_FOLDER));
  return { parts, flaws };
}

async function secretFor(directory: string, folder: string | null): Promise<Parts> {
  const found = await hashAndSize(join(directory, SECRET_PART));
  if (found === null) return [];
  if (folder !== null) await bring(join(directory, SECRET_PART), join(folder, SECRET_PART));
  return [{ name: SECRET_PART, ...found }];
}

/**
 * Verifies a copy of the database alone: every page, every reference, the audit trail, that this program can
 * read it, and that the files which it names stand in the data directory. The database goes into the empty
 * `folder`; where `isWanted`, so does the rest. Gives what a backup of it would say of itself, with an empty
 * `version`. Throws BackupProblem, and what the disk and SQLite throw.
 */
export async function verifyCopy(
  path: string,
  folder: string,
  { directory, isWanted }: { directory: string; isWanted: boolean },
): Promise<BackupManifest> {
  const { size, mtime } = await stat(path);
  await requireRoom(size, folder);
  const database = join(folder, DATABASE_PART);
  await copied(path, database);
  const found = examineDatabase(database);
  const { schema, audit, rows, brokenAt } = found;
  requireReadable(schema, `its schema has ${schema.migrations} steps`);
  const to = isWanted ? folder : null;
  const secret = await secretFor(directory, to);
  const { parts, flaws } = await filesFor(found, { directory, folder: to });
  await toDisk(folder);
  const itself = await hashAndSize(database);
  return {
    ...{ format: BACKUP_FORMAT, madeAt: mtime.toISOString(), version: "", schema, audit, rows },
    parts: [...(itself ? [{ name: DATABASE_PART, ...itself }] : []), ...secret, ...parts],
    flaws: [
      ...flaws,
      ...(brokenAt === null ? [] : [{ kind: "trail_broken", event: brokenAt } as const]),
    ],
  };
}
