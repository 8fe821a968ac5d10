import { expect, test } from "vitest";
import {
  backupScheduleOf,
  isBackupDue,
  isBackupLate,
  type BackupSchedule,
} from "@/db/domain/backup-schedule";

const DAILY: BackupSchedule = { kind: "daily", hour: 2, minute: 30 };
const ZONE = "Asia/Phnom_Penh"; // seven hours ahead of UTC

test.each([
  ["off", { kind: "off" }],
  ["OFF", { kind: "off" }],
  ["0", { kind: "off" }],
  ["24", { kind: "hours", hours: 24 }],
  ["744", { kind: "hours", hours: 744 }],
  ["02:30", DAILY],
  ["2:30", DAILY],
  ["23:59", { kind: "daily", hour: 23, minute: 59 }],
])("a schedule can be %s", (text, schedule) => {
  expect(backupScheduleOf(text)).toEqual(schedule);
});

test.each(["", "daily", "24h", "-1", "745", "24:00", "2:5", "02:60", "1.5", " 24"])(
  "%j is no schedule",
  (text) => expect(backupScheduleOf(text)).toBeNull(),
);

test.each([
  ["none was ever made", DAILY, null, null, "2026-11-28T01:00:00Z", true],
  ["the time of day has come", DAILY, "2026-11-26T19:31:00Z", null, "2026-11-27T19:30:00Z", true],
  ["it has not come yet", DAILY, "2026-11-26T19:31:00Z", null, "2026-11-27T19:29:59Z", false],
  ["today's was made", DAILY, "2026-11-27T19:30:05Z", null, "2026-11-27T23:00:00Z", false],
  [
    "the machine was off at the time",
    DAILY,
    "2026-11-25T19:31:00Z",
    null,
    "2026-11-28T03:00:00Z",
    true,
  ],
  [
    "hours have passed",
    { kind: "hours", hours: 6 },
    "2026-11-28T00:00:00Z",
    null,
    "2026-11-28T06:00:00Z",
    true,
  ],
  [
    "fewer have",
    { kind: "hours", hours: 6 },
    "2026-11-28T00:00:00Z",
    null,
    "2026-11-28T05:59:59Z",
    false,
  ],
  ["it failed just now", DAILY, null, "2026-11-28T00:30:00Z", "2026-11-28T01:00:00Z", false],
  ["it failed an hour ago", DAILY, null, "2026-11-28T00:00:00Z", "2026-11-28T01:00:00Z", true],
  [
    "the clock was put back after one",
    DAILY,
    "2027-11-28T00:00:00Z",
    null,
    "2026-11-28T01:00:00Z",
    true,
  ],
  [
    "the clock was put back after a failure",
    DAILY,
    null,
    "2027-11-28T00:00:00Z",
    "2026-11-28T01:00:00Z",
    true,
  ],
  ["it is off", { kind: "off" }, null, null, "2026-11-28T01:00:00Z", false],
] as const)("where %s, whether one is due", (_, schedule, last, failed, now, due) => {
  expect(isBackupDue(schedule, { last, failed }, now, ZONE)).toBe(due);
});

test("a day with an hour less has its backup all the same, and one", () => {
  // In Berlin, 02:30 does not exist on 29 March 2026.
  const due = (last: string, now: string) =>
    isBackupDue(DAILY, { last, failed: null }, now, "Europe/Berlin");
  expect(due("2026-03-28T01:30:00Z", "2026-03-29T00:59:00Z")).toBe(false);
  expect(due("2026-03-28T01:30:00Z", "2026-03-29T01:00:00Z")).toBe(true);
  expect(due("2026-03-29T01:00:10Z", "2026-03-29T20:00:00Z")).toBe(false);
});

test.each([
  [DAILY, "2026-11-26T01:00:00Z", false],
  [DAILY, "2026-11-26T00:59:59Z", true],
  [{ kind: "hours", hours: 1 }, "2026-11-27T22:59:59Z", true],
  [{ kind: "hours", hours: 1 }, "2026-11-27T23:00:00Z", false],
  [DAILY, null, true],
] as const)(
  "one is late when it is older than twice the schedule, or missing",
  (schedule, last, late) => {
    expect(isBackupLate(schedule, last, "2026-11-28T01:00:00Z")).toBe(late);
  },
);
