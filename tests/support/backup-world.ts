import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { type BackupSettings, backupSettings } from "@/data/backup/backup-settings";
import type { KeptDatabase } from "@/data/backup/kept-database";
import { runBackup } from "@/data/backup/run-backup";
import { keptDatabase } from "@/db/backup/kept-database";
import { openDatabase } from "@/db/opening/open-database";
import { removeFile } from "@/db/commands/remove-file";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { evidenceFile } from "@/db/schema";
import { restoreBackup } from "@/scripts/restore/restore-backup";
import { aWorld } from "@/tests/drills/restore/world";

/*
 * A data directory for each test of a file that imports this: people, what they wrote, and files of evidence.
 */
let world = "";
/** Where a test may put what it needs. */
export let folder = "";
/** The data directory in it. */
export let directory = "";
/** The database of the data directory. */
export const path = () => join(directory, "upr.sqlite");
/** Where `backUp` puts a backup, and `restore` takes it from. */
export const to = () => join(folder, "a.zip");

beforeAll(() => {
  world = mkdtempSync(join(tmpdir(), "upr-world-"));
  aWorld(world, 2);
});
afterAll(() => rmSync(world, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "upr-backup-"));
  directory = join(folder, "data");
  cpSync(world, directory, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Opens the database for as long as the work takes. */
export function withDatabase<T>(work: (db: ReturnType<typeof openDatabase>) => T): T {
  const db = openDatabase(path());
  try {
    return work(db);
  } finally {
    db.$client.close();
  }
}

/** The files of evidence that the database names. */
export const files = () => withDatabase((db) => db.select().from(evidenceFile).all());

/** Makes a backup; `change` takes the place of parts of the database. */
export function backUp({
  change = {},
  settings = backupSettings({}, directory),
  ...order
}: {
  change?: Partial<KeptDatabase>;
  settings?: BackupSettings;
  isScheduled?: boolean;
  isStillDue?: () => boolean;
  to?: { file: string } | { folder: string } | undefined;
} = {}) {
  const database = { ...keptDatabase(directory), ...change };
  const given = { settings, dataDirectory: directory, database, version: "1", isScheduled: false };
  return runBackup({ ...given, to: { file: to() }, ...order });
}

/** Takes the backup back. */
export const restore = (withFlaws = false) => restoreBackup(to(), directory, { withFlaws });

/** Overwrites every page but the first with nonsense. */
export function damage(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4096);
  writeFileSync(file, bytes);
}

/** Removes a file as the program does: its row, then its bytes. */
export function removeOne(storedAs: string): void {
  withDatabase((db) => {
    const found = db.select().from(evidenceFile).where(eq(evidenceFile.storedAs, storedAs)).get();
    removeFile(db, actorByPerson(db, "person-vanna"), { fileId: found?.id });
  });
  rmSync(join(directory, "files", storedAs));
}
