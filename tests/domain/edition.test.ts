import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentOn, type Gone, redacted, restsOn } from "@/db/domain/edition";
import { canonical, type EditionContent, readContent } from "@/db/domain/edition-content";
import type { KeptOrigin, KeptParagraph, KeptRow, KeptStanding } from "@/db/domain/kept-table";
import { keptRowsOf } from "@/db/domain/kept-table";
import { IN_PLACE, SITE } from "@/tests/support/editions";
import { finishedTableWith } from "@/tests/support/finished-table";

const NOTHING: Gone = {
  withdrawnUpdates: new Map(),
  privatePassages: new Set(),
  privateDocuments: new Set(),
  withheldNames: new Set(),
};
const SHA = "a".repeat(64);
const NGO = { id: "ngo", name: "Clean Rivers" };
const OTHER = { id: "other", name: "Lawyers for Land" };

const NO_UPDATE: KeptStanding = { status: "none", asOf: null, updates: [] };

const said = (id: string, organisation = NGO, status: "partial" | "contrary" = "partial") => ({
  ...{ id, organisation, status, asOf: "2024-01-31" },
});

const line = (text: string, of?: KeptOrigin, more: Partial<KeptParagraph> = {}) => ({
  ...{ text, ...more },
  ...(of && { of }),
});

interface Given {
  cells?: KeptRow["cells"];
  data?: KeptRow["data"];
  updates?: ReturnType<typeof said>[];
  /** Letters of all parts, where the track speaks of parts. */
  parts?: string[];
  documents?: string[];
  introduction?: string;
  text?: string;
}

/** An edition of one recommendation, on which civil society has said something. */
function edition(given: Given): EditionContent {
  const { cells = [], data = [], updates = [], documents = [], introduction, text = "" } = given;
  const { parts } = given;
  const { groups, ...table } = finishedTableWith({});
  const standing: KeptStanding =
    updates.length > 0
      ? { status: "mixed", asOf: "2024-01-31", updates, ...(parts && { parts }) }
      : NO_UPDATE;
  const facts = {
    ...{ number: null, text, states: [], theme: ["Prisons"], documents },
    standing: { government: NO_UPDATE, civil_society: standing },
  };
  const row = { ref: "REF-1", address: `${SITE}/recommendations/REF-1`, cells, data, facts };
  const [first] = groups;
  const content: EditionContent = {
    ...{ format: 1, id: "6ca94dbd-4978-4585-bdcb-121af1cb83c2", number: 1, trail: "" },
    ...{ address: `${SITE}/editions/x`, charts: [] },
    ...{ frozenAt: "2026-11-24T05:00:00.000Z", frozenOn: "2026-11-24" },
    organisation: { ...NGO, track: "civil_society" },
    review: { id: "KHM-3", state: "Cambodia", cycle: 3, session: null, reviewedOn: null },
    request: { layout: "ohchr-3", themeSet: "source", asOf: "2026-11-24", filter: "" },
    table: {
      ...table,
      groups: [{ section: "s", theme: "Theme: Prisons", ...first, rows: [row] }],
      ...(introduction && {
        introduction: [{ kind: "paragraph" as const, runs: [{ text: introduction }] }],
      }),
    },
  };
  return content;
}

const without = (content: EditionContent, gone: Partial<Gone>) =>
  redacted(content, { ...NOTHING, ...gone }, { words: IN_PLACE, sha256: SHA });

const rowIn = (content: EditionContent) => keptRowsOf(content.table)[0];
const withdrawn = (...ids: string[]) => ({
  withdrawnUpdates: new Map(ids.map((id, index) => [id, `2027-03-0${index + 1}`])),
});

test("an edition of which nothing is gone is the very one that was frozen", () => {
  const content = edition({ updates: [said("u")] });
  expect(without(content, {})).toBe(content);
});

test("where a track speaks of parts, what is left is not the status of the whole", () => {
  const of = (part: string, id: string) => ({ ...said(id), part });
  const updates = [of("a", "u"), of("b", "v")];
  const statusWithout = (...ids: string[]) => {
    const content = edition({ updates, parts: ["a", "b"] });
    return rowIn(without(content, withdrawn(...ids)))?.facts.standing.civil_society.status;
  };
  expect(statusWithout("v")).toBe("mixed");
  expect(statusWithout("u", "v")).toBe("none");
});

