import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { openUpgraded } from "@/db/opening/open-database";
import { standingOf } from "@/db/opening/standing";
import { tablesOf } from "@/tests/support/older-database";

/** What a database holds: how far its schema is, the schema itself, and how many rows each table has. */
interface Holding {
  kind: string;
  schema: string;
  rows: Record<string, number>;
  isSound: boolean;
}

function holdingOf(path: string): Holding {
  const sqlite = new Database(path);
  try {
    const count = (table: string) =>
      Number(sqlite.prepare(`select count(*) from "${table}"`).pluck().get());
    const all = sqlite.prepare("select sql from sqlite_schema order by name").pluck().all();
    const isWhole = sqlite.pragma("integrity_check(1)", { simple: true }) === "ok";
    return {
      kind: standingOf(sqlite).kind,
      schema: all.join("\n"),
      rows: Object.fromEntries(tablesOf(sqlite).map((table) => [table, count(table)])),
      isSound: isWhole && (sqlite.pragma("foreign_key_check") as unknown[]).length === 0,
    };
  } finally {
    sqlite.close();
  }
}

/** The database as it was before the upgrade, and as it is after one that nothing came in between. */
export interface Whole {
  older: Holding;
  upgraded: Holding;
}

/** What a database holds before and after its upgrade, which is done here. */
export async function wholeOf(path: string): Promise<Whole> {
  const older = holdingOf(path);
  (await openUpgraded(path)).db.$client.close();
  return { older, upgraded: holdingOf(path) };
}

const isSame = (a: Holding, b: Holding) => JSON.stringify(a) === JSON.stringify(b);

/** What is wrong after an upgrade that was broken off: so many of each. */
export interface Broken {
  neither: number;
  stuck: number;
  badCopies: number;
}

export const NOTHING_BROKEN: Broken = { neither: 0, stuck: 0, badCopies: 0 };

export const sumOfBroken = (a: Broken, b: Broken): Broken => ({
  neither: a.neither + b.neither,
  stuck: a.stuck + b.stuck,
  badCopies: a.badCopies + b.badCopies,
});

/** Copies under their own name that are not the database as it was. */
function badCopies(path: string, { older }: Whole): number {
  const folder = join(dirname(path), "backups");
  if (!existsSync(folder)) return 0;
  const names = readdirSync(folder).filter((name) => name.endsWith(".sqlite"));
  return names.filter((name) => !isSame(holdingOf(join(folder, name)), older)).length;
}

/** Looks at a database whose upgrade was broken off, and starts the program on it again. */
export async function brokenAt(path: string, whole: Whole): Promise<Broken> {
  const broken = { ...NOTHING_BROKEN };
  try {
    const found = holdingOf(path);
    if (!isSame(found, whole.older) && !isSame(found, whole.upgraded)) broken.neither = 1;
    broken.badCopies = badCopies(path, whole);
    (await openUpgraded(path)).db.$client.close();
    if (!isSame(holdingOf(path), whole.upgraded)) broken.stuck = 1;
  } catch {
    broken.stuck = 1;
  }
  return broken;
}
