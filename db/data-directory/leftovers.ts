import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { takeDirectory } from "./in-use";

/** Folders in the data directory for what is not data yet, or not for long. Each holds all of it. */
export const WAITING_TO_REPLACE = "restoring-";
export const BEING_CHECKED = "checking-";
const BEING_BACKED_UP = "backing-up";
/** Files on their way to whoever downloads them. */
const BEING_DOWNLOADED = "exports";

/** A check needs no lock; after so long (ms) it is over. */
const SURELY_OVER = 24 * 60 * 60 * 1000;

const isLeft = (path: string, name: string) =>
  name === BEING_BACKED_UP ||
  name === BEING_DOWNLOADED ||
  name.startsWith(WAITING_TO_REPLACE) ||
  (name.startsWith(BEING_CHECKED) && Date.now() - statSync(path).mtimeMs > SURELY_OVER);

/** Removes what backups, restores and downloads that were killed have left. Only while nobody else has the directory. */
export function removeLeftovers(directory: string): void {
  for (const name of readdirSync(directory)) {
    const path = join(directory, name);
    if (isLeft(path, name)) rmSync(path, { recursive: true, force: true });
  }
}

/** The same where nobody has it right now: what people have removed since must not lie about. */
export function removeLeftoversIfAlone(directory: string): void {
  const alone = takeDirectory(directory);
  if (!alone) return;
  try {
    removeLeftovers(directory);
  } finally {
    alone.release();
  }
}
