import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { en } from "@/app/_i18n/en";
import { canTakeIn, summaryOf } from "@/app/desk/sheet/[id]/summary-of";
import type { SheetComparison } from "@/db/domain/sheet-comparison";

const t = createTranslator({ locale: "en-GB", messages: en, namespace: "sheet.page" });

const comparisonOf = (counts: Partial<SheetComparison["counts"]>): SheetComparison => ({
  ...{ rows: [], unread: [] },
  counts: { ...{ rows: 3, changes: 0, conflicts: 0, locked: 0, thereAlready: 0 }, ...counts },
});

test.each([
  [{}, "No change, no conflict, every cell could be read.", false],
  [{ changes: 2, conflicts: 1 }, "2 changes, 1 conflict, every cell could be read.", true],
  [
    { locked: 2 },
    "No change that can be made now, no conflict to decide, 2 cells that differ from what awaits publication, every cell could be read.",
    false,
  ],
  [
    { changes: 1, locked: 1 },
    "1 change, no conflict to decide, 1 cell that differs from what awaits publication, every cell could be read.",
    true,
  ],
  [
    { conflicts: 1, locked: 1 },
    "No change that can be made now, 1 conflict, 1 cell that differs from what awaits publication, every cell could be read.",
    true,
  ],
] as const)("%j is summed up as what can be done, and what cannot yet", (counts, words, can) => {
  const comparison = comparisonOf(counts);
  expect(t(...summaryOf(comparison))).toBe(words);
  expect(canTakeIn(comparison)).toBe(can);
});
