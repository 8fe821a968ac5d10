import { isBackupDue } from "@/db/domain/backup-schedule";
import { backupRecord, isGone } from "./backup-record";
import type { BackupSettings } from "./backup-settings";

/** Whether a backup is to be made now, by what is noted of the last. `timeZone`: where a time of day is meant. */
export function isDue(
  dataDirectory: string,
  { schedule }: BackupSettings,
  timeZone: string,
): boolean {
  const { last, failure } = backupRecord(dataDirectory);
  const made = last && !isGone(last) ? last.madeAt : null;
  const soFar = { last: made, failed: failure?.at ?? null };
  return isBackupDue(schedule, soFar, new Date().toISOString(), timeZone);
}
