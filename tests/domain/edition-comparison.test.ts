import { describe, expect, test } from "vitest";
import { compareEditions } from "@/db/domain/edition-comparison";
import type { KeptRow, KeptStanding } from "@/db/domain/kept-table";
import type { TrackStatusKey } from "@/db/domain/track-status";

interface Given {
  government?: TrackStatusKey;
  civil?: TrackStatusKey;
  documents?: string[];
  /** A day on which something of civil society's was withdrawn. */
  gone?: string;
}

function standing(status: TrackStatusKey = "none", gone?: string): KeptStanding {
  const asOf = status === "none" ? null : "2024-01-31";
  return { status, asOf, updates: [], ...(gone && { withdrawnOn: [gone] }) };
}

const row = (ref: string, { government, civil, documents = [], gone }: Given = {}): KeptRow => ({
  ...{ ref, address: `https://upr.example.org/${ref}`, cells: [], data: [] },
  facts: {
    ...{ number: null, text: `Text of ${ref}`, states: [], theme: [], documents },
    standing: { government: standing(government), civil_society: standing(civil, gone) },
  },
});

/** References of what each part of the comparison lists. */
function compared(from: KeptRow[], to: KeptRow[]) {
  const found = compareEditions(from, to);
  const refs = (items: readonly { ref: string }[]) => items.map(({ ref }) => ref);
  return {
    government: refs(found.status.government),
    civil: refs(found.status.civil_society),
    evidence: refs(found.evidence),
    firstEvidence: found.firstEvidence,
    added: refs(found.added),
    removed: refs(found.removed),
    withdrawn: refs(found.withdrawn.civil_society),
    unchanged: found.unchanged,
  };
}

const SAME = {
  ...{ government: [], civil: [], evidence: [], firstEvidence: 0 },
  ...{ added: [], removed: [], withdrawn: [] },
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
