import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { memoryOf, type RunningServer, serve } from "@/tests/drills/clients/running-server";
import type { LoadScene } from "./scene";
import { type Asked, downloader, reader, writer } from "./visitors";

const READERS = 5;
const WRITERS = 3;
const DOWNLOADERS = 2;

/** How long a server that nobody asks anything is given to come to rest, in ms. */
const REST = 8_000;

/** How it was at one moment. */
export interface Sample {
  /** Seconds since the load began. */
  at: number;
  /** MB. */
  memory: number;
  /** Open files and connections. */
  open: number;
  /** MB of the database's log. */
  log: number;
}

export interface Measured {
  /** MB of a server that has made its first page, and of one that has come to rest after the load. */
  atRest: number;
  afterwards: number;
  most: number;
  samples: Sample[];
  asked: Asked;
}

function sample(server: RunningServer, directory: string, from: number): Sample {
  const log = statSync(join(directory, "upr.sqlite-wal"), { throwIfNoEntry: false })?.size ?? 0;
  return {
    at: Math.round((performance.now() - from) / 1000),
    memory: Math.round(memoryOf(server.pid).now),
    open: readdirSync(`/proc/${server.pid}/fd`).length,
    log: Math.round(log / 1024 / 1024),
  };
}

async function atRest(server: RunningServer): Promise<number> {
  await wait(REST);
  return Math.round(memoryOf(server.pid).now);
}

export interface Load {
  /** ms. */
  duration: number;
  /** ms between two samples. */
  every: number;
  settings?: Record<string, string>;
  onSample?: (sample: Sample) => void;
}

/** Has people read, search, download, sign in and save for so long, and looks at the server meanwhile. */
export async function measureUnderLoad(scene: LoadScene, load: Load): Promise<Measured> {
  const server = await serve(scene.directory, { LOG_LEVEL: "warn", ...load.settings });
  const asked: Asked = { times: new Map(), failures: [] };
  try {
    const before = await atRest(server);
    const from = performance.now();
    const over = () => performance.now() - from > load.duration;
    const visit = { baseUrl: server.baseUrl, scene, over, asked };
    const people = [
      ...Array.from({ length: READERS }, (_, index) => reader(visit, 1 + index)),
      ...Array.from({ length: WRITERS }, (_, index) => writer(visit, 50 + index)),
      ...Array.from({ length: DOWNLOADERS }, (_, index) => downloader(visit, 100 + index)),
    ];
    const samples: Sample[] = [];
    while (!over()) {
      await wait(load.every);
      const now = sample(server, scene.directory, from);
      samples.push(now);
      load.onSample?.(now);
    }
    await Promise.all(people);
    const afterwards = await atRest(server);
    const most = Math.round(memoryOf(server.pid).most);
    return { atRest: before, afterwards, most, samples, asked };
  } finally {
    await server.stop();
  }
}
