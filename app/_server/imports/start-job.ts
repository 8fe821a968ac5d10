import "server-only";
import { Worker } from "node:worker_threads";
import { askToEnd } from "@/app/_server/asked-to-end";
import { reserveWriting } from "@/app/_server/database";
import { instance } from "@/app/_server/instance";
import { countOne } from "@/app/_server/operation/counts";
import { errorFacts } from "@/app/_server/operation/error-facts";
import { log } from "@/app/_server/operation/log";
import { GO_AHEAD, type ImportJob, type ImportNews } from "./job";

/** Megabytes: some kinds of workbook are read whole. */
const MEMORY = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 12 };

interface Running {
  worker: Worker;
  kind: ImportJob["kind"];
  ended: Promise<void>;
}

// Modules are bundled more than once; the process has one list of what is running all the same.
const shared = globalThis as typeof globalThis & { uprImports?: Map<string, Running> };
const running = (): Map<string, Running> => (shared.uprImports ??= new Map());

/** Whether a worker is at this import, and with what. */
export const workOn = (id: string): ImportJob["kind"] | null => running().get(id)?.kind ?? null;

/** Has a worker read the import, or bring it in. It goes on by itself; its status says how far it is. */
export function startJob(id: string, kind: ImportJob["kind"], folder: string): void {
  const job: ImportJob = { kind, folder, databasePath: instance.databasePath };
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: job,
    resourceLimits: MEMORY,
  });
  let free = () => {};
  let hasEnded = false;
  worker.on("message", (news: ImportNews) => {
    if (news === "has written") return free();
    void reserveWriting().then((reserved) => {
      // It may have broken off while it waited for another.
      if (hasEnded) return reserved.free();
      free = reserved.free;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(GO_AHEAD);
    });
  });
  countOne("imports_started");
  worker.on("error", (error) => {
    countOne("imports_failed");
    log("error", "import broke off", { ...errorFacts(error) });
  });
  const ended = new Promise<void>((resolve) => {
    worker.once("exit", () => {
      hasEnded = true;
      running().delete(id);
      free();
      resolve();
    });
  });
  running().set(id, { worker, kind, ended });
}

/** Stops the reading of an import; what is being written is written. */
export async function stopJob(id: string): Promise<void> {
  const found = running().get(id);
  if (!found) return;
  if (found.kind === "read") askToEnd(found.worker);
  await found.ended;
}
