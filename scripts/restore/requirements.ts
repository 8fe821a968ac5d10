import { readFileSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { join } from "node:path";
import type { BackupManifest } from "@/db/domain/backup-manifest";
import { BackupProblem } from "@/db/domain/backup-problem";

/** Room that is left to everybody else, in bytes. */
const RESERVE = 64 * 1024 * 1024;

/** When the newest migration that this program knows was made, in ms. */
function newestKnown(): number {
  const path = join(process.cwd(), "db/migrations/meta/_journal.json");
  const { entries } = JSON.parse(readFileSync(path, "utf8")) as { entries: { when: number }[] };
  return Math.max(...entries.map(({ when }) => when));
}

/** Throws `parts_too_large` where so many bytes do not fit on the disk of the folder. */
export async function requireRoom(bytes: number, folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bytes + RESERVE > bavail * bsize) {
    throw new BackupProblem("parts_too_large", `${Math.ceil(bytes / 1e6)} MB`);
  }
}

/** Throws `newer_schema` where this program cannot read such a database; `madeBy` says which can. */
export function requireReadable({ newest }: BackupManifest["schema"], madeBy: string): void {
  if (newest > newestKnown()) throw new BackupProblem("newer_schema", madeBy);
}
