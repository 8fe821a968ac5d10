/** When backups are made by themselves: so many hours after the last, at a time of day, or not at all. */
export type BackupSchedule =
  | { kind: "off" }
  | { kind: "hours"; hours: number }
  | { kind: "daily"; hour: number; minute: number };

/** As much as a schedule has to know. Instants are ISO. */
export interface BackupsSoFar {
  /** When the last whole one was made; null where there is none. */
  last: string | null;
  /** When making one last failed, if nothing has succeeded since. */
  failed: string | null;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** After a failure this long is waited at the most: a full disk is noticed, and not asked each minute. */
const PAUSE = HOUR;

/** "off", hours from 1 to 744 ("24"), or a time of day ("02:30"); null where it says none of these. */
export function backupScheduleOf(text: string): BackupSchedule | null {
  if (/^(off|0)$/i.test(text)) return { kind: "off" };
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (hour && minute) return { kind: "daily", hour: Number(hour), minute: Number(minute) };
  const hours = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return hours >= 1 && hours <= 744 ? { kind: "hours", hours } : null;
}

/** Milliseconds from one backup to the next. */
const intervalOf = (schedule: BackupSchedule): number =>
  schedule.kind === "hours" ? schedule.hours * HOUR : DAY;

/** What a clock on the wall shows at an instant, in ms as if it were UTC. */
function wallClock(instant: string, timeZone: string): number {
  // The Swedish format is the ISO one.
  const shown = new Intl.DateTimeFormat("sv-SE", {
    ...{ timeZone, dateStyle: "short", timeStyle: "medium" },
  }).format(new Date(instant));
  return Date.parse(`${shown.replace(" ", "T")}Z`);
}

/** Which day's backup an instant belongs to: before the time of day, still to that of the day before. */
function dayOf(instant: string, at: { hour: number; minute: number }, timeZone: string): number {
  const since = wallClock(instant, timeZone) - at.hour * HOUR - at.minute * MINUTE;
  return Math.floor(since / DAY);
}

/**
 * Whether a backup is to be made now (ISO instant). One that was missed, because nothing ran at the
 * time, is due until it is made. `timeZone`: where a time of day is meant.
 */
export function isBackupDue(
  schedule: BackupSchedule,
  { last, failed }: BackupsSoFar,
  now: string,
  timeZone: string,
): boolean {
  if (schedule.kind === "off") return false;
  const since = (instant: string) => Date.parse(now) - Date.parse(instant);
  const pause = Math.min(PAUSE, intervalOf(schedule));
  // A clock that was put back must not stop it for good.
  if (failed !== null && since(failed) >= 0 && since(failed) < pause) return false;
  if (last === null || since(last) < 0) return true;
  if (schedule.kind === "hours") return since(last) >= intervalOf(schedule);
  return dayOf(now, schedule, timeZone) > dayOf(last, schedule, timeZone);
}

/** Whether the last one is missing, or older than twice the time from one to the next. */
export function isBackupLate(schedule: BackupSchedule, last: string | null, now: string): boolean {
  if (last === null) return true;
  return Date.parse(now) - Date.parse(last) > 2 * intervalOf(schedule);
}
