import { describe, expect, it } from "vitest";
import type { CellValue } from "@/db/domain/midterm-cell";
import type { MidtermItem, MidtermPassage, MidtermUpdate } from "@/db/domain/midterm-item";
import { LAYOUT, LAYOUTS, type Layout, type MidtermColumn } from "@/db/domain/midterm-layout";
import { midtermGroups, type MidtermShape } from "@/db/domain/midterm-table";
import type { ThemeSet } from "@/db/domain/theme-set";
import { UPDATE_TEXTS } from "@/db/domain/update-texts";
import { midtermItem } from "@/tests/support/midterm-item";

const TODAY = "2026-11-23";

const passage = (change: Partial<MidtermPassage["document"]> = {}): MidtermPassage => ({
  id: "P1",
  relation: "direct",
  recordedBy: null,
  locator: "page 4",
  document: {
    id: "D1",
    title: "Report on prisons",
    publisher: "A ministry",
    date: "2022",
    reference: null,
    address: null,
    track: null,
    ...change,
  },
});

const update = (change: Partial<MidtermUpdate> = {}): MidtermUpdate => ({
  id: "U1",
  organisationId: "ministry",
  organisation: "Ministry of Justice",
  track: "government",
  partId: null,
  status: "partial",
  asOf: "2022-11-15",
  publishedAt: "2022-11-20T00:00:00.000Z",
  reason: "",
  measures: "",
  results: "",
  challenges: "",
  assistance: "",
  nextSteps: "",
  midTermNote: "",
  codedFrom: null,
  evidence: [],
  ...change,
});

const shape = (layout: Layout, asOf = TODAY, themeSet: ThemeSet = "source"): MidtermShape => ({
  ...{ layout, asOf, themeSet },
});

const listed = (change: Partial<MidtermItem> = {}) =>
  midtermItem({
    number: "118.10",
    states: ["France", "Venezuela (Bolivarian Republic of)"],
    source: { kind: "working_group_report", date: "2019-04-05", underReview: "Cambodia" },
    ...change,
  });

function cell(layout: Layout, column: MidtermColumn, of: MidtermItem, asOf = TODAY): CellValue {
  const place = LAYOUT[layout].columns.findIndex(([name]) => name === column);
  const value = midtermGroups([of], shape(layout, asOf))[0]?.rows[0]?.cells[place];
  if (!value) throw new Error(`${layout} has no column ${column}`);
  return value;
}

describe("the layouts", () => {
  it.each<[Layout, MidtermColumn[]]>([
    [
      "government",
      [
        "number",
        "recommendation",
        "position",
        "themes",
        "sdgs",
        "institutions",
        "government_status",
        "measures",
        "evidence",
        "challenges",
        "next_steps",
      ],
    ],
    [
      "civil-society",
      [
        "number",
        "recommendation",
        "position",
        "government_status",
        "civil_society_status",
        "basis",
        "evidence",
        "gaps",
        "next_steps",
      ],
    ],
    ["ohchr-3", ["recommendation", "position", "themes", "assessment"]],
    ["ohchr-4", ["recommendation", "position", "themes", "sdgs"]],
  ])("%s has these columns in this order", (layout, columns) => {
    expect(LAYOUT[layout].columns.map(([column]) => column)).toEqual(columns);
  });

  it.each(LAYOUTS)("%s prints as many cells as it has columns", (layout) => {
    const [group] = midtermGroups([midtermItem({ updates: [update()] })], shape(layout));
    expect(group?.rows[0]?.cells).toHaveLength(LAYOUT[layout].columns.length);
  });
});

