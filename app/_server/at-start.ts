import "server-only";
import { keepBackupsOnSchedule } from "./backups/keep-on-schedule";
import { openAtStart } from "./database";
import { quietConsole } from "./quiet-console";

/** What a server does before it answers, in this order; its settings have been looked at. */
export async function atStart(): Promise<void> {
  await openAtStart();
  if (process.env.NODE_ENV === "production") quietConsole();
  keepBackupsOnSchedule();
}
