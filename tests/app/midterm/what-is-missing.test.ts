import type { FinishedRow } from "@/data/exporters/finished-table";
import { gathered } from "@/data/exporters/table-rows";
import { expect, test } from "vitest";
import {
  helpOn,
  type Missing,
  saysName,
  whatIsMissing,
} from "@/app/midterm/freeze/what-is-missing";
import { WITH_FACTS } from "@/app/midterm/made-rows";
import { makeTable } from "@/app/midterm/make-table";
import { withTexts } from "@/app/midterm/with-texts";
import { NO_FILTER } from "@/db/domain/explorer-filter";
import type { Layout } from "@/db/domain/midterm-layout";
import { seededDatabase } from "@/tests/support/database";
import { SITE, wordsOf } from "@/tests/support/editions";
import { finishedTableWith } from "@/tests/support/finished-table";

const AUTHOR = {
  ...{ name: "Name At Risk", nameWithheld: false, track: "civil_society" as const },
  ...{ waiting: 0, elsewhere: 0 },
};

test.each<[string, Layout, string, Missing["what"][]]>([
  [
    "statuses of both tracks, and evidence",
    "civil-society",
    "Text.",
    ["government", "civil_society", "evidence"],
  ],
  ["only what a layout without statuses prints", "ohchr-4", "Text.", []],
  ["an introduction", "ohchr-4", "", ["introduction"]],
  [
    "that it is the report of the other track",
    "government",
    "Text.",
    ["government", "evidence", "otherTrack"],
  ],
])("before a report is frozen one is told %s", (_, layout, text, whats) => {
  const table = gathered(withTexts(finishedTableWith({}), new Map([["introduction", { text }]])));
  const missing = whatIsMissing(table, layout, AUTHOR);
  expect(missing.map(({ what }) => what)).toEqual(whats);
});

test.each<[Missing["what"], number]>([
  ["waiting", 3],
  ["elsewhere", 2],
])("before a report is frozen one is told what of one's own is not in it: %s", (what, count) => {
  const table = finishedTableWith({});
  const missing = whatIsMissing(table, "ohchr-4", { ...AUTHOR, [what]: count });
  expect(missing).toContainEqual({ what, count });
});

test.each<[string, string, boolean, string[]]>([
  ["a name that is withheld", "By **name at** risk.", true, ["Introduction"]],
  ["such a name over the end of a line", "By Name\nat Risk.", true, ["Introduction"]],
  ["a name that is public", "By name at risk.", false, []],
  ["no name", "By us.", true, []],
])("before a report is frozen one is told where it says %s", (_, text, nameWithheld, where) => {
  const table = gathered(withTexts(finishedTableWith({}), new Map([["introduction", { text }]])));
  expect(saysName(table, { ...AUTHOR, nameWithheld })).toEqual(where);
});

const PRINTS_EVIDENCE = [[{ text: "A letter.", of: { passages: ["p"] } }]];

test.each<[string, FinishedRow["cells"], string[], Missing["what"][]]>([
  ["printed evidence is there", PRINTS_EVIDENCE, [], ["civil_society", "government"]],
  ["the other track's is not", [[], []], ["theirs"], ["civil_society", "evidence", "government"]],
])("of the evidence before a report is frozen: %s", (_, cells, documents, whats) => {
  const table = finishedTableWith({});
  const groups = table.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, cells, facts: { ...row.facts, documents } })),
  }));
  const introduction = [{ kind: "paragraph" as const, runs: [{ text: "Text." }] }];
  const missing = whatIsMissing({ ...table, groups, introduction }, "civil-society", AUTHOR);
  expect(missing.map(({ what }) => what).toSorted()).toEqual(whats);
});

test.each<[Layout, number]>([
  ["government", 36],
  ["civil-society", 39],
  ["ohchr-3", 31],
])("of the first data set one is told how many of layout %s print no evidence", (layout, count) => {
  const request = { layout, asOf: "2026-11-23", themeSet: "source", filter: NO_FILTER } as const;
  const setting = { site: SITE, owner: "", extractedOn: "2026-11-23", timeZone: "UTC" };
  const { table } = makeTable(seededDatabase(), request, WITH_FACTS, setting, wordsOf());
  expect(whatIsMissing(gathered(table), layout, AUTHOR)).toContainEqual({
    what: "evidence",
    count,
  });
});

test("before a report is frozen one is told that an update in it says a name that is withheld", () => {
  const said = { text: "We, Name at Risk, were there.", of: { updates: ["u"] } };
  const table = finishedTableWith({});
  const groups = table.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, cells: [[said]] })),
  }));
  const author = { ...AUTHOR, nameWithheld: true };
  expect(saysName({ ...table, groups }, author)).toEqual(["KHM-HC-2019-01"]);
});

test.each<[string, Missing["what"][], string]>([
  ["a status, which the edition tells", ["government"], "goesOn saysStatus"],
  [
    "evidence and an introduction, of which it says nothing",
    ["evidence", "introduction"],
    "goesOn saysNoEvidence saysNoIntroduction",
  ],
  ["nothing, but it is the other track's report", ["otherTrack"], "goesOn"],
])("one is told only what is true where a report lacks %s", (_, whats, sentences) => {
  expect(helpOn(whats.map((what) => ({ what, count: 1 }))).join(" ")).toBe(sentences);
});
