import { existsSync } from "node:fs";
import { get } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { printBar } from "./bars";
import { type Figures, figuresOf, type Load, load } from "./load";

/*
 * How quick the list stays while the same server is busy with something heavy. Alone and busy take turns,
 * so that a busy moment of the machine falls on both.
 */

const ROUND = 1500;
const ROUNDS = 4;
/** For what is under way to be well under way. */
const A_MOMENT = 300;

/** Asks and throws the answer away; gives how to break it off. */
function ask(address: string): { ended: Promise<void>; end: () => void } {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    const asked = get(address, (answer) => {
      answer.resume().once("close", () => resolve());
    });
    asked.once("error", () => resolve());
    end = () => asked.destroy();
  });
  return { ended, end };
}

/** Keeps the server busy with one question after the other until it is stopped. */
function keepAsking(addresses: (turn: number) => string): () => Promise<void> {
  const over = new AbortController();
  let current = { end: () => {} };
  const going = (async () => {
    for (let turn = 0; !over.signal.aborted; turn += 1) {
      const asked = ask(addresses(turn));
      current = asked;
      await asked.ended;
    }
  })();
  return async () => {
    over.abort();
    current.end();
    await going;
  };
}

const EXPORTED = "/midterm/download/";

/** What the server can be busy with, by name; what is not there is left out. */
function jobsOn(address: string): [string, () => () => Promise<void>][] {
  const file = (format: string) => () =>
    keepAsking(() => `${address}${EXPORTED}${format}?review=all&layout=government&asOf=2026-11-23`);
  // Each turn asks as of another day, so that no answer is one that was kept.
  const day = (turn: number) => new Date(Date.UTC(2026, 0, 1 + turn)).toISOString().slice(0, 10);
  return [
    ["the CSV of everything is written", file("csv")],
    ["the XLSX of everything is written", file("xlsx")],
    [
      "somebody searches everything for a common word",
      () =>
        keepAsking((turn) => `${address}/recommendations?review=all&q=rights&asOf=${day(turn)}`),
    ],
  ];
}

async function inTurns(page: string, start: () => () => Promise<void>, accept?: string) {
  const alone: Load[] = [];
  const busy: Load[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    alone.push(await load(page, ROUND, accept));
    const stop = start();
    await wait(A_MOMENT);
    busy.push(await load(page, ROUND, accept));
    await stop();
    await wait(A_MOMENT);
  }
  return { alone: figuresOf(alone), busy: figuresOf(busy) };
}

const row = (what: string, { p50, p99 }: Figures) =>
  console.log(what.padEnd(64), p50.toFixed(1).padStart(8), p99.toFixed(1).padStart(8));

/** Measures the list of a running server alone and beside each job. */
export async function benchWhileBusy(address: string): Promise<void> {
  const page = `${address}/recommendations`;
  console.log("\nThe list at 200,000, alone and while …".padEnd(65), "  p50 ms   p99 ms");
  for (const [name, start] of jobsOn(address)) {
    const { alone, busy } = await inTurns(page, start);
    row("alone", alone);
    row(name, busy);
    printBar(`p50 of the list, times alone, while ${name}`, busy.p50 / alone.p50, 2, "", true);
    printBar(`p99 of the list, times alone, while ${name}`, busy.p99 / alone.p99, 2, "", true);
  }
  if (!existsSync("scripts/import.ts")) console.log("No import to run beside it yet.");
}
