import "server-only";
import { keepBackupsOnSchedule } from "./backups/keep-on-schedule";
import { instance } from "./instance";
import { openAtStart } from "./database";
import { quietConsole } from "./quiet-console";
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

/** What a server does before it answers, in this order; its settings have been looked at. */
export async function atStart(): Promise<void> {
  openOrRefuse();
  if (process.env.NODE_ENV === "production") quietConsole();
  keepBackupsOnSchedule();
}
