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
  ["nothing of a name that is public", "ohchr-4", "By name at risk.", false, []],
])("before a report is frozen one is told %s", (_, layout, text, nameWithheld, whats) => {
  const table = gathered(withTexts(finishedTableWith({}), new Map([["introduction", { text }]])));
  const missing = whatIsMissing(table, layout, { ...AUTHOR, nameWithheld });
  expect(missing.map(({ what }) => what)).toEqual(whats);
});
