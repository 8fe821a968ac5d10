import { Agent, get } from "node:http";
import { asAnotherReader } from "./readers";

/** Requests that are under way at the same time, each on a connection that stays open. */
const CONNECTIONS = 8;

/** Never more than this in one round, however quick the server is. */
const MOST_REQUESTS = 50_000;

/** What a browser asks for a page with; anything else is answered by making the page anew. */
const AS_A_BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

function request(agent: Agent, address: string, accept: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get(address, { agent, headers: { accept, ...asAnotherReader() } }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${address}: ${response.statusCode}`));
      response.on("data", () => {});
      response.once("end", resolve);
    }).once("error", reject);
  });
}

/** What one address did under load. */
export interface Load {
  /** Each request's time, in ms. */
  times: number[];
  /** How long all of it took, in ms. */
  elapsed: number;
}

/** Asks for one address on this machine for `duration` ms. Fails where any answer is not a 200. */
export async function load(
  address: string,
  duration: number,
  accept = AS_A_BROWSER,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const began = performance.now();
  const times: number[] = [];
  const askInTurn = async () => {
    while (performance.now() - began < duration && times.length < MOST_REQUESTS) {
      const asked = performance.now();
      await request(agent, address, accept);
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, askInTurn));
  agent.destroy();
  return { times, elapsed: performance.now() - began };
}

/** Requests a second, and the times (ms) within which half and 99 of 100 were answered. */
export interface Figures {
  perSecond: number;
  p50: number;
  p99: number;
}

export function figuresOf(rounds: readonly Load[]): Figures {
  const times = rounds.flatMap((round) => round.times).toSorted((a, b) => a - b);
  const elapsed = rounds.reduce((sum, round) => sum + round.elapsed, 0);
  const within = (share: number) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN;
  return { perSecond: (times.length / elapsed) * 1000, p50: within(0.5), p99: within(0.99) };
}
