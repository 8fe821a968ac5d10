import { rmSync } from "node:fs";
import { PATIENCE } from "@/data/settings/stopping.mjs";
import { atLeast, atMost, type Drill, type DrillOptions, type Figure, holds, none } from "./drill";
import { type Round, stopUnderLoad } from "./stop/round";
import { scene } from "./stop/scene";

const SIZES = {
  short: { rounds: 1, saves: 10 },
  usual: { rounds: 10, saves: 150 },
  thorough: { rounds: 20, saves: 300 },
} as const;
type Size = (typeof SIZES)[keyof typeof SIZES];

/** From one stop to the next, ms after everybody has begun: whatever is under way is met. */
const momentOf = (round: number) => 800 + ((round * 137) % 700);

const sum = (rounds: readonly Round[], of: (round: Round) => number) =>
  rounds.reduce((total, round) => total + of(round), 0);

function figuresOf(rounds: readonly Round[], size: Size): Figure[] {
  const broken = rounds.flatMap((round) => round.broken);
  const longest = Math.max(...rounds.map(({ seconds }) => seconds));
  return [
    atLeast("SIGTERM under load", rounds.length, size.rounds),
    atLeast(
      "saves acknowledged",
      sum(rounds, (round) => round.acknowledged),
      size.saves,
    ),
    none(
      "of them lost",
      sum(rounds, ({ lost }) => lost),
    ),
    atLeast(
      "requests under way at the signal, and answered whole",
      sum(rounds, ({ finished }) => finished),
      rounds.length,
    ),
    none(`requests broken off (${[...new Set(broken)].join("; ") || "none"})`, broken.length),
    holds(
      "whoever asked anew was refused, and not left waiting",
      rounds.every(({ refused }) => refused > 0),
    ),
    none(
      "answers that say that something failed",
      sum(rounds, ({ failed }) => failed),
    ),
    none("exit codes that are not 0", rounds.filter(({ exitCode }) => exitCode !== 0).length),
    none("databases left with a log", rounds.filter(({ leavesLog }) => leavesLog).length),
    atMost(
      "seconds until it had ended, at most",
      Math.round(longest * 10) / 10,
      PATIENCE / 1000,
      "s",
    ),
  ];
}

async function run({ short, thorough = false, without }: DrillOptions): Promise<Figure[]> {
  const size = SIZES[thorough ? "thorough" : short ? "short" : "usual"];
  const set = await scene();
  const preload = new URL("without/orderly-stop.mjs", import.meta.url).href;
  const settings: Record<string, string> = without ? { NODE_OPTIONS: `--import ${preload}` } : {};
  try {
    const rounds: Round[] = [];
    for (let round = 0; round < size.rounds; round += 1) {
      rounds.push(await stopUnderLoad(set, momentOf(round), settings));
    }
    return figuresOf(rounds, size);
  } finally {
    rmSync(set.directory, { recursive: true, force: true });
  }
}

/** A restart while people work: what was begun is finished, and nobody notices but by a short pause. */
export const stop: Drill = {
  name: "stop",
  title: "the server is told to stop while people save, read and download",
  guards: ["orderly stop"],
  run,
};
