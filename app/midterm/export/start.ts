import "server-only";
import { Worker } from "node:worker_threads";
import { writtenInThread } from "@/app/_server/export-thread";
import { instance, today } from "@/app/_server/instance";
import type { Format } from "@/data/exporters/formats";
import type { GrowingFile } from "@/data/files/growing-file";
import type { ExportJob, Sources } from "./job";

/** Word's file is made whole, which takes tens of megabytes: it is written while no other is. */
const weightOf = (format: Format): number => (format === "docx" ? 2 : 1);

/**
 * Megabytes, for what lives long and for what does not. Word's file is made whole; the others flow: rows on
 * their way into a file outlive less room, and what is no longer needed would stay for as long as there is more.
 */
const memoryFor = (format: Format) =>
  format === "docx"
    ? { maxOldGenerationSizeMb: 176, maxYoungGenerationSizeMb: 6 }
    : { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 12 };

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
  const job = {
    ...{ databasePath: instance.databasePath, format, request, draftOf },
    setting: { site: instance.address, owner: instance.owner, extractedOn: today() },
    timeZone: instance.timeZone,
  };
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
