/** How many backups are kept: the newest, and the newest of each of so many weeks. */
export interface BackupRetention {
  newest: number;
  weeks: number;
}

/** "7+5" keeps the newest 7, and the newest of each of the last 5 weeks that have one; "7" the newest 7 alone. */
export function backupRetentionOf(text: string): BackupRetention | null {
  const [, newest, weeks = "0"] = /^(\d{1,3})(?:\s*\+\s*(\d{1,3}))?$/.exec(text) ?? [];
  return newest && Number(newest) > 0 ? { newest: Number(newest), weeks: Number(weeks) } : null;
}

const WEEK = 7 * 24 * 60 * 60 * 1000;
/** The first Monday of the epoch, so that a week begins on Mondays. */
const MONDAY = Date.parse("1970-01-05T00:00:00Z");

const weekOf = (madeAt: string) => Math.floor((Date.parse(madeAt) - MONDAY) / WEEK);

/**
 * Which backups are kept no longer, oldest first. Weeks are counted as far as they have a backup, so that
 * an instance which stood still for months keeps what it had.
 */
export function backupsToRemove<Backup extends { madeAt: string }>(
  backups: readonly Backup[],
  { newest, weeks }: BackupRetention,
): Backup[] {
  const byAge = backups.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  const seen = new Set<number>();
  const newestOfWeek = byAge.filter(({ madeAt }) => {
    const week = weekOf(madeAt);
    return !seen.has(week) && seen.add(week);
  });
  const kept = new Set([...byAge.slice(0, newest), ...newestOfWeek.slice(0, weeks)]);
  return byAge.filter((backup) => !kept.has(backup)).toReversed();
}
