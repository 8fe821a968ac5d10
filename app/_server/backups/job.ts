import type { LogFacts } from "@/app/_server/operation/log";
import type { BackupSettings } from "@/data/backup/backup-settings";

/** What a worker is asked to make. */
export interface BackupJob {
  settings: BackupSettings;
  dataDirectory: string;
  /** Where a time of day is meant. */
  timeZone: string;
}

/** What came of it, for the log: no name, no text. */
export interface BackupNews {
  level: "info" | "warn" | "error";
  what: string;
  facts: LogFacts;
}
