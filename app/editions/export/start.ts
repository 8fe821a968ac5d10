import "server-only";
import { Worker } from "node:worker_threads";
import { memoryFor, weightOf } from "@/app/_server/bounds-of-tables";
import { writtenInThread } from "@/app/_server/export-thread";
import { instance } from "@/app/_server/instance";
import type { GrowingFile } from "@/data/files/growing-file";
import type { EditionJob } from "./job";

/**
 * Has an edition written by a thread, which reads it itself: whoever waits for a turn holds none of it. Gives
 * the file when its first bytes are there, with its name without an ending. `signal`: aborted where whoever
 * asks goes away. Throws edition_unknown, or edition_withdrawn.
 */
export async function startEditionFile(
  { id, format }: Pick<EditionJob, "id" | "format">,
  signal: AbortSignal,
): Promise<{ file: GrowingFile; name: string }> {
  const { databasePath, timeZone } = instance;
  const { file, start } = await writtenInThread<string>({
    begin: (path) =>
      new Worker(new URL("./worker.ts", import.meta.url), {
        workerData: { databasePath, path, id, format, timeZone } satisfies EditionJob,
        resourceLimits: memoryFor(format),
      }),
    ...{ weight: weightOf(format), signal },
  });
  return { file, name: start ?? id };
}
