import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FollowUpSheet, SHEET_FIELDS, type SheetValues } from "@/db/domain/follow-up-sheet";
import { compareSheet, merged, type OnLine, outcomeOf } from "@/db/domain/sheet-comparison";

const NOTHING = Object.fromEntries(SHEET_FIELDS.map((field) => [field, ""])) as SheetValues;
const COLUMNS = { ref: "A", text: "B", status: "C", asOf: "D", reason: "E", measures: "F" };
const onLineOf = (values: Partial<SheetValues>, inHand: OnLine["inHand"] = null): OnLine => ({
  ...{
    ref: "R-1",
    part: null,
    text: "Ratify.",
    values: { ...NOTHING, ...values },
    inHand,
    revision: "r",
  },
});

function sheetOf(
  base: Partial<SheetValues> | null,
  mine: Partial<SheetValues>,
  more: Partial<FollowUpSheet> = {},
): FollowUpSheet {
  const row = {
    ...{ ref: "R-1", row: 3, text: "Ratify." },
    base: base && { ...NOTHING, ...base },
    mine: { ...NOTHING, ...mine },
  };
  return { organisationId: "o", madeAt: null, columns: COLUMNS, rows: [row], unread: [], ...more };
}

test.each([
  ["old", "old", "old", "unchanged"],
  ["old", "old", "new on line", "unchanged"],
  ["old", "mine", "old", "change"],
  ["old", "", "old", "change"],
  ["", "mine", "", "change"],
  ["old", "mine", "mine", "there_already"],
  ["old", "mine", "new on line", "conflict"],
  [null, "mine", "mine", "unchanged"],
  [null, "mine", "old", "conflict"],
  [null, "mine", "", "change"],
  [null, "", "old", "conflict"],
  ["a\r\nb ", "a\nb", "other", "unchanged"],
] as const)("a cell that was %j, is %j, and is %j on line: %s", (base, mine, onLine, outcome) => {
  expect(outcomeOf(base, mine, onLine)).toBe(outcome);
});

describe("a sheet beside what is on line", () => {
  test("names every change and conflict with its cell, and counts them", () => {
    const sheet = sheetOf({ reason: "old", measures: "m" }, { reason: "mine", measures: "n" });
    const { rows, counts } = compareSheet(
      sheet,
      new Map([["R-1", onLineOf({ reason: "theirs", measures: "m" })]]),
    );
    expect(rows[0]?.cells).toMatchObject([
      { cell: "E3", outcome: "conflict", base: "old", mine: "mine", onLine: "theirs" },
      { cell: "F3", outcome: "change", base: "m", mine: "n", onLine: "m" },
    ]);
    expect(counts).toEqual({ rows: 1, changes: 1, conflicts: 1, locked: 0, thereAlready: 0 });
  });

  test("changes nothing that awaits publication, and says so", () => {
    const inHand = { id: "d", version: 2, state: "submitted" } as const;
    const { rows, counts } = compareSheet(
      sheetOf({}, { reason: "mine" }),
      new Map([["R-1", onLineOf({}, inHand)]]),
    );
    expect(rows[0]?.isLocked).toBe(true);
    expect(counts).toMatchObject({ changes: 0, locked: 1 });
    expect(rows[0] && merged(rows[0], () => "sheet")).toBeNull();
  });

  test("names a row about an unknown recommendation, and one whose text was changed", () => {
    const sheet = sheetOf({}, { reason: "mine" });
    expect(compareSheet(sheet, new Map()).unread).toEqual([
      { cell: "A3", ref: "R-1", why: "reference_unknown", text: "R-1" },
    ]);
    const other = { ...onLineOf({}), text: "Ratify at once." };
    expect(compareSheet(sheet, new Map([["R-1", other]])).unread).toEqual([
      { cell: "B3", ref: "R-1", why: "reference_changed", text: "Ratify." },
    ]);
  });
});

const word = fc.constantFrom("", "a", "b", "c");
const values = fc.record(
  Object.fromEntries(SHEET_FIELDS.map((field) => [field, word])),
) as fc.Arbitrary<SheetValues>;

describe("a recommendation that was split since the sheet was downloaded", () => {
  const part = (letter: string): [string, OnLine] => [
    `R-1 (${letter})`,
    { ...onLineOf({ reason: "theirs" }), part: letter },
  ];

  test("is left as it is, and every cell that says something new is named", () => {
    const sheet = sheetOf({ reason: "old" }, { reason: "mine", measures: "m" });
    const { rows, unread } = compareSheet(sheet, new Map([part("a"), part("b")]));
    expect(rows).toEqual([]);
    expect(unread).toEqual([
      { cell: "E3", ref: "R-1", why: "split_since", text: "mine" },
      { cell: "F3", ref: "R-1", why: "split_since", text: "m" },
    ]);
  });

  test("is taken in as it was where a draft on the whole is gone on with", () => {
    const draft = { id: "d", version: 1, state: "draft" } as const;
    const whole: [string, OnLine] = ["R-1", onLineOf({ reason: "old" }, draft)];
    const sheet = sheetOf({ reason: "old" }, { reason: "mine" });
    const { rows, unread } = compareSheet(sheet, new Map([whole, part("a")]));
    expect([rows.length, unread.length]).toEqual([1, 0]);
  });
});

describe("whatever was written where", () => {
  test("nothing on line is overwritten that somebody changed meanwhile, unless it was decided so", () => {
    fc.assert(
      fc.property(values, values, values, (base, mine, now) => {
        const [row] = compareSheet(sheetOf(base, mine), new Map([["R-1", onLineOf(now)]])).rows;
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
        const [row] = compareSheet(sheet, new Map([["R-1", onLineOf(now)]])).rows;
        const after = (row && merged(row, () => "sheet")) ?? now;
        const again = compareSheet(sheet, new Map([["R-1", onLineOf(after)]]));
        expect(again.rows).toEqual([]);
      }),
    );
  });

  test("no cell that says something new goes without a word", () => {
    fc.assert(
      fc.property(values, values, values, (base, mine, now) => {
        const { rows, counts } = compareSheet(
          sheetOf(base, mine),
          new Map([["R-1", onLineOf(now)]]),
        );
        const told = (rows[0]?.cells.length ?? 0) + counts.thereAlready;
        const typed = SHEET_FIELDS.filter((field) => mine[field] !== base[field]);
        expect(told).toBe(typed.length);
      }),
    );
  });
});
