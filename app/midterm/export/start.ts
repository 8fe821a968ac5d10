import "server-only";
import { Worker } from "node:worker_threads";
import { memoryFor, weightOf } from "@/app/_server/bounds-of-tables";
import { writtenInThread } from "@/app/_server/export-thread";
import { instance } from "@/app/_server/instance";
import { tableSetting } from "@/app/_server/table-setting";
import type { GrowingFile } from "@/data/files/growing-file";
import type { ExportJob, Sources } from "./job";

export interface StartedExport {
  file: GrowingFile;
  /** Of the reviews that the table is from. */
  sources: Sources;
}

/** What is to be written, and for how long somebody waits for it. */
interface Order extends Pick<ExportJob, "format" | "request" | "draftOf"> {
  signal: AbortSignal;
}

/** Has a table written by a worker. Gives it when its first bytes are there; throws what the worker does. */
export async function startExport({
  format,
  request,
  draftOf,
  signal,
}: Order): Promise<StartedExport> {
  const { databasePath } = instance;
  const job = { databasePath, format, request, draftOf, setting: tableSetting() };
  const { file, start } = await writtenInThread<Sources>({
    begin: (path) =>
      new Worker(new URL("./worker.ts", import.meta.url), {
        workerData: { ...job, path } satisfies ExportJob,
        resourceLimits: memoryFor(format),
      }),
    ...{ weight: weightOf(format), signal },
  });
  return { file, sources: start ?? [] };
}
