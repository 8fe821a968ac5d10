import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SHEET_FIELDS, type SheetValues } from "@/db/domain/follow-up-sheet";
import { compareSheet, merged } from "@/db/domain/sheet-comparison";
import { onLineOf, sheetOf } from "@/tests/support/compared-sheet";

/** What is on line is in hand, so that its day is its own. */
const inHandOf = (values: SheetValues) => onLineOf(values, { id: "d", version: 1, state: "draft" });

const word = fc.constantFrom("", "a", "b", "c");
const values = fc.record(
  Object.fromEntries(SHEET_FIELDS.map((field) => [field, word])),
) as fc.Arbitrary<SheetValues>;

describe("whatever was written where", () => {
  test("nothing on line is overwritten that somebody changed meanwhile, unless it was decided so", () => {
    fc.assert(
      fc.property(values, values, values, (base, mine, now) => {
        const [row] = compareSheet(sheetOf(base, mine), new Map([["R-1", inHandOf(now)]])).rows;
        const after = (row && merged(row, () => "on_line")) ?? now;
        for (const field of SHEET_FIELDS) {
          const right = now[field] === base[field] ? mine[field] : now[field];
          expect(after[field]).toBe(right);
        }
      }),
    );
  });

  test("the same sheet once more changes nothing", () => {
    fc.assert(
      fc.property(values, values, values, (base, mine, now) => {
        const sheet = sheetOf(base, mine);
        const [row] = compareSheet(sheet, new Map([["R-1", inHandOf(now)]])).rows;
        const after = (row && merged(row, () => "sheet")) ?? now;
        const again = compareSheet(sheet, new Map([["R-1", inHandOf(after)]]));
        expect(again.rows).toEqual([]);
      }),
    );
  });

  test("no cell that says something new goes without a word", () => {
    fc.assert(
      fc.property(values, values, values, (base, mine, now) => {
        const { rows, counts } = compareSheet(
          sheetOf(base, mine),
          new Map([["R-1", inHandOf(now)]]),
        );
        const told = (rows[0]?.cells.length ?? 0) + counts.thereAlready;
        const typed = SHEET_FIELDS.filter((field) => mine[field] !== base[field]);
        expect(told).toBe(typed.length);
      }),
    );
  });

  test("the same sheet once more changes nothing after its drafts were published either", () => {
    const day = fc.constantFrom("", "2026-05-07", "2026-06-01", "2026-11-24");
    const dated = fc.tuple(values, day).map(([said, asOf]) => ({ ...said, asOf }));
    const madeAt = "2026-11-01T00:00:00.000Z";
    const at = fc.constantFrom("2026-10-01T00:00:00.000Z", "2026-11-10T00:00:00.000Z");
    fc.assert(
      fc.property(dated, dated, dated, at, (base, mine, said, publishedAt) => {
        const sheet = sheetOf(base, mine, { madeAt });
        const before = { values: { ...said, asOf: said.asOf || "2026-05-07" }, at: publishedAt };
        const now = { ...onLineOf({ ...said, asOf: "" }), published: [before] };
        const [row] = compareSheet(sheet, new Map([["R-1", now]])).rows;
        const draft = row && merged(row, () => "sheet");
        if (!draft) return;
        const next = { ...draft, asOf: draft.asOf || "2026-11-29" };
        const published = [before, { values: next, at: "2026-11-29T00:00:00.000Z" }].toSorted(
          (a, b) => (b.values.asOf + b.at).localeCompare(a.values.asOf + a.at),
        );
        const newest = { ...onLineOf({ ...published[0]?.values, asOf: "" }), published };
        expect(compareSheet(sheet, new Map([["R-1", newest]])).rows).toEqual([]);
      }),
    );
  });
});
