import { expect, test } from "vitest";
import { type Done, doneWith } from "@/app/midterm/done";
import type { Layout } from "@/db/domain/midterm-layout";
import type { Track } from "@/db/domain/track";

const TABLE_OF = "2026-06-30";
const [STATE, CIVIL] = ["government", "civil_society"] as const;

type Case = [
  what: string,
  step: string,
  asOf: string,
  track: Track | null,
  layout: Layout,
  done: Done,
];

test.each<Case>([
  ["a draft", "save", "", STATE, "government", "save"],
  ["what waits for publication", "submit", TABLE_OF, STATE, "government", "submit"],
  ["what is of the table's own day", "publish", TABLE_OF, STATE, "government", "publish"],
  ["what is of the day after it", "publish", "2026-07-01", STATE, "government", "publish_later"],
  ["what the other track says", "publish", TABLE_OF, CIVIL, "government", "publish_elsewhere"],
  ["what a list has no column for", "publish", TABLE_OF, STATE, "ohchr-4", "publish_elsewhere"],
  [
    "what an organisation on no track says",
    "publish",
    TABLE_OF,
    null,
    "ohchr-3",
    "publish_elsewhere",
  ],
  ["what a column for both holds", "publish", TABLE_OF, CIVIL, "ohchr-3", "publish"],
])("of %s no more is said than the table shows", (_, step, asOf, track, layout, done) => {
  expect(doneWith({ step, asOf, track }, { layout, asOf: TABLE_OF })).toBe(done);
});
