import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { median, printBar } from "./bench/bars";
import { benchDownloads } from "./bench/downloads";
import { firstPageScript } from "./bench/first-page-script";
import { type Figures, figuresOf, type Load, load } from "./bench/load";
import { type MadeUp, makeUpDatabase } from "./bench/made-up-database";
import { MANY_READERS } from "./bench/readers";
import { benchSearch } from "./bench/search";
import { benchImport, benchWhileBusy } from "./bench/while-busy";
import { startTime } from "./bench/start-time";
import { buildWhereNeeded } from "./start/build.mjs";
import { freePort } from "./start/port.mjs";
import { spawnServer, waitForFirstPage } from "./start/server.mjs";

/*
 * npm run bench: what the built server does under load, beside a plain page of the same rows in the same
 * run. Everything takes turns, so that a busy moment of the machine falls on all alike.
 */

/** The review that is shown first is the same in both; the other 199,953 are of some 900 other reviews. */
const SIZES = [47, 200_000] as const;
const HOME = 47;
const WARM_UP = 1500;
const ROUND = 500;
const ROUNDS = 12;
const STARTS = 5;

const folder = mkdtempSync(join(tmpdir(), "upr-bench-"));
const ends: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];

function makeUp(name: string, size: MadeUp): string {
  const directory = join(folder, name);
  mkdirSync(directory);
  const began = performance.now();
  const texts = makeUpDatabase(directory, size);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`  ${size.total} recommendations, ${texts} different texts, made in ${seconds} s`);
  return directory;
}

async function serve(count: number) {
  const directory = makeUp(String(count), { home: HOME, total: count });
  const port = await freePort();
  const server = spawnServer({ port, host: "127.0.0.1", directory, settings: MANY_READERS });
  ends.unshift(() => server.stop());
  await waitForFirstPage(server, `http://127.0.0.1:${port}/`);
  const plainPort = await freePort();
  const database = join(directory, "upr.sqlite");
  const plain = spawn(
    process.execPath,
    ["scripts/bench/plain-server.mjs", database, String(plainPort)],
    { stdio: "inherit" },
  );
  ends.unshift(() => plain.kill());
  const address = `http://127.0.0.1:${port}`;
  const targets: { page: string; count: number; address: string; accept?: string }[] = [
    { page: "/", count, address: `${address}/` },
    { page: "/ made anew", count, address: `${address}/`, accept: "*/*" },
    { page: "/recommendations", count, address: `${address}/recommendations` },
    // As everybody gets it who is signed in: no page is kept for them.
    {
      page: "list made anew",
      count,
      address: `${address}/recommendations`,
      accept: "*/*",
    },
    {
      page: "all reviews",
      count,
      address: `${address}/recommendations?review=all`,
      accept: "*/*",
    },
    { page: "plain page", count, address: `http://127.0.0.1:${plainPort}/` },
  ];
  return targets;
}

type Target = Awaited<ReturnType<typeof serve>>[number];

async function measure(targets: readonly Target[]): Promise<Map<Target, Figures>> {
  const rounds = new Map<Target, Load[]>(targets.map((target) => [target, []]));
  for (const target of targets) await load(target.address, WARM_UP, target.accept);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [target, loads] of rounds)
      loads.push(await load(target.address, ROUND, target.accept));
  }
  return new Map([...rounds].map(([target, loads]) => [target, figuresOf(loads)]));
}

function printFigures(figures: Map<Target, Figures>) {
  console.log("\nrecommendations  page              requests/s   p50 ms   p99 ms");
  for (const [{ count, page }, { perSecond, p50, p99 }] of figures) {
    const cells = [perSecond.toFixed(0).padStart(11), p50.toFixed(1).padStart(8)];
    console.log(
      String(count).padStart(15),
      "",
      page.padEnd(16),
      ...cells,
      p99.toFixed(1).padStart(8),
    );
  }
}

async function bench() {
  await buildWhereNeeded();
  console.log(`Making databases with ${SIZES.join(" and ")} recommendations …`);
  const targets: Target[] = [];
  for (const size of SIZES) targets.push(...(await serve(size)));
  await wait(500);
  // The same page of both sizes right after each other.
  targets.sort((a, b) => a.page.localeCompare(b.page) || a.count - b.count);
  console.log("Asking for pages, 8 at a time …");
  const figures = await measure(targets);
  printFigures(figures);
  const of = (count: number, page: string): Figures => {
    const found = [...figures].find(([t]) => t.count === count && t.page === page)?.[1];
    if (!found) throw new Error(`${page} at ${count} was not measured`);
    return found;
  };
  console.log("");
  for (const size of SIZES) {
    const share = of(size, "/recommendations").perSecond / of(size, "plain page").perSecond;
    printBar(
      `List page's requests/s as a share of the plain page's, at ${size}`,
      share,
      0.12,
      "",
      false,
    );
  }
  for (const page of ["/", "/ made anew", "/recommendations", "list made anew"]) {
    const growth = of(SIZES[1], page).p50 / of(SIZES[0], page).p50;
    printBar(`p50 of ${page} at ${SIZES[1]}, times that at ${SIZES[0]}`, growth, 1.25, "", true);
  }
  const big = targets.find(({ count, page }) => count === SIZES[1] && page === "/");
  if (big) {
    const instance = {
      address: new URL(big.address).origin,
      directory: join(folder, String(big.count)),
    };
    console.log("");
    await benchSearch(instance.address, join(instance.directory, "upr.sqlite"));
    await benchWhileBusy(instance);
    await benchImport(instance);
  }
  const script = await firstPageScript(targets[0]?.address ?? "");
  printBar("JavaScript of the first page, gzipped", script, 150, " KB", true);
  console.log("Downloading files …");
  await benchDownloads(makeUp);
  const starts: number[] = [];
  for (let start = 0; start < STARTS; start += 1) starts.push(await startTime(join(folder, "47")));
  printBar(
    "From npm start (built) to the first page, middle of five",
    median(starts),
    1.5,
    " s",
    true,
  );
}

try {
  await bench();
} finally {
  for (const end of ends) await end();
}