describe("an item of the High Commissioner's annex", () => {
  it.each<[Layout, MidtermColumn]>([
    ["government", "recommendation"],
    ["government", "position"],
    ["civil-society", "recommendation"],
    ["civil-society", "position"],
    ["ohchr-3", "position"],
    ["ohchr-4", "recommendation"],
    ["ohchr-4", "position"],
  ])("says in %s, %s, who raised it and when", (layout, column) => {
    expect(cell(layout, column, midtermItem())).toMatchObject({
      raisedBy: { highCommissionerOn: "2019-08-20" },
    });
  });

  it("has no number in any layout, and none is made of its reference", () => {
    expect(cell("government", "number", midtermItem())).toEqual({ kind: "number", number: null });
    expect(cell("ohchr-3", "recommendation", midtermItem())).toMatchObject({
      number: null,
      states: [],
    });
  });
});

describe("a recommendation of a Working Group report", () => {
  it("has its number in a column of its own, or before the text as OHCHR prints it", () => {
    expect(cell("government", "number", listed())).toEqual({ kind: "number", number: "118.10" });
    expect(cell("government", "recommendation", listed())).toMatchObject({ number: null });
    expect(cell("ohchr-4", "recommendation", listed())).toMatchObject({ number: "118.10" });
  });

  it("was raised by States, not by the High Commissioner", () => {
    expect(cell("government", "position", listed())).toMatchObject({
      raisedBy: null,
      position: null,
    });
  });

  it("prints the newest position that the State had taken by the day", () => {
    const taken = (date: string, position: "pending" | "noted") => ({
      position,
      wording: position,
      date,
      source: "A/HRC/41/17/Add.1",
    });
    const changed = listed({
      positions: [taken("2019-07-05", "noted"), taken("2019-05", "pending")],
    });
    expect(cell("government", "position", changed)).toMatchObject({
      position: { position: "noted" },
    });
    expect(cell("government", "position", changed, "2019-06-01")).toMatchObject({
      position: { position: "pending" },
    });
    expect(cell("ohchr-3", "recommendation", changed)).toMatchObject({
      sourceOfPosition: "A/HRC/41/17/Add.1",
    });
  });
});

