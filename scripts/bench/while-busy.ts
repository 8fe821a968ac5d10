import { get } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { printBar } from "./bars";
import { startImport, writeMadeUpList } from "./imports";
import { type Figures, figuresOf, type Load, load } from "./load";
import { asAnotherReader } from "./readers";
import { searchAddress, wordsToSearch } from "./search";

/*
 * How quick the list stays while the same server is busy with something heavy. Alone and busy take turns,
 * so that a busy moment of the machine falls on both.
 */

const ROUND = 1500;
const ROUNDS = 4;
/** How often the list is asked for beside one job at most. */
const MOST_TURNS = 4;
/** For what is under way to be well under way. */
const A_MOMENT = 300;

/** Rows of the list that is imported beside it. */
const IMPORTED = 40_000;

/** Something heavy that was begun. */
interface Job {
  /** Whether it goes on until it is stopped, or has ended by itself. */
  isOver: () => boolean;
  stop: () => Promise<unknown>;
}

/** Asks and throws the answer away; gives how to break it off. */
function ask(address: string): { ended: Promise<void>; end: () => void } {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    const asked = get(
      address,
      { headers: { accept: "text/html", ...asAnotherReader() } },
      (answer) => {
        answer.resume().once("close", () => resolve());
      },
    );
    asked.once("error", () => resolve());
    end = () => asked.destroy();
  });
  return { ended, end };
}

/** Keeps the server busy with one question after the other until it is stopped. */
function keepAsking(addresses: (turn: number) => string): Job {
  const over = new AbortController();
  let current = { end: () => {} };
  const going = (async () => {
    for (let turn = 1; !over.signal.aborted; turn += 1) {
      const asked = ask(addresses(turn));
      current = asked;
      await asked.ended;
    }
  })();
  const stop = () => {
    over.abort();
    current.end();
    return going;
  };
  return { isOver: () => false, stop };
}

/** A server with a database of many reviews. */
export interface BigInstance {
  /** Without a trailing slash. */
  address: string;
  directory: string;
}

/** What the server can be busy with, by name. */
function jobsOn({ address, directory }: BigInstance): [name: string, start: () => Job][] {
  const database = join(directory, "upr.sqlite");
  const file = (format: string) => () =>
    keepAsking(
      () => `${address}/midterm/download/${format}?review=all&layout=government&asOf=2026-11-23`,
    );
  const { common } = wordsToSearch(database);
  const searching = () =>
    keepAsking((turn) => searchAddress(address, common[turn % common.length] ?? "", turn));
  // States that exist have no review there yet: each round brings in another cycle of theirs.
  let cycle = 0;
  const importing = () => {
    const list = join(directory, `list-${++cycle}.csv`);
    writeMadeUpList(list, IMPORTED / ROUNDS, cycle);
    const { ended, isOver } = startImport(list, database);
    return { isOver, stop: () => ended };
  };
  return [
    ["the CSV of everything is written", file("csv")],
    ["the XLSX of everything is written", file("xlsx")],
    ["somebody searches everything for common words", searching],
    [`a list of ${IMPORTED / ROUNDS} is imported`, importing],
  ];
}

async function inTurns(page: string, start: () => Job) {
  const alone: Load[] = [];
  const busy: Load[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    alone.push(await load(page, ROUND));
    const job = start();
    await wait(A_MOMENT);
    // What ends by itself is gone along with to its end.
    let turn = 0;
    do busy.push(await load(page, ROUND));
    while (!job.isOver() && ++turn < MOST_TURNS);
    await job.stop();
    await wait(A_MOMENT);
  }
  return { alone: figuresOf(alone), busy: figuresOf(busy) };
}

const row = (what: string, { p50, p99 }: Figures) =>
  console.log(what.padEnd(64), p50.toFixed(1).padStart(8), p99.toFixed(1).padStart(8));

/** Measures the list of a running server alone and beside each job. */
export async function benchWhileBusy(instance: BigInstance): Promise<void> {
  const page = `${instance.address}/recommendations`;
  console.log("\nThe list at 200,000, alone and while …".padEnd(65), "  p50 ms   p99 ms");
  for (const [name, start] of jobsOn(instance)) {
    const { alone, busy } = await inTurns(page, start);
    row("alone", alone);
    row(name, busy);
    printBar(`p50 of the list, times alone, while ${name}`, busy.p50 / alone.p50, 2, "", true);
    printBar(`p99 of the list, times alone, while ${name}`, busy.p99 / alone.p99, 2, "", true);
  }
}

/** What it costs to import a list of 40,000 by itself. */
export async function benchImport({ directory }: BigInstance): Promise<void> {
  const list = join(directory, "list-of-40000.csv");
  writeMadeUpList(list, IMPORTED, 5);
  const { seconds, peak } = await startImport(list, join(directory, "upr.sqlite")).ended;
  printBar(`Import of ${IMPORTED} rows`, seconds, 20, " s", true);
  printBar(`Import of ${IMPORTED} rows: all of its memory at most`, peak, 300, " MB", true);
}
