import { describe, expect, test } from "vitest";
import { compareEditions } from "@/db/domain/edition-comparison";
import type { KeptRow, KeptStanding } from "@/db/domain/kept-table";
import type { TrackStatusKey } from "@/db/domain/track-status";

type Voice = KeptStanding["updates"][number];

interface Given {
  government?: TrackStatusKey;
  civil?: TrackStatusKey;
  documents?: string[];
  /** A day on which something of civil society's was withdrawn. */
  gone?: string;
  evidenceGone?: true;
  /** What civil society's organisations said. */
  voices?: Voice[];
}

function standing(
  status: TrackStatusKey = "none",
  { gone, voices = [] }: Pick<Given, "gone" | "voices"> = {},
): KeptStanding {
  const asOf = status === "none" ? null : "2024-01-31";
  return { status, asOf, updates: voices, ...(gone && { withdrawnOn: [gone] }) };
}

function row(ref: string, given: Given = {}): KeptRow {
  const { government, civil, documents = [], evidenceGone } = given;
  return {
    ...{ ref, address: `https://upr.example.org/${ref}`, cells: [], data: [] },
    facts: {
      ...{ number: null, text: `Text of ${ref}`, states: [], theme: [], documents },
      ...(evidenceGone && { evidenceGone }),
      standing: { government: standing(government), civil_society: standing(civil, given) },
    },
  };
}

/** `who`: null where the name is withheld; `part`: its letter. */
const said = (id: string, who: string | null, status: Voice["status"], part?: string): Voice => ({
  ...{ id, status, asOf: "2024-01-31", ...(part && { part }) },
  organisation: who === null ? null : { id: who, name: `Name of ${who}` },
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
    evidenceGone: refs(found.evidenceGone),
    unchanged: found.unchanged,
  };
}

const SAME = {
  ...{ government: [], civil: [], evidence: [], firstEvidence: 0 },
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

describe("where the voices of a track differ in both editions", () => {
  const FROM = [said("1", "ngo", "partial"), said("2", "other", "contrary")];

  test.each<[string, Voice[], Voice[], { from: string[]; to: string[] } | null]>([
    ["nothing changed where both have the same updates", FROM, FROM, null],
    [
      "nothing changed where they said the same again",
      FROM,
      [said("3", "other", "contrary"), said("4", "ngo", "partial")],
      null,
    ],
    [
      "it changed where each said something else",
      FROM,
      [said("3", "ngo", "contrary"), said("4", "other", "partial")],
      { from: ["1", "2"], to: ["3", "4"] },
    ],
    [
      "it changed on the part alone that is spoken of otherwise",
      [said("1", "ngo", "partial", "a"), said("2", "ngo", "contrary", "b")],
      [said("1", "ngo", "partial", "a"), said("3", "ngo", "implemented", "b")],
      { from: ["2"], to: ["3"] },
    ],
    [
      "it changed where a part has the status that another had",
      [said("1", "ngo", "partial", "a"), said("2", "ngo", "contrary", "b")],
      [said("3", "ngo", "contrary", "a"), said("4", "ngo", "partial", "b")],
      { from: ["1", "2"], to: ["3", "4"] },
    ],
    [
      "it changed where one more speaks",
      FROM,
      [...FROM, said("3", "third", "partial")],
      { from: [], to: ["3"] },
    ],
    [
      "of those who withhold their names what they say is compared",
      [said("1", null, "partial"), said("2", null, "contrary")],
      [said("3", null, "contrary"), said("4", null, "implemented")],
      { from: ["1"], to: ["4"] },
    ],
    [
      "nobody changed who withheld the name at first and said the same again",
      [said("1", null, "partial"), said("2", "other", "contrary")],
      [said("3", "ngo", "partial"), said("2", "other", "contrary")],
      null,
    ],
    [
      "an update is the same whoever is named for it",
      [said("1", null, "partial"), said("2", null, "contrary")],
      [said("1", "ngo", "partial"), said("3", null, "implemented")],
      { from: ["2"], to: ["3"] },
    ],
  ])("%s", (_, before, after, changed) => {
    const mixed = (voices: Voice[]) => [row("A", { civil: "mixed", voices })];
    const { status, unchanged } = compareEditions(mixed(before), mixed(after));
    const ids = (voices: readonly Voice[]) => voices.map(({ id }) => id);
    const listed = status.civil_society.map(({ voices }) => ({
      from: ids(voices?.from ?? []),
      to: ids(voices?.to ?? []),
    }));
    expect(listed).toEqual(changed ? [changed] : []);
    expect(unchanged).toBe(changed ? 0 : 1);
  });

  test("one more who says the same changes nothing", () => {
    const one = [row("A", { civil: "partial", voices: [said("1", "ngo", "partial")] })];
    const two = [said("1", "ngo", "partial"), said("2", "other", "partial")];
    expect(compared(one, [row("A", { civil: "partial", voices: two })]).unchanged).toBe(1);
  });
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
