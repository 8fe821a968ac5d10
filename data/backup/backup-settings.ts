import { isAbsolute, join } from "node:path";
import { setting } from "@/data/settings/settings.mjs";
import { type BackupRetention, backupRetentionOf } from "@/db/domain/backup-retention";
import { type BackupSchedule, backupScheduleOf } from "@/db/domain/backup-schedule";

/** When backups are made by themselves, where they go, and how many stay. */
export interface BackupSettings {
  schedule: BackupSchedule;
  retention: BackupRetention;
  /** Absolute. */
  folder: string;
  /** Whether it is the folder that the program makes itself, in the data directory. */
  isOwnFolder: boolean;
}

/** The folder in the data directory where backups go if nothing else is said. */
export const OWN_FOLDER = "backups";

/**
 * What BACKUP_EVERY, BACKUP_KEEP and BACKUP_DIRECTORY say; a relative directory is one in the data directory.
 * Throws where one of them says nothing that can be meant: somebody counts on backups that would never be made.
 */
export function backupSettings(
  environment: Readonly<Record<string, string | undefined>>,
  dataDirectory: string,
): BackupSettings {
  const every = setting("BACKUP_EVERY", environment);
  const schedule = backupScheduleOf(every);
  if (!schedule) {
    throw new Error(
      `BACKUP_EVERY is "${every}"; it takes hours (24), a time of day (02:30), or off`,
    );
  }
  const keep = setting("BACKUP_KEEP", environment);
  const retention = backupRetentionOf(keep);
  if (!retention) {
    throw new Error(
      `BACKUP_KEEP is "${keep}"; it takes how many of the newest are kept (7), or these and one of each of so many weeks (7+5)`,
    );
  }
  const given = setting("BACKUP_DIRECTORY", environment) || OWN_FOLDER;
  // What a build takes along must not depend on what only a running instance knows.
  const folder = isAbsolute(given) ? given : join(/* turbopackIgnore: true */ dataDirectory, given);
  return { schedule, retention, folder, isOwnFolder: given === OWN_FOLDER };
}