test("what is left of the whole alone is the status, where nobody speaks of a part any more", () => {
  const updates = [said("w"), { ...said("u"), part: "a" }];
  const content = edition({ updates, parts: ["a", "b"] });
  const statusIn = (left: EditionContent) => rowIn(left)?.facts.standing.civil_society.status;
  expect(statusIn(without(content, withdrawn("u")))).toBe(said("w").status);
  expect(statusIn(without(content, withdrawn("w")))).toBe("mixed");
});

describe("a cell that a withdrawn update stands in", () => {
  test.each<[string, KeptParagraph[], string[], KeptParagraph[]]>([
    [
      "says so once, however many lines it had",
      [line("One.", { updates: ["u"] }), line("Two.", { updates: ["u"] })],
      ["u"],
      [{ text: "Withdrawn on 2027-03-01" }],
    ],
    [
      "says so for each update",
      [line("One.", { updates: ["u"] }), line("Two.", { updates: ["v"] })],
      ["u", "v"],
      [{ text: "Withdrawn on 2027-03-01" }, { text: "Withdrawn on 2027-03-02" }],
    ],
    [
      "keeps what others said, and what the source says",
      [line("Source."), line("One.", { updates: ["u"] }), line("Two.", { updates: ["v"] })],
      ["u"],
      [line("Source."), { text: "Withdrawn on 2027-03-01" }, line("Two.", { updates: ["v"] })],
    ],
    [
      "loses a status that rests on several as soon as one is gone",
      [line("Mixed", { updates: ["u", "v"] }), line("Two.", { updates: ["v"] })],
      ["u"],
      [{ text: "Withdrawn on 2027-03-01" }, line("Two.", { updates: ["v"] })],
    ],
    [
      "keeps whose view the status was",
      [line("Mixed", { updates: ["u"] }, { label: "Assessed by civil society", strong: true })],
      ["u"],
      [{ label: "Assessed by civil society", text: "Withdrawn on 2027-03-01" }],
    ],
    [
      "loses the name in the label of a line",
      [line("Partial", { updates: ["u"], organisation: NGO }, { label: NGO.name })],
      ["u"],
      [{ text: "Withdrawn on 2027-03-01" }],
    ],
  ])("%s", (_, cell, ids, left) => {
    const copy = without(edition({ cells: [cell] }), withdrawn(...ids));
    expect(rowIn(copy)?.cells[0]).toEqual(left);
  });
});

test("evidence that is no longer public goes, with its address, and says so once", () => {
  const of = { passages: ["p"] };
  const cell = [
    line("A report.", of, { label: "Evidence" }),
    line("https://example.org/r", of, { href: "https://example.org/r" }),
    line("Another.", { passages: ["q"] }),
  ];
  const content = edition({ cells: [cell], documents: ["d", "e"] });
  const copy = without(content, {
    privatePassages: new Set(["p"]),
    privateDocuments: new Set([documentOn("REF-1", "d")]),
  });
  expect(rowIn(copy)?.cells[0]).toEqual([
    { label: "Evidence", text: IN_PLACE.evidence },
    line("Another.", { passages: ["q"] }),
  ]);
  expect(rowIn(copy)?.facts).toMatchObject({ documents: ["e"], evidenceGone: true });
  expect(copy.taken).toMatchObject({ updates: 0, lastOn: null, evidence: true, names: false });
});

test("columns of spreadsheets keep their places", () => {
  const of = { updates: ["u"] };
  const data = [{ text: "Theme" }, { text: "Partial", of }, { day: "2024-01-31", of }];
  const copy = without(edition({ data }), withdrawn("u"));
  expect(rowIn(copy)?.data).toEqual([
    { text: "Theme" },
    { text: "Withdrawn on 2027-03-01" },
    { text: "" },
  ]);
});

describe("what a row says in codes", () => {
  test.each<[string, string[], Partial<KeptStanding>]>([
    [
      "is what is left where one of two is withdrawn",
      ["u"],
      { status: "contrary", withdrawnOn: ["2027-03-01"], asOf: "2024-01-31" },
    ],
    [
      "is no status, and that something was withdrawn, where nothing is left",
      ["u", "v"],
      { status: "none", asOf: null, updates: [], withdrawnOn: ["2027-03-01", "2027-03-02"] },
    ],
  ])("%s", (_, ids, left) => {
    const updates = [said("u"), said("v", OTHER, "contrary")];
    const copy = without(edition({ updates }), withdrawn(...ids));
    expect(rowIn(copy)?.facts.standing.civil_society).toMatchObject(left);
  });
});

test("the copy says how many statements were withdrawn, the last when, and from which original", () => {
  const copy = without(edition({ updates: [said("u"), said("v")] }), withdrawn("u", "v"));
  const taken = { updates: 2, lastOn: "2027-03-02", evidence: false, names: false, original: SHA };
  expect(copy.taken).toEqual(taken);
  expect(readContent(canonical(copy))).toEqual(JSON.parse(canonical(copy)));
});