describe("a status cell", () => {
  it("has no status and no voice where nobody has published", () => {
    expect(cell("government", "government_status", midtermItem())).toEqual({
      kind: "status",
      value: {
        ...{ track: "government", status: null, asOf: null },
        ...{ voices: [], organisations: 0, parts: [], ofWhole: null },
      },
    });
  });

  describe("of a track that speaks of parts", () => {
    const PARTS = [
      { id: 7, letter: "a", text: "Ratify" },
      { id: 8, letter: "b", text: "the protocol." },
    ];
    const speaking = (updates: MidtermUpdate[]) => midtermItem({ parts: PARTS, updates });
    const onA = update({ partId: 7, status: "implemented", reason: "Done." });

    it("lists each part with its own, one without an update too, and averages nothing", () => {
      expect(cell("government", "government_status", speaking([onA]))).toMatchObject({
        value: {
          ...{ status: "mixed", organisations: 1 },
          voices: [{ updateId: "U1", part: "a" }],
          parts: [
            { letter: "a", status: "implemented", voices: [{ updateId: "U1" }] },
            { letter: "b", status: null, voices: [] },
          ],
        },
      });
    });

    it("has them listed in the tables that print what it says, and in no other", () => {
      const theirs = update({ ...onA, id: "U3", track: "civil_society" });
      expect(cell("government", "recommendation", speaking([theirs]))).toMatchObject({ parts: [] });
      expect(cell("civil-society", "recommendation", speaking([theirs]))).toMatchObject({
        parts: PARTS,
      });
    });

    it("has the parts' status where it is the same on all", () => {
      const onB = update({ id: "U2", partId: 8, status: "implemented" });
      const whole = update({ id: "U0", status: "not_implemented" });
      expect(cell("government", "government_status", speaking([whole, onA, onB]))).toMatchObject({
        value: { status: "implemented", voices: [{ updateId: "U1" }, { updateId: "U2" }] },
      });
    });

    it("has what another organisation says of the whole beside the parts", () => {
      const whole = update({ id: "U0", organisationId: "w", organisation: "W", status: "partial" });
      expect(cell("government", "government_status", speaking([whole, onA]))).toMatchObject({
        value: {
          ...{ status: "mixed", organisations: 2 },
          parts: [
            { letter: "a", voices: [{ updateId: "U1" }] },
            { letter: "b", voices: [] },
          ],
          ofWhole: { status: "partial", voices: [{ updateId: "U0", organisation: { id: "w" } }] },
        },
      });
    });

    it("stands beside the parts in words, and what was written is told apart by part", () => {
      const onB = update({ id: "U2", partId: 8, reason: "Begun.", publishedAt: "2023" });
      const both = speaking([onB, onA]);
      expect(cell("government", "recommendation", both)).toMatchObject({ parts: PARTS });
      expect(cell("ohchr-4", "recommendation", both)).toMatchObject({ parts: [] });
      expect(cell("government", "measures", both)).toMatchObject({
        writings: [
          { part: "a", named: false, texts: [{ text: "Done." }] },
          { part: "b", named: false, texts: [{ text: "Begun." }] },
        ],
      });
    });
  });

  it("shows each organisation's own status where a track differs", () => {
    const two = [
      update({
        track: "civil_society",
        organisationId: "a",
        organisation: null,
        status: "contrary",
        asOf: "2021",
      }),
      update({
        track: "civil_society",
        organisationId: "b",
        organisation: "B",
        status: "partial",
        asOf: "2022",
      }),
    ];
    expect(
      cell("civil-society", "civil_society_status", midtermItem({ updates: two })),
    ).toMatchObject({
      value: {
        status: "mixed",
        asOf: "2022",
        voices: [
          { organisation: { id: "b", name: "B" }, status: "partial", asOf: "2022" },
          { organisation: null, status: "contrary", asOf: "2021" },
        ],
      },
    });
  });

  it("leaves out what is later than the day, and what was superseded", () => {
    const said = [
      update({ asOf: "2020-01-01", status: "not_implemented" }),
      update({ asOf: "2021-01-01", status: "partial" }),
      update({ asOf: "2022-01-01", status: "implemented" }),
    ];
    expect(
      cell("government", "government_status", midtermItem({ updates: said }), "2021-06-30"),
    ).toMatchObject({
      value: { status: "partial", voices: [{ asOf: "2021-01-01" }] },
    });
  });

  it("keeps that a status was coded from a document, and where", () => {
    const codedFrom = { title: "A letter", locators: ["section 1"] };
    expect(
      cell("government", "government_status", midtermItem({ updates: [update({ codedFrom })] })),
    ).toMatchObject({
      value: { voices: [{ codedFrom }] },
    });
  });
});

describe("texts", () => {
  const whole = update({
    reason: "why",
    measures: "what",
    results: "so",
    challenges: "hard",
    assistance: "help",
    nextSteps: "then",
    midTermNote: "note",
  });
  const fieldsOf = (value: CellValue) =>
    value.kind === "writings"
      ? value.writings.flatMap(({ texts }) => texts.map(({ field }) => field))
      : null;

  it("prints every text of a government's update in one column or another", () => {
    const of = midtermItem({ updates: [whole] });
    const columns = ["measures", "challenges", "next_steps"] as const;
    const printed = columns.flatMap((column) => fieldsOf(cell("government", column, of)) ?? []);
    expect(printed.toSorted()).toEqual([
      "assistance",
      "challenges",
      "measures",
      "midTermNote",
      "nextSteps",
      "reason",
      "results",
    ]);
  });

  it("prints every text of civil society's update in one column or another", () => {
    const of = midtermItem({ updates: [{ ...whole, track: "civil_society" }] });
    const columns = ["basis", "gaps", "next_steps"] as const;
    const printed = columns.flatMap((column) => fieldsOf(cell("civil-society", column, of)) ?? []);
    expect(printed.toSorted()).toEqual([
      "assistance",
      "challenges",
      "measures",
      "midTermNote",
      "nextSteps",
      "reason",
      "results",
    ]);
  });

  it("has the note first, in the State's report and in the Office's list", () => {
    const of = midtermItem({ updates: [whole] });
    expect(fieldsOf(cell("government", "measures", of))?.[0]).toBe("midTermNote");
    const value = cell("ohchr-3", "assessment", of);
    const [written] = value.kind === "tracks" ? (value.tracks[0]?.writings ?? []) : [];
    expect(written?.texts.map(({ field }) => field)).toEqual([
      "midTermNote",
      ...UPDATE_TEXTS.filter((field) => field !== "midTermNote"),
    ]);
  });

  it("never prints one track's texts in the other's columns", () => {
    const of = midtermItem({ updates: [whole] });
    expect(fieldsOf(cell("civil-society", "basis", of))).toEqual([]);
  });

  it("names the organisations where there is more than one", () => {
    const of = midtermItem({
      updates: [whole, { ...whole, organisationId: "other", organisation: "Other" }],
    });
    expect(cell("government", "measures", of)).toMatchObject({
      writings: [{ named: true }, { named: true }],
    });
  });
});

