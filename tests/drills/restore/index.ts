import type { Drill, DrillOptions, Figure } from "@/tests/drills/drill";
import { damagedBackups } from "./damaged";
import { killedBackups, killedRestores } from "./killed";
import { largeBackup } from "./large";
import { bySchedule } from "./schedule";
import { whilePeopleSave } from "./saving";

const GUARDS = ["a consistent copy", "the lock", "verification", "the rename at the end"] as const;

/** How many backups are made at work, damaged and killed, and how many restores are killed. */
const SIZES = {
  short: { atWork: 1, flips: 10, killed: 1, killedRestores: 1, large: 0 },
  usual: { atWork: 2, flips: 60, killed: 3, killedRestores: 4, large: 128 },
  thorough: { atWork: 4, flips: 200, killed: 8, killedRestores: 12, large: 256 },
} as const;

async function run({ short, thorough = false, without }: DrillOptions): Promise<Figure[]> {
  const {
    atWork,
    flips,
    killed,
    killedRestores: restores,
    large,
  } = SIZES[thorough ? "thorough" : short ? "short" : "usual"];
  if (without === "verification") return damagedBackups(short ? 2 : flips, without);
  if (without === "the rename at the end") return killedBackups(short ? 2 : killed, without);
  if (without !== null) return whilePeopleSave(atWork, without);
  return [
    ...(await whilePeopleSave(atWork, null)),
    ...(await damagedBackups(flips, null)),
    ...(short ? [] : await bySchedule()),
    ...(short ? [] : await largeBackup(large)),
    ...(await killedBackups(killed, null)),
    ...(await killedRestores(restores)),
  ];
}

export const restore: Drill = {
  name: "restore",
  title: "backups while people save; restored, damaged, forged and killed",
  guards: GUARDS,
  run,
};
