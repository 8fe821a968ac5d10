import "server-only";
import { keepBackupsOnSchedule } from "./backups/keep-on-schedule";

/** What a server does by itself from its start on. */
export function atStart(): void {
  keepBackupsOnSchedule();
}
