import "server-only";
import { openAtStart } from "./database";
import { instance } from "./instance";
import { consoleToLog } from "./operation/console-to-log";
import { serveMetrics } from "./operation/metrics";
import { watchRequests } from "./operation/requests";
import { stopOnSignal } from "./operation/stop";
import { refuseToStart } from "./refuse-to-start";

/** Opens the database, or says why this process cannot work with it. */
function openOrRefuse(): void {
  try {
    openAtStart();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    refuseToStart([`The database ${instance.databasePath} cannot be used: ${reason}.`]);
  }
}

async function serveMetricsOrRefuse(): Promise<void> {
  try {
    await serveMetrics();
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    refuseToStart([
      code === "EADDRINUSE"
        ? "METRICS_PORT is in use. Stop the program that uses it, or choose another number."
        : `METRICS_PORT cannot be used (${code}); choose another number.`,
    ]);
  }
}

/** What a server does before it answers, in this order; its settings have been looked at. */
export async function atStart(): Promise<void> {
  openOrRefuse();
  await serveMetricsOrRefuse();
  watchRequests();
  stopOnSignal();
  // Whoever develops reads the framework's own words.
  if (process.env.NODE_ENV === "production") consoleToLog();
}
