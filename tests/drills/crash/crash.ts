import { cpus, loadavg } from "node:os";
import {
  atLeast,
  atMost,
  type Drill,
  type DrillOptions,
  type Figure,
  none,
} from "@/tests/drills/drill";
import { sumOf } from "@/tests/drills/kept/flaws";
import { withoutGuard } from "@/tests/drills/without/without";
import { type Lives, liveAndDie } from "./lives";
import { makeWorld } from "./world";

/** Servers side by side, each on data of its own. */
const SIZES = {
  short: { servers: 1, kills: 4, saves: 20, mostSaves: 14 },
  usual: { servers: 2, kills: 40, saves: 600, mostSaves: 40 },
  thorough: { servers: 2, kills: 300, saves: 5000, mostSaves: 40 },
} as const;

/** Seconds after which it has to answer again. */
const READY = 2;

const GUARDS = {
  "answers after the commit": "answers-before-the-commit.mjs",
  "event in the same transaction": "event-in-a-transaction-of-its-own.mjs",
} as const;

const middleOf = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const inSeconds = (value: number) => Math.round(value * 100) / 100;

/** On a machine that is busy with something else, the clock says nothing: then the processor's time counts. */
function startFigures(starts: Lives["starts"], servers: number): Figure[] {
  const clock = inSeconds(middleOf(starts.map((start) => start.clock)));
  const processor = inSeconds(middleOf(starts.map((start) => start.processor)));
  const longest = inSeconds(Math.max(...starts.map((start) => start.clock)));
  const isBusy = (loadavg()[0] ?? 0) > cpus().length + servers && processor > 0;
  const by = isBusy ? "of the processor, the machine being busy" : "by the clock";
  const shown = `${clock} s by the clock, at most ${longest} s; ${processor} s of the processor`;
  const judged = atMost("", isBusy ? processor : clock, READY, "s");
  return [{ ...judged, what: `ready again, median ${by}`, reached: shown }];
}

async function run({ short, thorough = false, without }: DrillOptions): Promise<Figure[]> {
  const size = SIZES[thorough ? "thorough" : short ? "short" : "usual"];
  const settings = withoutGuard(GUARDS, without);
  const worlds = await Promise.all(Array.from({ length: size.servers }, () => makeWorld(settings)));
  try {
    const goesOn = (world: (typeof worlds)[number]) => (lives: Lives) =>
      lives.kills < size.kills / size.servers ||
      world.acknowledged.count < size.saves / size.servers;
    const lives = await Promise.all(
      worlds.map((world) => liveAndDie(world, size.mostSaves, goesOn(world))),
    );
    const flaws = lives.map((life) => life.flaws).reduce(sumOf);
    const count = (of: (lives: Lives) => number) => lives.reduce((sum, life) => sum + of(life), 0);
    const saves = worlds.reduce((sum, { acknowledged }) => sum + acknowledged.count, 0);
    const refused = worlds.flatMap(({ writers }) => writers).reduce((sum, w) => sum + w.refused, 0);
    return [
      atLeast(
        "kills (-9) while people save",
        count(({ kills }) => kills),
        size.kills,
      ),
      atLeast("acknowledged saves", saves, size.saves),
      none("acknowledged saves lost, at any start", flaws.lost),
      none("savings that were neither acknowledged nor cut off", refused),
      none("updates whose events are not as many as their savings", flaws.withoutEvent),
      none("events without their update", flaws.withoutUpdate),
      none("starts with damage in file, references or audit chain", flaws.unsound),
      ...startFigures(
        lives.flatMap(({ starts }) => starts),
        size.servers,
      ),
    ];
  } finally {
    for (const world of worlds) world.remove();
  }
}

export const crash: Drill = {
  name: "crash",
  title: "the server is killed while people save",
  guards: Object.keys(GUARDS),
  run,
};
