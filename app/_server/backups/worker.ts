import { parentPort, workerData } from "node:worker_threads";
import { failureOf, runBackup } from "@/data/backup/run-backup";
import { keptDatabase } from "@/db/backup/kept-database";
import { BackupProblem } from "@/db/domain/backup-problem";
import packageFile from "@/package.json";
import type { BackupJob, BackupNews } from "./job";

/* Makes a backup, in a thread of its own: whoever reads a page or saves meanwhile does not notice. */

async function made({ settings, dataDirectory }: BackupJob): Promise<BackupNews> {
  const database = keptDatabase(dataDirectory);
  const order = { settings, dataDirectory, database, version: packageFile.version };
  try {
    const { made, flaws, removed } = await runBackup({ ...order, isScheduled: true });
    const amiss = flaws.length > 0 ? `; ${flaws.length} things were amiss before` : "";
    const old = removed > 0 ? `; ${removed} older ones were removed` : "";
    return { line: `Backed up: ${made.path}, ${made.size} bytes${amiss}${old}`, isFailure: false };
  } catch (error) {
    const isExpected = error instanceof BackupProblem;
    if (isExpected && error.code === "backup_busy") {
      return { line: "Another process makes the backup that is due", isFailure: false };
    }
    const { code, what } = failureOf(error, "");
    const reason = isExpected ? `${code} ${what}` : String((error as Error).stack ?? error);
    return { line: `Backup failed: ${reason.trim()}`, isFailure: true };
  }
}

const news = await made(workerData as BackupJob);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(news);
parentPort?.close();
