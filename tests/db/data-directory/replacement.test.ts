import fs, {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { exclusive, isTaken, shared } from "@/db/data-directory/lock";
import { DirectoryTaken, takeDirectory, useDirectory } from "@/db/data-directory/in-use";
import { finishReplacement, isUnfinished, replaceData } from "@/db/data-directory/replacement";

const OLD = {
  "upr.sqlite": "old",
  "upr.sqlite-wal": "old",
  "session-secret": "old",
  "files/one": "old",
  "imports/x": "old",
};
const NEW = {
  "upr.sqlite": "new",
  "session-secret": "new",
  "files/one": "new",
  "files/two": "new",
};

function plant(folder: string, contents: Record<string, string>): void {
  for (const [name, text] of Object.entries(contents)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

function found(folder: string, prefix = ""): Record<string, string> {
  const entries = readdirSync(join(folder, prefix), { withFileTypes: true });
  return Object.assign(
    {},
    ...entries.map((entry) => {
      const name = join(prefix, entry.name);
      return entry.isDirectory()
        ? found(folder, name)
        : { [name]: readFileSync(join(folder, name), "utf8") };
    }),
  );
}

function aDirectory() {
  const directory = mkdtempSync(join(tmpdir(), "upr-replacement-"));
  plant(directory, { ...OLD, "backups/kept.zip": "kept" });
  plant(join(directory, "new"), NEW);
  return directory;
}

/** Has the n-th rename, or what follows it, not happen: as if the process had been killed there. */
function killedAt(step: number, work: () => void): boolean {
  let left = step;
  const real = { renameSync: fs.renameSync, rmSync: fs.rmSync };
  const counted =
    <Given extends unknown[]>(call: (...given: Given) => void) =>
    (...given: Given) => {
      if (left === 0) throw new Error("killed");
      left -= 1;
      call(...given);
    };
  Object.assign(fs, { renameSync: counted(real.renameSync), rmSync: counted(real.rmSync) });
  syncBuiltinESMExports();
  try {
    work();
    return false;
  } catch (error) {
    expect(String(error)).toContain("killed");
    return true;
  } finally {
    Object.assign(fs, real);
    syncBuiltinESMExports();
  }
}

const directories: string[] = [];
afterEach(() => directories.splice(0).forEach((each) => rmSync(each, { recursive: true })));

test("whatever step it is killed at, the old data is there or, once it is opened again, the new; the other is kept", () => {
  let step = 0;
  let ends = { old: 0, new: 0 };
  for (let isKilled = true; isKilled; step += 1) {
    const directory = aDirectory();
    directories.push(directory);
    isKilled = killedAt(step, () => replaceData(directory, { from: "new", to: "replaced" }));
    // It may be killed again while it is finished.
    killedAt(step % 3, () => finishReplacement(directory));
    finishReplacement(directory);
    const { ...all } = found(directory);
    const kept = existsSync(join(directory, "replaced")) ? found(join(directory, "replaced")) : {};
    if (all["upr.sqlite"] === "old") {
      ends = { ...ends, old: ends.old + 1 };
      expect(all).toMatchObject(OLD);
    } else {
      ends = { ...ends, new: ends.new + 1 };
      expect(all).toMatchObject(NEW);
      expect(all).not.toHaveProperty("upr.sqlite-wal");
      expect(kept).toEqual(OLD);
      expect(isUnfinished(directory)).toBe(false);
    }
    expect(all["backups/kept.zip"]).toBe("kept");
  }
  expect(ends.old).toBeGreaterThan(0);
  expect(ends.new).toBeGreaterThan(5);
});

test("into an empty directory nothing is kept, since nothing was there", () => {
  const directory = mkdtempSync(join(tmpdir(), "upr-replacement-"));
  directories.push(directory);
  plant(join(directory, "new"), NEW);
  expect(replaceData(directory, { from: "new", to: "replaced" })).toBeNull();
  expect(found(directory)).toEqual(NEW);
});

test("while somebody uses a directory nobody replaces it, and the other way round", () => {
  const directory = aDirectory();
  directories.push(directory);
  const one = useDirectory(directory);
  const other = useDirectory(directory);
  expect(takeDirectory(directory)).toBeNull();
  one.release();
  expect(takeDirectory(directory)).toBeNull();
  other.release();
  const alone = takeDirectory(directory);
  expect(alone).not.toBeNull();
  expect(isTaken(join(directory, "in-use.lock"))).toBe(true);
  expect(shared(join(directory, "in-use.lock"))).toBeNull();
  expect(exclusive(join(directory, "in-use.lock"))).toBeNull();
  alone?.release();
  expect(isTaken(join(directory, "in-use.lock"))).toBe(false);
});

test("whoever would use it while it is replaced is told so", { timeout: 15_000 }, () => {
  const directory = aDirectory();
  directories.push(directory);
  const alone = takeDirectory(directory);
  expect(() => useDirectory(directory)).toThrow(DirectoryTaken);
  alone?.release();
});
