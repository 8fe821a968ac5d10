import { existsSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { type Flaws, flawsOf, NO_FLAWS, sumOf } from "@/tests/drills/kept/flaws";
import { goOn, type World } from "./world";
import { CutOff, type Writer } from "./writer";

/** What came of killing a server again and again. */
export interface Lives {
  kills: number;
  flaws: Flaws;
  /** Seconds from each start to the first good answer: by the clock, and of the processor (0 where unknown). */
  starts: { clock: number; processor: number }[];
}

/** Longest wait between a saving and the kill, in ms, or as long as two savings take: wherever the others are. */
const ANY_MOMENT = 40;

/** Longest that people may write where nothing is acknowledged, in ms: then the drill shows it. */
const PATIENCE = 30_000;

/** Longest before a server that is still starting is killed, in ms. */
const EARLY_DEATH = 700;

/** One life in so many ends while the server is still starting. */
const EARLY = 10;

/** Seconds that the processor has worked for a process so far; 0 where the system does not say. */
function processorOf(pid: number): number {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return 0;
  // Fields 14 and 15, in hundredths of a second; the second field may hold spaces.
  const fields = readFileSync(path, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

async function write(writer: Writer): Promise<void> {
  try {
    for (;;) await writer.save();
  } catch (error) {
    if (!(error instanceof CutOff)) throw error;
  }
}

/** A life that ends before the server has answered anybody. */
async function bornDead(world: World): Promise<void> {
  const { ready, kill } = world.start();
  ready.catch(() => {});
  await wait(Math.random() * EARLY_DEATH);
  await kill();
}

/** Until so many more savings are acknowledged, and a random moment longer. */
async function randomMoment({ acknowledged }: World, savings: number): Promise<void> {
  const enough = acknowledged.count + savings;
  const begin = Date.now();
  while (acknowledged.count < enough && Date.now() < begin + PATIENCE) await wait(5);
  const each = (Date.now() - begin) / Math.max(1, savings);
  await wait(Math.random() * Math.max(ANY_MOMENT, 2 * each));
}

/**
 * Starts the server, looks through what it found, has everybody write, and kills it; as often as `goesOn`
 * says. `mostSaves`: so many savings a life at the most. At the end it is started and looked through once more.
 */
export async function liveAndDie(
  world: World,
  mostSaves: number,
  goesOn: (lives: Lives) => boolean,
): Promise<Lives> {
  const lives: Lives = { kills: 0, flaws: NO_FLAWS, starts: [] };
  for (;;) {
    const begin = performance.now();
    const { pid, ready, kill } = world.start();
    await ready;
    const clock = (performance.now() - begin) / 1000;
    lives.starts.push({ clock, processor: processorOf(pid) });
    lives.flaws = sumOf(lives.flaws, flawsOf(world.path, world.acknowledged));
    if (!goesOn(lives)) {
      await kill();
      return lives;
    }
    goOn(world);
    const writing = Promise.all(world.writers.map(write));
    await randomMoment(world, Math.floor(Math.random() * mostSaves));
    await kill();
    await writing;
    lives.kills += 1;
    if (lives.kills % EARLY === 0) {
      await bornDead(world);
      lives.kills += 1;
    }
  }
}
