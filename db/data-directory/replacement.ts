import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

/*
 * Putting other data in the place of what a data directory holds: renames alone, which an intent that stands
 * there first makes repeatable. Whatever ends it in between, whoever opens the database next finishes it:
 * before the intent is written the old data is there, whole; after it, the new.
 */

/** What belongs to the data and is replaced with it. What is passing goes too: it was about the old data. */
const PLACES = [
  ...["upr.sqlite-wal", "upr.sqlite-shm", "upr.sqlite-journal", "upr.sqlite"],
  ...["session-secret", "files", "imports", "exports", "received", "filled-lists"],
] as const;

const INTENT = "restore-under-way.json";

interface Intent {
  /** Folders in the data directory: where the new data waits, and where the old goes. */
  from: string;
  to: string;
  /** Which places the new data has something for. */
  brings: string[];
}

function toDisk(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

const intentPath = (directory: string) => join(directory, INTENT);

/** Whether a replacement was decided on and is not finished. */
export const isUnfinished = (directory: string): boolean => existsSync(intentPath(directory));

/** Whether anything stands in the folder; one in which nothing does is removed. */
function isWorthKeeping(folder: string): boolean {
  try {
    rmdirSync(folder);
    return false;
  } catch {
    return true;
  }
}

/** Takes the old data out of the way, each place once: whatever the new has brought already stays. */
function moveAside(directory: string, { from, to, brings }: Intent): void {
  mkdirSync(join(directory, to), { recursive: true, mode: 0o700 });
  for (const place of PLACES) {
    const isDone = brings.includes(place) && !existsSync(join(directory, from, place));
    if (isDone || !existsSync(join(directory, place))) continue;
    renameSync(join(directory, place), join(directory, to, place));
  }
  toDisk(join(directory, to));
}

/**
 * Finishes a replacement that was begun; nothing where none was. Only while nobody else has the directory.
 * Gives the name of the folder that the old data stands in now; null where there was none.
 */
export function finishReplacement(directory: string): string | null {
  if (!isUnfinished(directory)) return null;
  const intent = JSON.parse(readFileSync(intentPath(directory), "utf8")) as Intent;
  const { from, to, brings } = intent;
  moveAside(directory, intent);
  for (const place of brings) {
    const waiting = join(directory, from, place);
    if (existsSync(waiting)) renameSync(waiting, join(directory, place));
  }
  toDisk(directory);
  rmSync(join(directory, from), { recursive: true, force: true });
  rmSync(intentPath(directory));
  const isKept = isWorthKeeping(join(directory, to));
  toDisk(directory);
  return isKept ? to : null;
}

/**
 * Puts the data that stands whole, and on the disk, in the folder `from` of the directory in the place of what
 * is there; that goes into the folder `to`. Only while nobody else has the directory. Gives `to`, or null
 * where nothing was there.
 */
export function replaceData(
  directory: string,
  { from, to }: { from: string; to: string },
): string | null {
  const brings = PLACES.filter((place) => existsSync(join(directory, from, place)));
  const intent: Intent = { from, to, brings };
  const path = intentPath(directory);
  writeFileSync(`${path}.new`, JSON.stringify(intent), { mode: 0o600 });
  toDisk(`${path}.new`);
  renameSync(`${path}.new`, path);
  toDisk(directory);
  return finishReplacement(directory);
}
