import { readFileSync } from "node:fs";
import { request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "@/scripts/start/port.mjs";
import { loadWayToFiles, spawnServer, waitForFirstPage } from "@/scripts/start/server.mjs";
import { median, printBar } from "./bars";
import { FOLLOWED_UP, type MadeUp } from "./made-up-database";
import { asAnotherReader, MANY_READERS } from "./readers";

/** What a download costs. */
interface Download {
  /** Until the first byte of the file, in ms. */
  first: number;
  /** Until the last, in ms. */
  all: number;
  /** By how much the server's memory grew at most meanwhile, in MB. */
  growth: number;
}

/** Resident memory of a process, in MB; Linux says it. */
function memoryOf(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(line?.[1] ?? Number.NaN) / 1024;
}

/** Downloads a file and throws it away, watching the server's memory. */
async function download(address: string, pid: number): Promise<Download> {
  const before = memoryOf(pid);
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, memoryOf(pid))), 20);
  const start = performance.now();
  let first = 0;
  await new Promise<void>((resolve, reject) => {
    const asked = request(address, { headers: asAnotherReader() }, (answer) => {
      answer.on("data", () => {
        first ||= performance.now() - start;
      });
      answer.on("end", resolve).on("error", reject);
      if (answer.statusCode !== 200) reject(new Error(`${address}: ${answer.statusCode}`));
    });
    asked.on("error", reject).end();
  });
  clearInterval(watch);
  const all = performance.now() - start;
  // What is left of it is given back before the next is measured.
  await wait(1_000);
  return { first, all, growth: most - before };
}

/** How often each file is downloaded: its times are the middle ones, its growth is the largest. */
const TIMES = 3;

async function downloads(address: string, pid: number): Promise<Download> {
  const costs: Download[] = [];
  for (let time = 0; time < TIMES; time += 1) costs.push(await download(address, pid));
  return {
    first: median(costs.map(({ first }) => first)),
    all: median(costs.map(({ all }) => all)),
    growth: Math.max(...costs.map(({ growth }) => growth)),
  };
}

/**
 * What files cost: Word's with 300 recommendations, those of spreadsheets with 100,000. `makeUp`: makes a
 * database under a name and gives its folder.
 */
export async function benchDownloads(
  makeUp: (name: string, size: MadeUp) => string,
): Promise<void> {
  const bars = [
    { count: 300, format: "docx", first: 2, all: 2, growth: 300 },
    { count: 100_000, format: "csv", first: 0.3, all: 3, growth: 80 },
    { count: 100_000, format: "xlsx", first: 5, all: 5, growth: 150 },
  ] as const;
  // Of the world's recommendations, an instance follows up some; at worst all of them.
  const worlds = [
    { count: 300, everywhere: true },
    { count: 100_000, everywhere: false },
    { count: 100_000, everywhere: true },
  ];
  for (const { count, everywhere } of worlds) {
    const followed = everywhere ? "all followed up" : `of ${FOLLOWED_UP} reviews followed up`;
    const directory = makeUp(`files-${count}-${everywhere}`, {
      ...{ home: Math.min(count, 300), total: count, everywhere },
    });
    const port = await freePort();
    const server = spawnServer({ port, host: "127.0.0.1", directory, settings: MANY_READERS });
    const address = `http://127.0.0.1:${port}`;
    await waitForFirstPage(server, `${address}/method`);
    // As `npm start` does.
    await loadWayToFiles(address);
    for (const { format, first, all, growth } of bars.filter((bar) => bar.count === count)) {
      const review = format === "docx" ? "" : "review=all&";
      const path = `/midterm/download/${format}?${review}layout=government&asOf=2026-11-23`;
      const cost = await downloads(address + path, server.pid ?? 0);
      const what = `${format.toUpperCase()} of ${count} recommendations, ${followed}`;
      printBar(`${what}: first byte`, cost.first / 1000, first, " s", true);
      printBar(`${what}: whole`, cost.all / 1000, all, " s", true);
      printBar(`${what}: growth of memory`, cost.growth, growth, " MB", true);
    }
    await server.stop();
  }
}
