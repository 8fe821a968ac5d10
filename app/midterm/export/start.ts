import "server-only";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { isAlone, writtenInThread } from "@/app/_server/export-thread";
import { instance, today } from "@/app/_server/instance";
import type { MidtermRequest } from "@/app/midterm/parameters";
import type { Format } from "@/data/exporters/formats";
import type { GrowingFile } from "@/data/files/growing-file";
import type { CallForHelp, ExportJob, Sources } from "./job";

/** Word's file is made whole, which takes tens of megabytes: it is written while no other is. */
const weightOf = (format: Format): number => (format === "docx" ? 2 : 1);

/**
 * Megabytes for what lives long, and for what does not: rows come and go by the thousand, and two threads
 * may be at it. Word's file is made whole; the others flow, and would keep what they no longer need for as
 * long as there is room.
 */
const memoryFor = (format: Format) => ({
  maxOldGenerationSizeMb: format === "docx" ? 256 : 48,
  maxYoungGenerationSizeMb: 8,
});

/**
 * A second thread for a long table, where no other download needs the processor; null where there is
 * none. It ends by itself when the first one does.
 */
function helperFor({ port, ...job }: CallForHelp["helperJob"], format: Format): Worker | null {
  if (!isAlone() || availableParallelism() < 2) return null;
  return new Worker(new URL("./helper.ts", import.meta.url), {
    workerData: { ...job, port },
    transferList: [port],
    resourceLimits: memoryFor(format),
  });
}

export interface StartedExport {
  file: GrowingFile;
  /** Of the reviews that the table is from. */
  sources: Sources;
}

/** Has a table written by a worker. Gives it when its first bytes are there; throws what the worker does. */
export async function startExport(
  format: Format,
  request: MidtermRequest,
  draftOf: ExportJob["draftOf"] = null,
): Promise<StartedExport> {
  const job = {
    ...{ databasePath: instance.databasePath, format, request, draftOf },
    setting: { site: instance.address, owner: instance.owner, extractedOn: today() },
    timeZone: instance.timeZone,
  };
  const { file, start } = await writtenInThread<Sources, CallForHelp>({
    begin: (path) =>
      new Worker(new URL("./worker.ts", import.meta.url), {
        workerData: { ...job, path } satisfies ExportJob,
        resourceLimits: memoryFor(format),
      }),
    weight: weightOf(format),
    hear: ({ helperJob }) => helperFor(helperJob, format),
  });
  return { file, sources: start ?? [] };
}
