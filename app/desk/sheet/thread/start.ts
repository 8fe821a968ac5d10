import "server-only";
import { Worker } from "node:worker_threads";
import { READING_MEMORY, readInThread } from "@/app/_server/reading-thread";
import type { FollowUpSheet } from "@/db/domain/follow-up-sheet";
import type { SheetJob } from "./job";

/** Has a sheet read by a thread. Throws what `readFollowUpSheet` does, and `archive_too_large`. */
export const startReading = (job: SheetJob): Promise<FollowUpSheet> =>
  readInThread(
    () =>
      new Worker(new URL("./worker.ts", import.meta.url), {
        workerData: job,
        resourceLimits: READING_MEMORY,
      }),
  );
