import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "@/scripts/start/paths.mjs";
import { runScript } from "@/tests/drills/restore/scripts";
import { differing, digestsAt, rowsIn } from "@/tests/drills/restore/table-digests";
import { aWorld, filesAmiss } from "@/tests/drills/restore/world";
import { openBackup } from "@/data/backup/read-archive";
import { nextVersion, versionThatRefusesNone } from "./versions";

/** What came of going to the next version and back; null where it did not come to that. */
export interface UpAndBack {
  isNewerRefused: boolean;
  /** Rows that were compared, and tables in which one is not as it was. */
  rows: number;
  notBack: number;
  /** Tables in which a row is not as it was, where the copy was restored that the upgrade itself has kept. */
  notBackByCopy: number;
  /** Whether what was written with the next version is kept. */
  isKept: boolean;
}

/** Opens the data with the version whose folder `root` is, and goes on with it. */
function workOn(directory: string, root: string): void {
  const script = join(ROOT, "tests/drills/upgrade/work-on.mjs");
  const env = { ...process.env, TSX_TSCONFIG_PATH: join(ROOT, "tsconfig.json") };
  const given = ["--import", "tsx", script, directory];
  const { status, stderr } = spawnSync(process.execPath, given, { cwd: root, env });
  if (status !== 0) throw new Error(`the next version failed: ${stderr.toString()}`);
}

async function required(...given: Parameters<typeof runScript>): Promise<string> {
  const { code, output } = await runScript(...given);
  if (code !== 0) throw new Error(output);
  return output;
}

/** Goes back without a backup, by what the program has kept of the database before its upgrade. */
async function backByCopy(from: string, data: string): Promise<string> {
  cpSync(from, data, { recursive: true });
  const backups = join(data, "backups");
  const kept = readdirSync(backups).find((name) => name.startsWith("before-upgrade-"));
  await required("restore", [join(backups, kept ?? "nothing was kept")], data);
  return join(data, "upr.sqlite");
}

/** Data of today is backed up, goes up to the next version, is used there, and comes back by the backup. */
export async function goUpAndBack(refusesNewer: boolean): Promise<UpAndBack> {
  const folder = mkdtempSync(join(tmpdir(), "upr-drill-upgrade-"));
  try {
    const [data, next, lax] = ["data", "next", "lax"].map((name) => join(folder, name));
    if (!data || !next || !lax) throw new Error("no folder");
    const path = join(data, "upr.sqlite");
    aWorld(data, 3);
    nextVersion(next);
    versionThatRefusesNone(lax);
    const old = digestsAt(path);
    const [before, after] = [join(folder, "before.zip"), join(folder, "after.zip")];
    await required("backup", [before], data);

    workOn(data, next);
    const used = digestsAt(path);
    if (!used.has("later")) throw new Error("the data did not go up");
    await required("backup", [after], data, { root: next });
    const root = refusesNewer ? ROOT : lax;
    const newer = await runScript("restore", [after], data, { root });
    const isNewerRefused = newer.code === 1 && differing(used, digestsAt(path)).length === 0;
    if (!isNewerRefused)
      return { isNewerRefused, rows: 0, notBack: 0, notBackByCopy: 0, isKept: true };
    const byCopy = await backByCopy(data, join(folder, "by-copy"));

    const output = await required("restore", [before], data);
    const { manifest, close } = await openBackup(before);
    close();
    const { events } = manifest.audit;
    const back = digestsAt(path, events);
    const replaced = /is now in (\S+)\. /.exec(output)?.[1] ?? "";
    const isKept = differing(used, digestsAt(join(replaced, "upr.sqlite"))).length === 0;
    return {
      ...{ isNewerRefused, rows: rowsIn(back), notBack: differing(old, back).length },
      notBackByCopy: differing(old, digestsAt(byCopy, events)).length,
      isKept: isKept && filesAmiss(replaced).length === 0 && filesAmiss(data).length === 0,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
