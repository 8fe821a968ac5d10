import "server-only";
import { Worker } from "node:worker_threads";
import { LRUCache } from "lru-cache";
import { writtenInThread } from "@/app/_server/export-thread";
import type { ChartSeries } from "@/db/domain/chart-series";
import type { DrawingJob } from "./job";

/** Bytes of pictures kept at the most: a chart is asked for by many, and drawn once. */
const MOST = 4 * 1024 * 1024;

/** Megabytes: letters and the picture are held whole. */
const MEMORY = { maxOldGenerationSizeMb: 176, maxYoungGenerationSizeMb: 6 };

type Wanted = Omit<DrawingJob, "path">;

async function drawn({ format, series }: Wanted): Promise<ArrayBuffer> {
  const { file } = await writtenInThread({
    begin: (path) =>
      new Worker(new URL("./worker.ts", import.meta.url), {
        workerData: { path, format, series } satisfies DrawingJob,
        resourceLimits: MEMORY,
      }),
  });
  return new Response(file.stream()).arrayBuffer();
}

const shared = globalThis as typeof globalThis & {
  uprPictures?: LRUCache<string, ArrayBuffer, Wanted>;
};

const pictures = () =>
  (shared.uprPictures ??= new LRUCache({
    maxSize: MOST,
    maxEntrySize: MOST / 4,
    sizeCalculation: (bytes) => Math.max(1, bytes.byteLength),
    // Many who ask at once for the same picture wait for one drawing of it; one that is too large is handed out.
    ignoreFetchAbort: true,
    fetchMethod: async (_key, _stale, { context }) => drawn(context),
  }));

/** The chart as SVG or PNG. What is drawn is what names it: the same series is the same picture. */
export async function pictureOf(
  format: Wanted["format"],
  series: ChartSeries,
): Promise<ArrayBuffer> {
  const key = `${format} ${JSON.stringify(series)}`;
  const found = await pictures().fetch(key, { context: { format, series } });
  return found ?? drawn({ format, series });
}
