import { gathered } from "@/data/exporters/finished-table";
import { expect, test } from "vitest";
import { type Missing, whatIsMissing } from "@/app/midterm/freeze/what-is-missing";
import { withTexts } from "@/app/midterm/with-texts";
import type { Layout } from "@/db/domain/midterm-layout";
import { finishedTableWith } from "@/tests/support/finished-table";

const AUTHOR = { name: "Name At Risk", nameWithheld: false, track: "civil_society" } as const;

test.each<[string, Layout, string, boolean, Missing["what"][]]>([
  [
    "statuses of both tracks, and evidence",
    "civil-society",
    "Text.",
    false,
    ["government", "civil_society", "evidence"],
  ],
  ["only what a layout without statuses prints", "ohchr-4", "Text.", false, []],
  ["an introduction", "ohchr-4", "", false, ["introduction"]],
  [
    "that it is the report of the other track",
    "government",
    "Text.",
    false,
    ["government", "evidence", "otherTrack"],
  ],
  ["that it says a name that is withheld", "ohchr-4", "By **name at** risk.", true, ["name"]],
  [
    "that it says such a name over the end of a line",
    "ohchr-4",
    "By Name\nat Risk.",
    true,
    ["name"],
  ],
  ["nothing of a name that is public", "ohchr-4", "By name at risk.", false, []],
])("before a report is frozen one is told %s", (_, layout, text, nameWithheld, whats) => {
  const table = gathered(withTexts(finishedTableWith({}), new Map([["introduction", { text }]])));
  const missing = whatIsMissing(table, layout, { ...AUTHOR, nameWithheld });
  expect(missing.map(({ what }) => what)).toEqual(whats);
});

test("before a report is frozen one is told that an update in it says a name that is withheld", () => {
  const said = { text: "We, Name at Risk, were there.", of: { updates: ["u"] } };
  const table = finishedTableWith({});
  const groups = table.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, cells: [[said]] })),
  }));
  const author = { ...AUTHOR, nameWithheld: true };
  const whats = whatIsMissing({ ...table, groups }, "ohchr-4", author).map(({ what }) => what);
  expect(whats).toContain("name");
});
