import "server-only";
import { Worker } from "node:worker_threads";
import { writtenInThread } from "@/app/_server/export-thread";
import { instance } from "@/app/_server/instance";
import type { GrowingFile } from "@/data/files/growing-file";
import type { DataJob } from "./job";

/** Megabytes: rows come and go by the thousand, and the references of all recommendations stay. */
const MEMORY = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 12 };

/**
 * Has a whole data set written by a thread, however large it is. Gives it when its first bytes are there.
 * `signal`: aborted where whoever asks goes away.
 */
export async function startDataExport(
  asked: Omit<DataJob, "path" | "databasePath">,
  signal: AbortSignal,
): Promise<GrowingFile> {
  const { file } = await writtenInThread({
    signal,
    begin: (path) =>
      new Worker(new URL("./worker.ts", import.meta.url), {
        workerData: { ...asked, path, databasePath: instance.databasePath } satisfies DataJob,
        resourceLimits: MEMORY,
      }),
  });
  return file;
}
