import { describe, expect, test } from "vitest";
import { compareSheet, dayTaken, merged } from "@/db/domain/sheet-comparison";
import { type OnLine, outcomeOf } from "@/db/domain/sheet-outcome";
import { onLineOf, sheetOf } from "@/tests/support/compared-sheet";

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

  test("names a row about an unknown recommendation, with each cell that says something there", () => {
    const said = { status: "partial", asOf: "2026-05-07", reason: "mine" };
    const why = "reference_unknown";
    for (const [base, stands] of [
      [null, { ...said, measures: "" }],
      [{ measures: "old" }, { ...said, measures: "old" }],
    ] as const) {
      expect(compareSheet(sheetOf(base, stands), new Map()).unread).toEqual([
        { cell: "A3", ref: "R-1", why, text: "R-1" },
        { cell: "C3", ref: "R-1", why, text: "partial", field: "status" },
        { cell: "D3", ref: "R-1", why, text: "2026-05-07", field: "asOf" },
        { cell: "E3", ref: "R-1", why, text: "mine", field: "reason" },
      ]);
    }
  });

  test("names a cell once that could not be read either in a row about an unknown recommendation", () => {
    const cell = { cell: "C3", ref: "R-1", why: "status_unknown", text: "Nearly" } as const;
    const sheet = sheetOf({ status: "partial" }, {}, { unread: [cell] });
    for (const row of sheet.rows) delete row.mine.status;
    const split = new Map([["R-1 (a)", onLineOf({})]]);
    expect(compareSheet(sheet, split).unread).toEqual([cell]);
    const cells = compareSheet(sheet, new Map()).unread.map((unread) => unread.cell);
    expect(cells).toEqual(["A3", "C3"]);
  });

  test("names what is not taken in in the order of the sheet, and other sheets last", () => {
    const cells = ["Notes 2", "AB3", "N3", "C12", "C3"];
    const unread = cells.map((cell) => ({
      ...{ cell, ref: null, why: "outside_the_table" as const, text: "" },
    }));
    const compared = compareSheet(sheetOf({}, {}, { unread }), new Map([["R-1", onLineOf({})]]));
    expect(compared.unread.map(({ cell }) => cell)).toEqual(["C3", "N3", "AB3", "C12", "Notes 2"]);
  });

  test("names a row whose text was changed", () => {
    const sheet = sheetOf({}, { reason: "mine" });
    const other = { ...onLineOf({}), text: "Ratify at once." };
    expect(compareSheet(sheet, new Map([["R-1", other]])).unread).toEqual([
      { cell: "B3", ref: "R-1", why: "reference_changed", text: "Ratify." },
    ]);
  });
});

test("a row that stands beside the text of another recommendation says nothing of either", () => {
  const sheet = sheetOf({ reason: "old" }, { reason: "mine" });
  const sorted = { ...sheet, rows: sheet.rows.map((row) => ({ ...row, text: "Abolish." })) };
  const other = { ...onLineOf({}), ref: "R-2", text: "Abolish." };
  const known = new Map([
    ["R-1", onLineOf({ reason: "old" })],
    ["R-2", other],
  ]);
  const { rows, unread } = compareSheet(sorted, known);
  expect(rows).toEqual([]);
  expect(unread.map(({ cell, why, text }) => [cell, why, text])).toEqual([
    ["B3", "text_of_another", "Abolish."],
    ["E3", "text_of_another", "mine"],
  ]);
});

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
      { cell: "E3", ref: "R-1", why: "split_since", text: "mine", field: "reason" },
      { cell: "F3", ref: "R-1", why: "split_since", text: "m", field: "measures" },
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

test.each([
  ["today, where nothing is in hand", null, "", "2026-11-24"],
  ["that of the draft", { id: "d", version: 1, state: "draft" }, "2026-10-01", "2026-10-01"],
] as const)("a day that the sheet gives and nobody can read is %s", (_, inHand, asOf, day) => {
  const { asOf: _unread, ...mine } = sheetOf({}, { reason: "mine" }).rows[0]?.mine ?? {};
  const sheet = sheetOf({}, {});
  const rows = sheet.rows.map((row) => ({ ...row, mine }));
  const onLine = new Map([["R-1", { ...onLineOf({ asOf }), inHand }]]);
  const [row] = compareSheet({ ...sheet, rows }, onLine).rows;
  expect([row?.isDayUnread, row && dayTaken(row, "2026-11-24")]).toEqual([true, day]);
});
