import { existsSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { join } from "node:path";
import { openBackup } from "@/data/backup/read-archive";
import { examineDatabase, type ExaminedDatabase } from "@/db/backup/examine-database";
import { type BackupManifest, DATABASE_PART, filePart } from "@/db/domain/backup-manifest";
import { BackupProblem } from "@/db/domain/backup-problem";
import { requireReadable, requireRoom } from "./requirements";

/** Every file that the database names is there as its row says, or was amiss when the backup was made. */
function requireFiles({ parts, flaws }: BackupManifest, { files }: ExaminedDatabase): void {
  const known = new Set(flaws.flatMap((flaw) => ("storedAs" in flaw ? [flaw.storedAs] : [])));
  const written = new Map(parts.map((part) => [part.name, part]));
  for (const { storedAs, size, sha256 } of files) {
    const part = written.get(filePart(storedAs));
    const isAsSaid = part?.size === size && part.sha256 === sha256;
    if (!isAsSaid && !known.has(storedAs)) throw new BackupProblem("file_missing", storedAs);
  }
}

/** Holds what the manifest says of the database against the database. */
function requireContents(manifest: BackupManifest, found: ExaminedDatabase): void {
  requireReadable(found.schema, manifest.version);
  const wasBroken = manifest.flaws.some(
    (flaw) => flaw.kind === "trail_broken" && flaw.event === found.brokenAt,
  );
  if (found.brokenAt !== null && !wasBroken) {
    throw new BackupProblem("trail_broken", String(found.brokenAt));
  }
  if (!isDeepStrictEqual(found.audit, manifest.audit)) throw new BackupProblem("trail_differs");
  for (const figure of ["schema", "rows"] as const) {
    if (!isDeepStrictEqual({ ...found[figure] }, { ...manifest[figure] })) {
      throw new BackupProblem("manifest_differs", figure);
    }
  }
  requireFiles(manifest, found);
}

/**
 * Verifies a backup from end to end: its seal, its parts, every page of its database, the audit trail, and
 * that this program can read it. `folder`: an empty one, into which the parts go that are `wanted`; the
 * database always does. Throws BackupProblem, and what the disk throws.
 */
export async function verifyBackup(
  file: string,
  folder: string,
  wanted: (name: string) => boolean,
): Promise<BackupManifest> {
  if (!existsSync(file)) throw new BackupProblem("no_backup", file);
  const backup = await openBackup(file);
  try {
    // A newer program's backup is told as such before anything else in it is looked at.
    const { manifest } = backup;
    requireReadable(manifest.schema, manifest.version);
    await requireRoom(backup.unpacked, folder);
    await backup.unpack(folder, (name) => name === DATABASE_PART || wanted(name));
    requireContents(manifest, examineDatabase(join(folder, DATABASE_PART)));
    return manifest;
  } finally {
    backup.close();
  }
}
