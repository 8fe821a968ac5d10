import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { noteBackup, noteFailure } from "@/data/backup/backup-record";
import { backupSettings } from "@/data/backup/backup-settings";

vi.mock("server-only", () => ({}));
const instance = vi.hoisted(() => ({ dataDirectory: "", backups: {} }));
vi.mock("@/app/_server/instance", () => ({ instance }));
const { lastBackup } = await import("@/app/_server/backups/last-backup");

const NOW = new Date("2026-11-28T12:00:00Z");

beforeEach(() => {
  instance.dataDirectory = mkdtempSync(join(tmpdir(), "upr-last-backup-"));
  instance.backups = backupSettings({ BACKUP_EVERY: "24" }, instance.dataDirectory);
});
afterEach(() => rmSync(instance.dataDirectory, { recursive: true }));

function made(madeAt: string, isScheduled = true): string {
  const path = join(instance.dataDirectory, "a.zip");
  writeFileSync(path, "");
  noteBackup(instance.dataDirectory, {
    ...{ madeAt, path, size: 0, sha256: "", files: 0, auditEvents: 0, auditHead: null },
    ...{ flaws: 0, isScheduled },
  });
  return path;
}

const fail = () =>
  noteFailure(instance.dataDirectory, { at: "2026-11-28T11:00:00Z", code: "disk_full", what: "" });

test("a new instance has none", () => {
  expect(lastBackup(NOW)).toMatchObject({ state: "never", last: null, failure: null });
});

test.each([
  ["good", "2026-11-26T12:00:00Z", 172_800],
  ["late", "2026-11-26T11:59:59Z", 172_801],
])("one is %s up to twice the time from one to the next", (state, madeAt, ageSeconds) => {
  made(madeAt);
  expect(lastBackup(NOW)).toMatchObject({ state, last: { ageSeconds }, isSameDisk: true });
});

test("a scheduled one that is no longer where it was put is gone; one by hand was carried elsewhere", () => {
  rmSync(made("2026-11-28T10:00:00Z"));
  expect(lastBackup(NOW).state).toBe("gone");
  rmSync(made("2026-11-28T10:00:00Z", false));
  expect(lastBackup(NOW).state).toBe("good");
});

test("a failure is told beside the backup before it, until the next succeeds", () => {
  made("2026-11-28T10:00:00Z");
  fail();
  expect(lastBackup(NOW)).toMatchObject({
    state: "failed",
    last: { ageSeconds: 7200 },
    failure: { code: "disk_full" },
  });
  made("2026-11-28T11:30:00Z");
  expect(lastBackup(NOW)).toMatchObject({ state: "good", failure: null });
});

test("where none are made by themselves, none is late", () => {
  instance.backups = backupSettings({ BACKUP_EVERY: "off" }, instance.dataDirectory);
  expect(lastBackup(NOW).state).toBe("off");
});

test("what cannot be read is as good as nothing, and no page fails for it", () => {
  writeFileSync(join(instance.dataDirectory, "last-backup.json"), "{");
  expect(lastBackup(NOW).state).toBe("never");
});
