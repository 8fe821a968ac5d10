import fc from "fast-check";
import { expect, test } from "vitest";
import { BACKUP_COUNTS, BACKUP_TIMES } from "@/data/settings/forms.mjs";
import { backupRetentionOf } from "@/db/domain/backup-retention";
import { backupScheduleOf } from "@/db/domain/backup-schedule";

/** What somebody may write: signs of all that these settings take, in any order. */
const written = fc
  .array(fc.constantFrom("0", "1", "2", "3", "7", "9", ":", "+", " ", "off", "OFF"), {
    maxLength: 6,
  })
  .map((parts) => parts.join("").trim())
  .filter((text) => text !== "");

test("the check at start takes just the schedules and counts of backups that there can be", () => {
  fc.assert(
    fc.property(written, (text) => {
      expect(BACKUP_TIMES.fits(text)).toBe(backupScheduleOf(text) !== null);
      expect(BACKUP_COUNTS.fits(text)).toBe(backupRetentionOf(text) !== null);
    }),
    { numRuns: 2000 },
  );
});
