import "server-only";
import { Worker } from "node:worker_threads";
import { instance } from "@/app/_server/instance";
import { errorFacts } from "@/app/_server/operation/error-facts";
import { log } from "@/app/_server/operation/log";
import { isDue } from "@/data/backup/is-due";
import type { BackupJob, BackupNews } from "./job";

/** How often is looked whether one is due, in ms; a machine that slept is noticed soon. */
const LOOK = 60_000;
/** The first look after a start, in ms: a time that was missed is made up, but not before the first page. */
const FIRST_LOOK = 15_000;

/** Megabytes of a thread that streams. */
const MEMORY = { maxOldGenerationSizeMb: 176, maxYoungGenerationSizeMb: 6 };

// Modules are bundled more than once; the process has one clock all the same.
const shared = globalThis as typeof globalThis & {
  uprBackups?: { clock: NodeJS.Timeout; worker: Worker | null };
};

/** Another process that does so at the same time is told `backup_busy`, and nobody minds. */
function look(): void {
  const state = shared.uprBackups;
  const { backups: settings, dataDirectory, timeZone } = instance;
  if (!state || state.worker || !isDue(dataDirectory, settings, timeZone)) return;
  const job: BackupJob = { settings, dataDirectory, timeZone };
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    workerData: job,
    resourceLimits: MEMORY,
  });
  state.worker = worker;
  worker.on("message", ({ level, what, facts }: BackupNews) => log(level, what, facts));
  worker.on("error", (error) => log("error", "backup failed", { ...errorFacts(error) }));
  worker.once("exit", () => (state.worker = null));
  // A process that is to end does not wait; the half backup has a name of its own.
  worker.unref();
}

/** Makes backups when they are due, for as long as the process runs. */
export function keepBackupsOnSchedule(): void {
  if (instance.backups.schedule.kind === "off" || shared.uprBackups) return;
  shared.uprBackups = { clock: setInterval(look, LOOK).unref(), worker: null };
  setTimeout(look, FIRST_LOOK).unref();
}
