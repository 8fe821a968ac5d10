import type { BackupSettings } from "@/data/backup/backup-settings";

/** What a worker is asked to make. */
export interface BackupJob {
  settings: BackupSettings;
  dataDirectory: string;
}

/** What came of it, in one line for the log: no name, no text. */
export interface BackupNews {
  line: string;
  isFailure: boolean;
}
