import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { randomInt } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { setTimeout as wait } from "node:timers/promises";
import { openBackup } from "@/data/backup/read-archive";
import { openDatabase } from "@/db/opening/open-database";
import { BackupProblem } from "@/db/domain/backup-problem";
import { ROOT } from "@/scripts/start/paths.mjs";
import { atLeast, type Figure, none } from "@/tests/drills/drill";
import { runScript, type RunningScript, startScript } from "./scripts";
import { differing, digestsAt, type TableDigests } from "./table-digests";
import { aWorld, changeWorld, filesAmiss } from "./world";

const WRITES_AT_ONCE = pathToFileURL(
  join(ROOT, "tests/drills/without/backup-under-its-last-name.mjs"),
).href;

/** Kills it at a random moment after `begun` says that it is at work, and before it ends by itself. */
async function kill({ child, ended }: RunningScript, begun: () => boolean, longest: number) {
  const state = { isOver: false };
  void ended.then(() => (state.isOver = true));
  while (!state.isOver && !begun()) await wait(1);
  await wait(randomInt(longest));
  child.kill("SIGKILL");
  return (await ended).code === null;
}

async function isWhole(file: string): Promise<boolean> {
  try {
    (await openBackup(file)).close();
    return true;
  } catch (error) {
    if (error instanceof BackupProblem) return false;
    throw error;
  }
}

/** Tries until so many were killed at work: one that came to its end before says nothing. */
async function untilKilled(times: number, once: (time: number) => Promise<boolean>) {
  let killed = 0;
  for (let time = 0; killed < times && time < times * 4; time += 1) {
    if (await once(time)) killed += 1;
  }
  return killed;
}

/** Backups that are killed: whatever has the name of a backup is one. */
export async function killedBackups(times: number, without: string | null): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "upr-drill-killed-"));
  try {
    const directory = join(folder, "data");
    aWorld(directory, 400);
    const to = join(folder, "backups");
    mkdirSync(to);
    const preload = without === "the rename at the end" ? WRITES_AT_ONCE : undefined;
    const killed = await untilKilled(times, (time) => {
      const running = startScript("backup", [join(to, `${time}.zip`)], directory, { preload });
      const begun = () => readdirSync(to).some((name) => name.includes(`${time}.zip`));
      return kill(running, begun, 60);
    });
    const named = readdirSync(to).filter((name) => /^[^.].*\.zip$/.test(name));
    const whole = await Promise.all(named.map((name) => isWhole(join(to, name))));
    const { code } = await runScript("backup", [join(to, "last.zip")], directory);
    const isLastWhole = code === 0 && (await isWhole(join(to, "last.zip")));
    return [
      atLeast("Backups killed while they were written", killed, times),
      none(
        `Of ${named.length} with the name of a backup, broken`,
        whole.filter((is) => !is).length,
      ),
      none("Backups that could not be made after them", isLastWhole ? 0 : 1),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Ends {
  old: number;
  new: number;
  torn: number;
}

/** What the data is, once whoever opens it next has opened it. */
function told(directory: string, old: TableDigests, restored: TableDigests, upTo: number) {
  // As a server does first.
  openDatabase(join(directory, "upr.sqlite")).$client.close();
  const path = join(directory, "upr.sqlite");
  const isWholeFiles =
    filesAmiss(directory).length === 0 && existsSync(join(directory, "session-secret"));
  if (!isWholeFiles) return "torn";
  if (differing(old, digestsAt(path)).length === 0) return "old";
  return differing(restored, digestsAt(path, upTo)).length === 0 ? "new" : "torn";
}

/** Restores that are killed: the old data is there or the new, whole. */
export async function killedRestores(times: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "upr-drill-killed-"));
  try {
    const origin = join(folder, "origin");
    aWorld(origin, 60);
    const backup = join(folder, "backup.zip");
    await runScript("backup", [backup], origin);
    const restored = digestsAt(join(origin, "upr.sqlite"));
    const opened = await openBackup(backup);
    const { events } = opened.manifest.audit;
    opened.close();
    // The old data differs from the backup in rows and in files.
    changeWorld(origin);
    const old = digestsAt(join(origin, "upr.sqlite"));
    const ends: Ends = { old: 0, new: 0, torn: 0 };
    const killed = await untilKilled(times, async (time) => {
      const directory = join(folder, `data-${time}`);
      cpSync(origin, directory, { recursive: true });
      const running = startScript("restore", [backup], directory);
      const isNear = () => isAtWork(directory, time % 2 === 0 ? "restoring-" : "restore-under-way");
      const wasKilled = await kill(running, isNear, time % 2 === 0 ? 400 : 12);
      ends[told(directory, old, restored, events)] += 1;
      rmSync(directory, { recursive: true });
      return wasKilled;
    });
    return [
      atLeast("Restores killed while they were at work", killed, times),
      none(
        `Of these neither the old data (${ends.old}) nor the new (${ends.new}), whole`,
        ends.torn,
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const isAtWork = (directory: string, sign: string) =>
  readdirSync(directory).some((name) => name.startsWith(sign));
