import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { backupName } from "@/data/backup/backup-folder";
import { backupRecord } from "@/data/backup/backup-record";
import { backupSettings } from "@/data/backup/backup-settings";
import { isDue } from "@/data/backup/is-due";
import { backUp, directory } from "@/tests/support/backup-world";

describe("backups by schedule", { timeout: 30_000 }, () => {
  test("of scheduled ones enough are kept; one that was made by hand is never removed", async () => {
    const backups = join(directory, "backups");
    mkdirSync(backups);
    const old = ["2026-01-05", "2026-01-06", "2026-01-14"].map((day) => `${day}T02:30:00.000Z`);
    for (const instant of old) {
      writeFileSync(join(backups, backupName(instant, true)), "");
      writeFileSync(join(backups, backupName(instant, false)), "");
    }
    writeFileSync(join(backups, "notes.zip"), "");
    const settings = backupSettings({ BACKUP_KEEP: "2+3" }, directory);
    const { made, removed } = await backUp({ settings, isScheduled: true, to: undefined });
    expect(removed).toBe(1);
    expect(readdirSync(backups).toSorted()).toEqual(
      [
        ...old.map((instant) => backupName(instant, false)),
        ...old.slice(1).map((instant) => backupName(instant, true)),
        ...["notes.zip", made.path.split("/").at(-1)],
      ].toSorted(),
    );
  });
});

describe("two processes that see that one is due", { timeout: 30_000 }, () => {
  const settings = () => ({
    ...backupSettings({}, directory),
    schedule: { kind: "hours", hours: 1 } as const,
  });
  const isStillDue = () => isDue(directory, settings(), "UTC");
  const order = () => ({ settings: settings(), to: undefined, isScheduled: true, isStillDue });

  test("make one, even where the second comes when the first has just ended", async () => {
    const { made } = await backUp(order());
    await expect(backUp(order())).rejects.toMatchObject({ code: "backup_busy" });
    expect(backupRecord(directory)).toMatchObject({ last: made, failure: null });
    expect(readdirSync(join(directory, "backups"))).toHaveLength(1);
  });
});
