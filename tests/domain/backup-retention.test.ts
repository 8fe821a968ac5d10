import fc from "fast-check";
import { expect, test } from "vitest";
import { backupRetentionOf, backupsToRemove } from "@/db/domain/backup-retention";

const at = (day: number) => ({ madeAt: new Date(Date.UTC(2026, 0, day, 2, 30)).toISOString() });
const days = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => at(from + index));

test.each([
  ["7+5", { newest: 7, weeks: 5 }],
  ["7 + 5", { newest: 7, weeks: 5 }],
  ["3", { newest: 3, weeks: 0 }],
])("%s says how many are kept", (text, retention) => {
  expect(backupRetentionOf(text)).toEqual(retention);
});

test.each(["", "0", "0+5", "-1", "7+", "+5", "all", "7+5+1", "1000"])("%j does not", (text) => {
  expect(backupRetentionOf(text)).toBeNull();
});

test("the newest stay, and of each of the last weeks the newest", () => {
  // 2026-01-05 is a Monday; 60 days are 1 January to 1 March, a Sunday.
  const removed = new Set(backupsToRemove(days(1, 60), { newest: 3, weeks: 4 }));
  const kept = days(1, 60).map(({ madeAt }) => madeAt);
  const left = kept.filter((madeAt) => ![...removed].some((gone) => gone.madeAt === madeAt));
  expect(left.map((madeAt) => madeAt.slice(0, 10))).toEqual([
    ...["2026-02-08", "2026-02-15", "2026-02-22"],
    ...["2026-02-27", "2026-02-28", "2026-03-01"],
  ]);
});

test("an instance that stood still for months keeps what it had", () => {
  const old = days(1, 3);
  expect(backupsToRemove([...old, at(200)], { newest: 1, weeks: 2 })).toEqual([at(1), at(2)]);
});

test("the newest are never removed, and removing twice removes nothing more", () => {
  const madeAt = fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true });
  fc.assert(
    fc.property(
      fc.uniqueArray(
        madeAt.map((date) => date.toISOString()),
        { maxLength: 40 },
      ),
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 0, max: 10 }),
      (instants, newest, weeks) => {
        const backups = instants.map((instant) => ({ madeAt: instant }));
        const removed = new Set(backupsToRemove(backups, { newest, weeks }));
        const left = backups.filter((backup) => !removed.has(backup));
        const first = instants.toSorted().toReversed().slice(0, newest);
        expect(left.map((backup) => backup.madeAt)).toEqual(expect.arrayContaining(first));
        expect(left.length).toBeLessThanOrEqual(newest + weeks);
        expect(backupsToRemove(left, { newest, weeks })).toEqual([]);
      },
    ),
  );
});
