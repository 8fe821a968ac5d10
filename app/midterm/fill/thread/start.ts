import "server-only";
import { Worker } from "node:worker_threads";
import { instance } from "@/app/_server/instance";
import { READING_MEMORY, readInThread } from "@/app/_server/reading-thread";
import type { FilledFile } from "@/app/midterm/fill/fill-list";
import type { FillJob } from "./job";

/** Has a list filled by a thread. Throws what `fillList` does, and `archive_too_large`. */
export function startFilling({
  file,
  request,
}: Pick<FillJob, "file" | "request">): Promise<FilledFile> {
  const { databasePath, timeZone } = instance;
  return readInThread(
    () =>
      new Worker(new URL("./worker.ts", import.meta.url), {
        workerData: { databasePath, timeZone, file, request } satisfies FillJob,
        resourceLimits: READING_MEMORY,
      }),
  );
}
