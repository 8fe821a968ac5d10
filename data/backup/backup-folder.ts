import { chmod, mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { BackupProblem } from "@/db/domain/backup-problem";
import { type BackupRetention, backupsToRemove } from "@/db/domain/backup-retention";

/** A backup as its name tells of it. */
export interface BackupFile {
  name: string;
  /** ISO instant, to the second. */
  madeAt: string;
  /** Made by the schedule: such alone are removed when there are enough. */
  isScheduled: boolean;
}

const NAME = /^upr-follow-up-(\d{4})-(\d\d)-(\d\d)-(\d\d)(\d\d)(\d\d)Z(-by-hand)?\.zip$/;
const PARTIAL = /^\.upr-follow-up-.*\.partial$/;

/** The name of a backup: "upr-follow-up-2026-11-28-023000Z.zip". */
export function backupName(madeAt: string, isScheduled: boolean): string {
  const [day = "", time = ""] = madeAt.slice(0, 19).split("T");
  return `upr-follow-up-${day}-${time.replaceAll(":", "")}Z${isScheduled ? "" : "-by-hand"}.zip`;
}

/** Under which name it is written, until it is whole. */
export const partialName = (name: string): string => `.${name}.partial`;

function backupFile(name: string): BackupFile[] {
  const [, year, month, day, hour, minute, second, byHand] = NAME.exec(name) ?? [];
  if (!year) return [];
  const madeAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  return [{ name, madeAt, isScheduled: byHand === undefined }];
}

/**
 * Makes the program's own folder; another one has to be there, since an empty folder in the place of a disk
 * that is not connected would take backups that nobody finds. Throws `folder_missing`.
 */
export async function requireFolder(folder: string, isOwn: boolean): Promise<void> {
  if (isOwn) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700);
  }
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw new BackupProblem("folder_missing", folder);
}

/** Another instance may be writing into the same folder right now. */
const SURELY_OVER = 24 * 60 * 60 * 1000;

/** Removes what interrupted backups have left. */
export async function removePartials(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!PARTIAL.test(name)) continue;
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > SURELY_OVER) await rm(path, { force: true });
  }
}

/** Removes scheduled backups of which there are enough. Gives how many. */
export async function keepEnough(folder: string, retention: BackupRetention): Promise<number> {
  const files = (await readdir(folder)).flatMap(backupFile).filter((file) => file.isScheduled);
  const old = backupsToRemove(files, retention);
  for (const { name } of old) await rm(join(folder, name), { force: true });
  return old.length;
}
