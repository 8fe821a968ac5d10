import { join } from "node:path";
import { exclusive, type Held, shared } from "./lock";
import { finishReplacement, isUnfinished } from "./replacement";

/** How long a restore that is about to end is waited for, in ms. */
const PATIENCE = 5_000;

const lockPath = (directory: string) => join(directory, "in-use.lock");

/** Somebody puts other data there right now. */
export class DirectoryTaken extends Error {
  constructor(directory: string) {
    super(`a backup is being restored into ${directory}; start again when that has ended`);
    this.name = "DirectoryTaken";
  }
}

const NOTHING: Held = { release: () => {} };

/**
 * Says that the data in the directory is in use, until it is released or the process ends: nobody replaces it
 * meanwhile. A replacement that was broken off is finished first. Throws DirectoryTaken.
 */
export function useDirectory(directory: string): Held {
  if (isUnfinished(directory)) {
    const alone = exclusive(lockPath(directory), PATIENCE);
    if (!alone) throw new DirectoryTaken(directory);
    finishReplacement(directory);
    alone.release();
  }
  let held: Held | null;
  try {
    held = shared(lockPath(directory), PATIENCE);
  } catch {
    // Nothing can be written there, so nobody can replace it either; the database itself says what is amiss.
    return NOTHING;
  }
  if (!held) throw new DirectoryTaken(directory);
  return held;
}

/** Has the directory alone, to replace what is in it; null where somebody uses it. */
export const takeDirectory = (directory: string): Held | null => exclusive(lockPath(directory));
