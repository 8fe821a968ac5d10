import "server-only";
import { randomUUID } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { instance, today } from "@/app/_server/instance";
import { countOne } from "@/app/_server/operation/counts";
import type { MidtermRequest } from "@/app/midterm/parameters";
import type { Format } from "@/data/exporters/formats";
import { GrowingFile } from "@/data/files/growing-file";
import type { ExportJob, ExportNews } from "./job";

/*
 * How many are written at the same time; who comes later waits. Word's file is made whole, which takes a
 * hundred megabytes and more: it is written while no other is.
 */
const AT_ONCE = 2;
const weightOf = (format: Format): number => (format === "docx" ? AT_ONCE : 1);

/**
 * Megabytes for what lives long, and for what does not: rows come and go by the thousand. Word's file is
 * made whole; the others flow, and would keep what they no longer need for as long as there is room.
 */
const memoryFor = (format: Format) => ({
  maxOldGenerationSizeMb: format === "docx" ? 512 : 48,
  maxYoungGenerationSizeMb: 8,
});

const directory = join(instance.dataDirectory, "exports");

let running = 0;
const waiting: { weight: number; go: () => void }[] = [];

/** Lets those go who fit, in the order in which they came: nobody is passed by. */
function letGo(): void {
  for (let next = waiting[0]; next && running + next.weight <= AT_ONCE; next = waiting[0]) {
    running += next.weight;
    waiting.shift();
    next.go();
  }
}

async function turn(weight: number): Promise<void> {
  await new Promise<void>((go) => {
    waiting.push({ weight, go });
    letGo();
  });
}

function done(weight: number): void {
  running -= weight;
  letGo();
}

export interface StartedExport {
  file: GrowingFile;
  /** Of the reviews that the table is from. */
  sources: { state: string; reviewedOn: string | null }[];
}

/** Has a table written by a worker. Gives it when its first bytes are there; throws what the worker does. */
export async function startExport(
  format: Format,
  request: MidtermRequest,
  draftOf: ExportJob["draftOf"] = null,
): Promise<StartedExport> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const weight = weightOf(format);
  await turn(weight);
  const path = join(directory, randomUUID());
  const job: ExportJob = {
    ...{ databasePath: instance.databasePath, path, format, request, draftOf },
    setting: { site: instance.address, owner: instance.owner, extractedOn: today() },
    timeZone: instance.timeZone,
  };
  countOne("exports_started");
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: job,
    resourceLimits: memoryFor(format),
  });
  const file = new GrowingFile(path, () => void worker.terminate());
  let sources: StartedExport["sources"] = [];
  let isWhole = false;
  worker.on("message", (news: ExportNews) => {
    if (news.kind === "started") sources = news.sources;
    else if (news.kind === "written") file.grown(news.bytes);
    else {
      isWhole = true;
      file.whole();
    }
  });
  worker.on("error", (error) => file.failed(error as Error));
  worker.once("exit", () => {
    done(weight);
    if (!isWhole) countOne("exports_failed");
    // Nothing, where it is whole.
    file.failed(new Error("the export was broken off"));
  });
  await file.begun();
  return { file, sources };
}
