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

/** Replaces the data, is killed at this step, and opens it again. */
function endOf(step: number) {
  const directory = aDirectory();
  directories.push(directory);
  const isKilled = killedAt(step, () => replaceData(directory, { from: "new", to: "replaced" }));
  // It may be killed again while it is finished.
  killedAt(step % 3, () => finishReplacement(directory));
  finishReplacement(directory);
  const { "backups/kept.zip": untouched, ...all } = found(directory);
  const isUnder = (folder: string) => (name: string) => name.startsWith(`${folder}/`);
  // An intent that was not decided on is written over by the next.
  const { "restore-under-way.json.new": _undecided, ...rest } = all;
  const data = Object.fromEntries(
    Object.entries(rest).filter(([name]) => !isUnder("new")(name) && !isUnder("replaced")(name)),
  );
  const replaced = join(directory, "replaced");
  const kept = existsSync(replaced) ? found(replaced) : {};
  return { isKilled, untouched, data, kept, isUnfinished: isUnfinished(directory) };
}

test("whatever step it is killed at, the old data is there, or the new and the old beside it", () => {
  const ends: ReturnType<typeof endOf>[] = [];
  for (let step = 0; ends.at(-1)?.isKilled ?? true; step += 1) ends.push(endOf(step));
  const isOld = ({ data }: (typeof ends)[number]) => data["upr.sqlite"] === "old";
  expect(ends.filter(isOld).length).toBeGreaterThan(0);
  expect(ends.filter((end) => !isOld(end)).length).toBeGreaterThan(5);
  for (const end of ends) {
    const expected = isOld(end) ? { data: OLD, kept: {} } : { data: NEW, kept: OLD };
    expect(end).toEqual({ ...end, ...expected, untouched: "kept", isUnfinished: false });
  }
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
