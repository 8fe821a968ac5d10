import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { toDisk } from "@/data/files/to-disk";
import { openSnapshot } from "@/db/client";
import { openUpgraded } from "@/db/opening/open-database";
import { noteRestore } from "@/db/commands/note-restore";
import { takeDirectory } from "@/db/data-directory/in-use";
import { removeLeftovers, WAITING_TO_REPLACE } from "@/db/data-directory/leftovers";
import { finishReplacement, isUnfinished, replaceData } from "@/db/data-directory/replacement";
import { type BackupManifest, DATABASE_PART } from "@/db/domain/backup-manifest";
import { BackupProblem } from "@/db/domain/backup-problem";
import type { Actor } from "@/db/domain/permissions";
import { changesSince } from "@/db/queries/changes-since";
import { verifyBackup } from "./verify";
import { isDatabaseCopy, verifyCopy } from "./verify-copy";

const RESTORER: Actor = { kind: "system", name: "restore" };

/** What came of a restore. */
export interface Restored {
  manifest: BackupManifest;
  /** Ways in that were ended. */
  ended: { sessions: number; links: number; invitations: number };
  /** The folder, in the data directory, that what was there stands in now; null where nothing was. */
  replaced: string | null;
  /** What had been changed there since; null where that cannot be told. */
  lost: { verb: string; times: number }[] | null;
}

/** Brings the database up to this program, and ends the ways in. Leaves one file, on the disk. */
async function settle(folder: string, { madeAt }: BackupManifest): Promise<Restored["ended"]> {
  const path = join(folder, DATABASE_PART);
  const { db } = await openUpgraded(path);
  try {
    return noteRestore(db, RESTORER, { madeAt });
  } finally {
    db.$client.close();
    await toDisk(path);
    await toDisk(folder);
  }
}

function lostChanges(directory: string, audit: BackupManifest["audit"]): Restored["lost"] {
  try {
    const { reader, close } = openSnapshot(join(directory, DATABASE_PART));
    try {
      return changesSince(reader, audit);
    } finally {
      close();
    }
  } catch {
    // It may be damaged, which is why somebody restores.
    return null;
  }
}

/** "replaced-2026-11-28-081500Z", which nothing is called yet. */
function nameForReplaced(directory: string, now: Date): string {
  const [day = "", time = ""] = now.toISOString().slice(0, 19).split("T");
  const name = `replaced-${day}-${time.replaceAll(":", "")}Z`;
  let free = name;
  for (let next = 2; existsSync(join(directory, free)); next += 1) free = `${name}-${next}`;
  return free;
}

/**
 * Verifies a backup, or a copy of the database alone, and puts it in the place of what the data directory
 * holds. Until the very end nothing that is there is touched; from then on whoever opens the database finishes what is unfinished. Throws
 * BackupProblem; `directory_in_use` while a server or a command uses it, `backup_flawed` where something
 * was amiss when the backup was made and `withFlaws` does not say that it is wanted all the same.
 */
export async function restoreBackup(
  file: string,
  directory: string,
  { withFlaws, verify = verifyBackup }: { withFlaws: boolean; verify?: typeof verifyBackup },
): Promise<Restored> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const alone = takeDirectory(directory);
  if (!alone) throw new BackupProblem("directory_in_use", directory);
  try {
    finishReplacement(directory);
    removeLeftovers(directory);
    const folder = mkdtempSync(join(directory, WAITING_TO_REPLACE));
    try {
      const manifest = (await isDatabaseCopy(file))
        ? await verifyCopy(file, folder, { directory, isWanted: true })
        : await verify(file, folder, () => true);
      if (manifest.flaws.length > 0 && !withFlaws) throw new BackupProblem("backup_flawed");
      const ended = await settle(folder, manifest);
      const isEmpty = !existsSync(join(directory, DATABASE_PART));
      const lost = isEmpty ? [] : lostChanges(directory, manifest.audit);
      const to = nameForReplaced(directory, new Date());
      const replaced = replaceData(directory, { from: basename(folder), to });
      return { manifest, ended, replaced, lost };
    } finally {
      // Where it was decided on and something came between, the next to open the database needs it.
      if (!isUnfinished(directory)) rmSync(folder, { recursive: true, force: true });
    }
  } finally {
    alone.release();
  }
}
