import { describe, expect, test } from "vitest";
import { compareEditions, compareTexts } from "@/db/domain/edition-comparison";
import { finishedTableWith } from "@/tests/support/finished-table";
import { compared, type Given, row, said } from "@/tests/support/compared-editions";

const SAME = {
  ...{ government: [], civil: [], anew: [], evidence: [], firstEvidence: 0 },
  ...{ added: [], removed: [], withdrawn: [], evidenceGone: [] },
};

describe("a recommendation in two editions", () => {
  test.each<[string, Given | null, Given | null, Partial<ReturnType<typeof compared>>]>([
    [
      "is unchanged where nothing is otherwise",
      { civil: "partial" },
      { civil: "partial" },
      { unchanged: 1 },
    ],
    [
      "changed status on one track",
      { government: "partial" },
      { government: "implemented" },
      { government: ["A"] },
    ],
    [
      "is said anew with the same status",
      { civil: "partial", voices: [said("1", "a", "partial")] },
      { civil: "partial", voices: [said("2", "a", "partial")] },
      { anew: ["A"] },
    ],
    [
      "is not said anew where one of two speaks no more",
      { civil: "partial", voices: [said("1", "a", "partial"), said("2", "b", "partial")] },
      { civil: "partial", voices: [said("1", "a", "partial")] },
      { unchanged: 1 },
    ],
    ["changed status from nothing", {}, { civil: "contrary" }, { civil: ["A"] }],
    ["changed status to nothing", { civil: "contrary" }, {}, { civil: ["A"] }],
    [
      "changed on both tracks",
      { government: "partial", civil: "partial" },
      { government: "implemented", civil: "mixed" },
      { government: ["A"], civil: ["A"] },
    ],
    ["got its first evidence", {}, { documents: ["d"] }, { evidence: ["A"], firstEvidence: 1 }],
    ["got more evidence", { documents: ["d"] }, { documents: ["d", "e"] }, { evidence: ["A"] }],
    ["got other evidence", { documents: ["d"] }, { documents: ["e"] }, { evidence: ["A"] }],
    ["lost evidence, which is no gain", { documents: ["d"] }, {}, { unchanged: 1 }],
    ["is in the later alone", null, { civil: "partial", documents: ["d"] }, { added: ["A"] }],
    ["is in the earlier alone", { civil: "partial" }, null, { removed: ["A"] }],
    [
      "had a statement withdrawn from the earlier, which is no change of status",
      { gone: "2027-03-01" },
      { civil: "partial" },
      { withdrawn: ["A"] },
    ],
    [
      "had a statement withdrawn from the later",
      { civil: "partial" },
      { gone: "2027-03-01" },
      { withdrawn: ["A"] },
    ],
    [
      "had a statement withdrawn and changed on the other track",
      { gone: "2027-03-01" },
      { government: "partial" },
      { withdrawn: ["A"], government: ["A"] },
    ],
    [
      "is in one alone, and had a statement withdrawn",
      null,
      { gone: "2027-03-01" },
      { added: ["A"], withdrawn: ["A"] },
    ],
    [
      "had evidence that is gone from the earlier: whether what follows is the first cannot be said",
      { evidenceGone: true },
      { documents: ["d"] },
      { evidenceGone: ["A"] },
    ],
    [
      "had evidence that is gone from the later",
      { documents: ["d"] },
      { documents: ["d"], evidenceGone: true },
      { evidenceGone: ["A"] },
    ],
    [
      "had evidence that is gone, and changed status",
      { evidenceGone: true },
      { civil: "partial" },
      { evidenceGone: ["A"], civil: ["A"] },
    ],
    [
      "is in the earlier alone, and had evidence that is gone",
      { evidenceGone: true },
      null,
      { removed: ["A"], evidenceGone: ["A"] },
    ],
  ])("%s", (_, from, to, found) => {
    const rows = (given: Given | null) => (given ? [row("A", given)] : []);
    expect(compared(rows(from), rows(to))).toEqual({ ...SAME, unchanged: 0, ...found });
  });
});

test("every figure has its denominator: what each holds, and what stands in both", () => {
  const found = compareEditions([row("A"), row("B")], [row("B"), row("C"), row("D")]);
  expect(found.total).toEqual({ from: 2, to: 3, both: 1 });
});

test("compared with itself an edition is all unchanged", () => {
  const rows = [row("A", { civil: "partial", documents: ["d"] }), row("B")];
  expect(compared(rows, rows)).toEqual({ ...SAME, unchanged: 2 });
});

test("the other way round, what was added was removed", () => {
  const [from, to] = [[row("A")], [row("A"), row("B")]];
  expect(compared(from, to).added).toEqual(compared(to, from).removed);
});

test("old and new stand beside each other with their dates", () => {
  const found = compareEditions(
    [row("A", { civil: "partial" })],
    [row("A", { civil: "contrary" })],
  );
  expect(found.status.civil_society).toEqual([
    {
      ...{ ref: "A", text: "Text of A", address: "https://upr.example.org/A" },
      from: { status: "partial", asOf: "2024-01-31", updates: [] },
      to: { status: "contrary", asOf: "2024-01-31", updates: [] },
    },
  ]);
});

test("what is withdrawn from one edition alone has nothing in the other", () => {
  const gone = row("A", { civil: "partial", gone: "2027-03-01", evidenceGone: true });
  const whole = compareEditions([], [gone]);
  expect(whole.withdrawn.civil_society).toMatchObject([{ from: null, to: { status: "partial" } }]);
  expect(whole.evidenceGone).toMatchObject([{ from: null, to: { documents: 0, gone: true } }]);
  expect(compareEditions([gone], []).withdrawn.civil_society).toMatchObject([
    { from: { status: "partial" }, to: null },
  ]);
});

test.each<[string, object, object, ReturnType<typeof compareTexts>]>([
  ["nothing", { a: "A." }, { a: "A." }, { introduction: false, themes: 0 }],
  ["the introduction", { introduction: "We." }, {}, { introduction: true, themes: 0 }],
  ["a theme", { a: "A.", b: "B." }, { a: "A!", b: "B." }, { introduction: false, themes: 1 }],
  ["themes of one of them alone", { a: "A." }, { b: "B." }, { introduction: false, themes: 2 }],
])("of two editions' texts is worded otherwise: %s", (_, before, after, changes) => {
  const table = ({ introduction, ...themes }: Record<string, string>) => {
    const text = (words: string) => [{ kind: "paragraph" as const, runs: [{ text: words }] }];
    return {
      ...finishedTableWith({ rows: 0 }),
      ...(introduction && { introduction: text(introduction) }),
      groups: Object.entries(themes).map(([section, words]) => ({
        ...{ section, theme: section, text: text(words), rows: [] },
      })),
    };
  };
  expect(compareTexts(table({ ...before }), table({ ...after }))).toEqual(changes);
});
