import { parentPort, workerData } from "node:worker_threads";
import { errorFacts } from "@/app/_server/operation/error-facts";
import { isDue } from "@/data/backup/is-due";
import { failureOf, runBackup } from "@/data/backup/run-backup";
import { keptDatabase } from "@/db/backup/kept-database";
import { BackupProblem } from "@/db/domain/backup-problem";
import packageFile from "@/package.json";
import type { BackupJob, BackupNews } from "./job";

/* Makes a backup, in a thread of its own: whoever reads a page or saves meanwhile does not notice. */

async function made({ settings, dataDirectory, timeZone }: BackupJob): Promise<BackupNews> {
  const database = keptDatabase(dataDirectory);
  const order = { settings, dataDirectory, database, version: packageFile.version };
  const isStillDue = () => isDue(dataDirectory, settings, timeZone);
  try {
    const { made, flaws, removed } = await runBackup({ ...order, isScheduled: true, isStillDue });
    const facts = { path: made.path, bytes: made.size, flaws: flaws.length, removed };
    return { level: flaws.length > 0 ? "warn" : "info", what: "backed up", facts };
  } catch (error) {
    if (!(error instanceof BackupProblem)) {
      return { level: "error", what: "backup failed", facts: { ...errorFacts(error) } };
    }
    if (error.code === "backup_busy") {
      return { level: "info", what: "another process makes the backup that is due", facts: {} };
    }
    const { code, what: place } = failureOf(error, "");
    return { level: "error", what: "backup failed", facts: { code, place } };
  }
}

const news = await made(workerData as BackupJob);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(news);
parentPort?.close();
