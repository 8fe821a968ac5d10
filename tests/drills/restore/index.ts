import type { Drill, DrillOptions, Figure } from "@/tests/drills/drill";
import { damagedBackups } from "./damaged";
import { killedBackups, killedRestores } from "./killed";
import { largeBackup } from "./large";
import { bySchedule } from "./schedule";
import { whilePeopleSave } from "./saving";

const GUARDS = ["a consistent copy", "the lock", "verification", "the rename at the end"] as const;

async function run({ short, without }: DrillOptions): Promise<Figure[]> {
  if (without === "verification") return damagedBackups(short ? 2 : 100, without);
  if (without === "the rename at the end") return killedBackups(short ? 2 : 5, without);
  if (without !== null) return whilePeopleSave(short ? 1 : 4, without);
  return [
    ...(await whilePeopleSave(short ? 1 : 4, null)),
    ...(await damagedBackups(short ? 10 : 100, null)),
    ...(short ? [] : await bySchedule()),
    ...(short ? [] : await largeBackup(128)),
    ...(await killedBackups(short ? 1 : 5, null)),
    ...(await killedRestores(short ? 1 : 8)),
  ];
}

export const restore: Drill = {
  name: "restore",
  title: "backups while people save; restored, damaged, forged and killed",
  guards: GUARDS,
  run,
};