describe("evidence", () => {
  const titles = (value: CellValue) =>
    value.kind === "evidence" || value.kind === "tracks"
      ? value.documents.map(({ document }) => document.id)
      : null;
  const of = midtermItem({
    evidence: [
      passage({ id: "neutral" }),
      passage({ id: "theirs", track: "civil_society" }),
      passage({ id: "ours", track: "government" }),
      passage({ id: "later", date: "2027" }),
    ],
  });

  it("of a track's report leaves out the other track's own word", () => {
    expect(titles(cell("government", "evidence", of))).toEqual(["neutral", "ours"]);
    expect(titles(cell("civil-society", "evidence", of))).toEqual(["neutral", "theirs"]);
    expect(titles(cell("ohchr-3", "assessment", of))).toEqual(["neutral", "theirs", "ours"]);
  });

  it("what one track found is not printed as the other's", () => {
    const found = {
      ...passage({ id: "found", track: null }),
      recordedBy: "civil_society" as const,
    };
    const of = midtermItem({ evidence: [found] });
    expect(titles(cell("government", "evidence", of))).toEqual([]);
    expect(titles(cell("civil-society", "evidence", of))).toEqual(["found"]);
  });

  it("keeps the other track's document where the track's own update rests on it", () => {
    const cited = midtermItem({
      updates: [update({ evidence: [passage({ id: "theirs", track: "civil_society" })] })],
    });
    expect(titles(cell("government", "evidence", cited))).toEqual(["theirs"]);
  });

  it("stands once a document, with its passages by relation", () => {
    const twice = midtermItem({
      evidence: [passage(), { ...passage(), relation: "background", locator: "page 9" }, passage()],
    });
    expect(cell("government", "evidence", twice)).toMatchObject({
      documents: [
        {
          passages: [
            { relation: "direct", locators: [{ locator: "page 4" }] },
            { relation: "background", locators: [{ locator: "page 9" }] },
          ],
        },
      ],
    });
  });
});

describe("the whole table", () => {
  it("groups by the source's headings", () => {
    const items = [
      midtermItem(),
      midtermItem({ ref: "2", updates: [update()] }),
      midtermItem({ ref: "3", headings: ["Rights", "Courts"] }),
    ];
    const groups = midtermGroups(items, shape("government"));
    expect(groups.map(({ headings, rows }) => [headings.at(-1), rows.length])).toEqual([
      ["Prisons", 2],
      ["Courts", 1],
    ]);
  });

  it("keeps a heading that two sources have in common apart, but not a term of a vocabulary", () => {
    const items = [
      midtermItem({ headings: ["Prisons"] }),
      midtermItem({
        headings: ["Prisons"],
        source: { kind: "ngo_report", date: "2021", underReview: "Cambodia" },
      }),
    ];
    expect(midtermGroups(items, shape("government"))).toHaveLength(2);
    const byTheme = midtermGroups(items, shape("government", TODAY, "ohchr_theme"));
    expect(byTheme.map(({ section }) => section)).toEqual(['["ohchr_theme","Prisons"]']);
  });
});