describe("a name that is withheld since", () => {
  const of = { updates: ["u"], organisation: NGO };
  const content = edition({
    cells: [
      [line("As CLEAN RIVERS once said."), line("Clean Rivers", of, { strong: true })],
      [
        line("Partial", of, { label: "Clean Rivers" }),
        line("Clean Rivers writes.", { updates: ["v"] }),
      ],
    ],
    updates: [said("u"), said("v", OTHER)],
    introduction: "We are Clean Rivers (clean rivers, for short), not Clean Riversides.",
    text: "Consult Clean Rivers.",
  });
  const copy = without(content, { withheldNames: new Set(["ngo"]) });
  const row = rowIn(copy);

  test("is the author's no more", () => {
    const name = "A civil society organisation";
    expect(copy.organisation).toEqual({ id: null, name, track: "civil_society" });
  });

  test("stands neither in a line nor in its label, nor behind it", () => {
    const [, second] = row?.cells ?? [];
    expect(second?.[0]).toEqual({
      ...{ label: "A civil society organisation", text: "Partial" },
      of: { updates: ["u"] },
    });
    expect(second?.[1]?.text).toBe("A civil society organisation writes.");
  });

  test("is gone from what the row says in codes; other names stay", () => {
    const organisations = row?.facts.standing.civil_society.updates.map((u) => u.organisation);
    expect(organisations).toEqual([null, OTHER]);
  });

  test("is gone from what was written, in whatever letters, and no other word is touched", () => {
    const [block] = copy.table.introduction ?? [];
    expect(block).toMatchObject({
      runs: [
        {
          text: "We are A civil society organisation (A civil society organisation, for short), not Clean Riversides.",
        },
      ],
    });
  });

  test("stays where the source itself says it", () => {
    expect(row?.facts.text).toBe("Consult Clean Rivers.");
    expect(row?.cells[0]?.[0]?.text).toBe("As CLEAN RIVERS once said.");
  });

  test("is gone from what was searched for", () => {
    const asked = { ...content.request, filter: "q=Clean+Rivers&theme=1&theme=2" };
    const ids = { withheldNames: new Set(["ngo"]) };
    expect(without({ ...content, request: asked }, ids).request.filter).toBe(
      "q=A+civil+society+organisation&theme=1&theme=2",
    );
  });

  test("goes even where what told whose it is was withdrawn", () => {
    const rest = edition({
      cells: [[line("Lawyers for Land", { updates: ["u"], organisation: OTHER })]],
      introduction: "With Lawyers for Land.",
    });
    const both = { ...withdrawn("u"), withheldNames: new Set(["other"]) };
    expect(canonical(without(rest, both))).not.toContain("Lawyers");
  });
});

test("what an edition rests on is everything that a line or a row comes from", () => {
  const content = edition({
    cells: [
      [line("x", { updates: ["u"], organisation: NGO }), line("y", { passages: ["p", "q"] })],
    ],
    data: [{ text: "z", of: { updates: ["w"] } }],
    updates: [said("v", OTHER)],
    documents: ["d"],
  });
  expect(restsOn(content)).toEqual({
    updates: ["u", "w", "v"],
    passages: ["p", "q"],
    organisations: ["ngo", "other"],
    documents: [{ ref: "REF-1", id: "d" }],
  });
});

test("whatever is withdrawn stands nowhere in what is left", () => {
  const ids = ["u", "v", "w"] as const;
  const origin = fc.record({ updates: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }) });
  const paragraph = origin.map((of) =>
    line(of.updates.map((id) => `TEXT-${id}`).join(" "), of, { label: `LABEL-${of.updates[0]}` }),
  );
  const cells = fc.array(fc.array(paragraph), { maxLength: 4 });
  const datum = origin.map((of) => ({ text: of.updates.map((id) => `TEXT-${id}`).join(" "), of }));
  fc.assert(
    fc.property(cells, fc.array(datum), fc.subarray([...ids]), (cellsOf, data, gone) => {
      const copy = without(edition({ cells: cellsOf, data }), withdrawn(...gone));
      const left = canonical(copy.table);
      for (const id of gone) {
        expect(left).not.toContain(`TEXT-${id}`);
        expect(left).not.toContain(`LABEL-${id}`);
      }
    }),
  );
});

test("a format that was never written is not read", () => {
  expect(() => readContent('{"format":99}')).toThrow("unknown format 99");
});
