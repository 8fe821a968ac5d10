import "server-only";
import { statSync } from "node:fs";
import { instance } from "@/app/_server/instance";
import {
  type BackupFailure,
  backupRecord,
  isGone,
  type MadeBackup,
} from "@/data/backup/backup-record";
import { type BackupSchedule, isBackupLate } from "@/db/domain/backup-schedule";

/** How the backups of this instance stand. */
export interface BackupStanding {
  /**
   * In one word: `off` where none are made by themselves; `never` where there is none yet; `gone` where the
   * last is no longer where it was put; `late` where it is older than twice the schedule; `failed` where the
   * last attempt failed, however new the one before is.
   */
  state: "good" | "off" | "never" | "gone" | "late" | "failed";
  schedule: BackupSchedule;
  /** Where scheduled ones go, absolute. */
  folder: string;
  /** Whether that is on the disk that the data is on. */
  isSameDisk: boolean;
  last: (MadeBackup & { ageSeconds: number }) | null;
  /** The last attempt, where it failed. */
  failure: BackupFailure | null;
}

function isSameDisk(folder: string): boolean {
  try {
    return statSync(folder).dev === statSync(instance.dataDirectory).dev;
  } catch {
    // A disk that is not connected is another one; the program's own folder is made when it is needed.
    return instance.backups.isOwnFolder;
  }
}

/** How the backups stand now. Reads one small file, and asks the disk whether the last backup is there. */
export function lastBackup(now = new Date()): BackupStanding {
  const { schedule, folder } = instance.backups;
  const { last, failure } = backupRecord(instance.dataDirectory);
  const stateNow = (): BackupStanding["state"] => {
    if (failure) return "failed";
    if (schedule.kind === "off") return "off";
    if (!last) return "never";
    if (isGone(last)) return "gone";
    return isBackupLate(schedule, last.madeAt, now.toISOString()) ? "late" : "good";
  };
  const age = (madeAt: string) => Math.round((now.getTime() - Date.parse(madeAt)) / 1000);
  return {
    ...{ state: stateNow(), schedule, folder, isSameDisk: isSameDisk(folder), failure },
    last: last && { ...last, ageSeconds: age(last.madeAt) },
  };
}
