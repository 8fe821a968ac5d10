import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SOURCE = join(process.cwd(), "tests/drills/disk/disk.c");

/** What a drill says where a machine cannot stand between a program and its disk. */
export const NO_DISK =
  "not run: this needs Linux and a C compiler (cc), which this machine does not have";

let made: string | null | undefined;

/**
 * What stands between a program and its disk, compiled, for LD_PRELOAD; null where this machine has no
 * compiler or no such thing as LD_PRELOAD.
 */
export function madeDisk(): string | null {
  if (made !== undefined) return made;
  const path = join(mkdtempSync(join(tmpdir(), "upr-disk-")), "disk.so");
  try {
    if (process.platform !== "linux") throw new Error("no LD_PRELOAD");
    const options = ["-shared", "-fPIC", "-O1", "-o", path, SOURCE, "-ldl", "-lpthread"];
    execFileSync("cc", options, { stdio: ["ignore", "ignore", "inherit"] });
    made = path;
  } catch {
    made = null;
  }
  return made;
}

/** The environment of a program whose files in `directory` are watched; the rest are paths. */
export const onDisk = (
  disk: string,
  directory: string,
  more: { record?: string; full?: string; readOnly?: string } = {},
): Record<string, string> => ({
  LD_PRELOAD: disk,
  DRILL_DIRECTORY: directory,
  ...(more.record ? { DRILL_RECORD: more.record } : {}),
  ...(more.full ? { DRILL_FULL: more.full } : {}),
  ...(more.readOnly ? { DRILL_READ_ONLY: more.readOnly } : {}),
});
