import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { knownMigrations } from "@/db/opening/standing";
import { madeDisk, NO_DISK, onDisk } from "@/tests/drills/disk/disk";
import {
  atLeast,
  type Drill,
  type DrillOptions,
  type Figure,
  none,
  notRun,
} from "@/tests/drills/drill";
import { Disk } from "@/tests/drills/power/lost-power";
import { readRecord } from "@/tests/drills/power/record";
import { withoutGuard } from "@/tests/drills/without/without";
import { olderDatabase } from "@/tests/support/older-database";
import {
  type Broken,
  brokenAt,
  NOTHING_BROKEN,
  sumOfBroken,
  type Whole,
  wholeOf,
} from "./wholeness";

const GUARDS = { "one transaction": "no-transaction.mjs" } as const;

const KNOWN = knownMigrations().length;

/** Made-up rows in every table. */
const ROWS = 60;

const OLDER = Array.from({ length: KNOWN - 1 }, (_, index) => index + 1);

/** Of which older schemas a database is made, how often its upgrade is killed, and the power cut. */
const SIZES = {
  short: { schemas: [4], kills: 2, cuts: 25 },
  usual: { schemas: OLDER, kills: 1, cuts: 12 },
  thorough: { schemas: OLDER, kills: 4, cuts: 30 },
} as const;

const upgrader = (path: string) => ["--import", "tsx", "tests/drills/migrate/upgrader.ts", path];

/** An older database with nothing but itself in its folder, and what it holds before and after. */
interface Older {
  /** The file, which is only ever copied. */
  file: string;
  whole: Whole;
}

async function older(directory: string, schema: number): Promise<Older> {
  const folder = join(directory, `schema-${schema}`);
  mkdirSync(join(folder, "tried"), { recursive: true });
  const file = join(folder, "upr.sqlite");
  olderDatabase(file, schema, ROWS);
  const tried = join(folder, "tried", "upr.sqlite");
  cpSync(file, tried);
  return { file, whole: await wholeOf(tried) };
}

function freshFolder(directory: string): string {
  const folder = join(directory, "data");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return folder;
}

/**
 * Starts an upgrade and kills it at a random moment, `longest` in ms from when it has begun; null lets it end.
 * Gives how long it took, in ms.
 */
async function killed(
  path: string,
  longest: number | null,
  settings: Record<string, string>,
): Promise<number> {
  const child = spawn(process.execPath, upgrader(path), {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = once(child, "exit");
  await once(child.stdout, "data");
  const begun = performance.now();
  if (longest !== null) {
    await Promise.race([wait(Math.random() * longest, null, { ref: false }), ended]);
    child.kill("SIGKILL");
  }
  await ended;
  return performance.now() - begun;
}

async function killedAgainAndAgain(
  directory: string,
  { file, whole }: Older,
  { howOften, settings }: { howOften: number; settings: Record<string, string> },
): Promise<Broken> {
  let broken = NOTHING_BROKEN;
  // The first one is let end, to know how long it takes here and now.
  let longest: number | null = null;
  for (let index = 0; index <= howOften; index += 1) {
    const path = join(freshFolder(directory), "upr.sqlite");
    cpSync(file, path);
    const took = await killed(path, longest, settings);
    longest ??= took;
    broken = sumOfBroken(broken, await brokenAt(path, whole));
  }
  return broken;
}

async function cutAgainAndAgain(
  directory: string,
  { file, whole }: Older,
  {
    howOften,
    disk,
    settings,
  }: { howOften: number; disk: string; settings: Record<string, string> },
): Promise<Broken> {
  const data = freshFolder(directory);
  cpSync(file, join(data, "upr.sqlite"));
  const record = join(directory, "record");
  rmSync(record, { force: true });
  execFileSync(process.execPath, upgrader(join(data, "upr.sqlite")), {
    env: { ...process.env, ...settings, ...onDisk(disk, data, { record }) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const done = [...readRecord(readFileSync(record))];
  const places = Array.from({ length: howOften }, () => Math.floor(Math.random() * done.length));
  const watched = new Disk(new Map([["upr.sqlite", readFileSync(file)]]));
  let broken = NOTHING_BROKEN;
  for (const [index, each] of done.entries()) {
    for (const _ of places.filter((place) => place === index)) {
      const after = freshFolder(directory);
      watched.lose(after, Math.random);
      broken = sumOfBroken(broken, await brokenAt(join(after, "upr.sqlite"), whole));
    }
    watched.take(each);
  }
  return broken;
}

const figuresOf = (how: string, { neither, stuck, badCopies }: Broken): Figure[] => [
  none(`${how}: databases that were neither the old one nor the new one, whole`, neither),
  none(`${how}: next starts that did not go on`, stuck),
  none(`${how}: copies under their own name that are not the old one, whole`, badCopies),
];

async function run({ short, thorough, without }: DrillOptions): Promise<Figure[]> {
  const { schemas, kills, cuts } = SIZES[thorough ? "thorough" : short ? "short" : "usual"];
  const directory = mkdtempSync(join(tmpdir(), "upr-upgrades-"));
  const settings = withoutGuard(GUARDS, without);
  const disk = madeDisk();
  let [afterKills, afterCuts] = [NOTHING_BROKEN, NOTHING_BROKEN];
  try {
    for (const schema of schemas) {
      const from = await older(directory, schema);
      const killing = { howOften: kills, settings };
      afterKills = sumOfBroken(afterKills, await killedAgainAndAgain(directory, from, killing));
      if (disk === null) continue;
      const cutting = { howOften: cuts, disk, settings };
      afterCuts = sumOfBroken(afterCuts, await cutAgainAndAgain(directory, from, cutting));
    }
    const [allKills, allCuts] = [kills * schemas.length, cuts * schemas.length];
    return [
      atLeast("schemas of older versions", schemas.length, schemas.length),
      atLeast("upgrades killed (-9) at a random moment", allKills, allKills),
      ...figuresOf("killed", afterKills),
      ...(disk === null
        ? [notRun(NO_DISK)]
        : [
            atLeast("upgrades with a power cut at a random place", allCuts, allCuts),
            ...figuresOf("power cut", afterCuts),
          ]),
    ];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

export const migrate: Drill = {
  name: "migrate",
  title: "an older database is upgraded, killed and cut off",
  guards: Object.keys(GUARDS),
  run,
};
