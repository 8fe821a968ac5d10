import "server-only";
import { keepBackupsOnSchedule } from "./backups/keep-on-schedule";
import { openAtStart } from "./database";
import { consoleToLog } from "./operation/console-to-log";
import { serveMetrics } from "./operation/metrics";
import { watchRequests } from "./operation/requests";
import { stopOnSignal } from "./operation/stop";
import { refuseToStart } from "./refuse-to-start";
import { tidy } from "./tidy";

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
  const sayWhatIsLeft = tidy();
  await openAtStart();
  sayWhatIsLeft();
  await serveMetricsOrRefuse();
  watchRequests();
  stopOnSignal();
  // Whoever develops reads the framework's own words.
  if (process.env.NODE_ENV === "production") consoleToLog();
  keepBackupsOnSchedule();
}
