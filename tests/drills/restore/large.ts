import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { atMost, type Figure, none } from "@/tests/drills/drill";
import { type RunningScript, startScript } from "./scripts";
import { aWorld, filesAmiss } from "./world";

const MEGABYTE = 1024 * 1024;

/** Of each file; 20 MB are the most that somebody can send. */
const EACH = 16;

/** The most memory that it ever had, in MB, as the kernel counts it. */
async function memoryOf({ child, ended }: RunningScript): Promise<number> {
  const state = { isOver: false };
  void ended.then(() => (state.isOver = true));
  let most = 0;
  while (!state.isOver) {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      most = Math.max(most, Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It has ended between two looks.
    }
    await wait(20);
  }
  const { code, output } = await ended;
  if (code !== 0) throw new Error(output);
  return Math.round(most);
}

/** More files than should ever be in memory at once, there and back. */
export async function largeBackup(megabytes: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "upr-drill-large-"));
  try {
    const [from, to, file] = [join(folder, "a"), join(folder, "b"), join(folder, "large.zip")];
    aWorld(from, megabytes / EACH, EACH * MEGABYTE);
    const making = await memoryOf(startScript("backup", [file], from));
    const restoring = await memoryOf(startScript("restore", [file], to));
    return [
      atMost(`Memory of backing up ${megabytes} MB of files`, making, 250, "MB"),
      atMost("Memory of restoring them", restoring, 250, "MB"),
      none("Of these files, missing or other bytes", filesAmiss(to).length),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
