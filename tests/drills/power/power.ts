import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@/db/opening/open-database";
import {
  atLeast,
  type Drill,
  type DrillOptions,
  type Figure,
  none,
  notRun,
} from "@/tests/drills/drill";
import { madeDisk, NO_DISK, onDisk } from "@/tests/drills/disk/disk";
import { Acknowledged } from "@/tests/drills/kept/acknowledged";
import { type Flaws, flawsOf, NO_FLAWS, sumOf } from "@/tests/drills/kept/flaws";
import { withoutGuard } from "@/tests/drills/without/without";
import { seedWhereEmpty } from "@/scripts/seed";
import { anOrganisation } from "@/tests/support/people";
import { databaseOf, somebody } from "@/tests/support/who";
import { Disk } from "./lost-power";
import { type Done, readRecord } from "./record";

const SIZES = { short: { saves: 60, cuts: 40 }, usual: { saves: 400, cuts: 400 } } as const;

const GUARDS = {
  "synchronous=FULL (OFF in its place)": "synchronous-off.mjs",
  "synchronous=FULL (NORMAL in its place)": "synchronous-normal.mjs",
} as const;

const MARKS = "marks";

/** Has a program save on a watched disk. Gives the database as it was before, and all that was done. */
async function recorded(
  directory: string,
  disk: string,
  { saves }: { saves: number },
  without: string | null,
) {
  const data = join(directory, "data");
  mkdirSync(data);
  const path = join(data, "upr.sqlite");
  const db = databaseOf({ directory: data });
  seedWhereEmpty(db);
  const organisationId = anOrganisation(db, "Ministry of Rural Development", "government");
  const { id } = await somebody(db, "Vuthy Validator", { organisationId, role: "validator" });
  db.$client.close();
  const before = new Map([["upr.sqlite", readFileSync(path)]]);
  const record = join(directory, "record");
  const saver = [
    "--import",
    "tsx",
    "tests/drills/power/saver.ts",
    data,
    organisationId,
    id,
    String(saves),
  ];
  execFileSync(process.execPath, saver, {
    env: { ...process.env, ...withoutGuard(GUARDS, without), ...onDisk(disk, data, { record }) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return { before, done: [...readRecord(readFileSync(record))] };
}

/** Notes what a mark says. */
function note(acknowledged: Acknowledged, bytes: Buffer): void {
  const [what, id = "", words = ""] = bytes.toString().trim().split(" ");
  if (what === "sends") acknowledged.sends(id, words);
  else acknowledged.saved(id, words, what === "published");
}

/** What is wrong when the program is started again after a power cut here. */
function flawsAfter(disk: Disk, directory: string, acknowledged: Acknowledged): Flaws {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory);
  disk.lose(directory, Math.random);
  const path = join(directory, "upr.sqlite");
  try {
    openDatabase(path).$client.close();
  } catch {
    return { ...NO_FLAWS, lost: acknowledged.count, unsound: 1 };
  }
  return flawsOf(path, acknowledged);
}

/** Cuts the power at so many random places. */
function cutAgainAndAgain(
  directory: string,
  { before, done }: { before: ReadonlyMap<string, Buffer>; done: readonly Done[] },
  howOften: number,
): { flaws: Flaws; cutsThatLost: number } {
  const places = Array.from({ length: howOften }, () => Math.floor(Math.random() * done.length));
  const disk = new Disk(before);
  const acknowledged = new Acknowledged();
  let flaws = NO_FLAWS;
  let cutsThatLost = 0;
  for (const [index, each] of done.entries()) {
    for (const _ of places.filter((place) => place === index)) {
      const found = flawsAfter(disk, join(directory, "after"), acknowledged);
      if (found.lost > 0) cutsThatLost += 1;
      flaws = sumOf(flaws, found);
    }
    if (each.path !== MARKS) disk.take(each);
    else if (each.kind === "write") note(acknowledged, each.bytes);
  }
  return { flaws, cutsThatLost };
}

async function run({ short, without }: DrillOptions): Promise<Figure[]> {
  const size = SIZES[short ? "short" : "usual"];
  const disk = madeDisk();
  if (disk === null) return [notRun(NO_DISK)];
  const directory = mkdtempSync(join(tmpdir(), "upr-power-"));
  try {
    const record = await recorded(directory, disk, size, without);
    const saves = record.done.filter(
      (each) =>
        each.path === MARKS && each.kind === "write" && !each.bytes.toString().startsWith("sends"),
    ).length;
    const syncs = record.done.filter(({ kind }) => kind === "sync").length;
    const { flaws, cutsThatLost } = cutAgainAndAgain(directory, record, size.cuts);
    return [
      atLeast(
        "acknowledged saves, each with its place in the record of the disk",
        saves,
        size.saves,
      ),
      atLeast(
        "cuts at random places of the record, what was not synced torn or gone",
        size.cuts,
        size.cuts,
      ),
      none("cuts after which an acknowledged save was lost", cutsThatLost),
      none("updates whose events are not as many as their savings", flaws.withoutEvent),
      none("events without their update", flaws.withoutUpdate),
      none("cuts that left damage in file, references or audit chain", flaws.unsound),
      atLeast("syncs in the record", syncs, without ? 0 : saves),
    ];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

export const power: Drill = {
  name: "power",
  title: "the power fails while a program saves",
  guards: Object.keys(GUARDS),
  run,
};
