import { expect, test } from "vitest";
import { type Done, doneWith } from "@/app/midterm/done";
import type { Layout } from "@/db/domain/midterm-layout";
import type { Track } from "@/db/domain/track";

const TABLE_OF = "2026-06-30";

test.each<[string, { step: string; asOf: string; track: Track | null }, Layout, Done]>([
  ["a draft", { step: "save", asOf: "", track: "government" }, "government", "save"],
  [
    "what waits for publication",
    { step: "submit", asOf: TABLE_OF, track: "government" },
    "government",
    "submit",
  ],
  [
    "what is of the table's own day",
    { step: "publish", asOf: TABLE_OF, track: "government" },
    "government",
    "publish",
  ],
  [
    "what is of the day after it",
    { step: "publish", asOf: "2026-07-01", track: "government" },
    "government",
    "publish_later",
  ],
  [
    "what the other track says",
    { step: "publish", asOf: TABLE_OF, track: "civil_society" },
    "government",
    "publish_elsewhere",
  ],
  [
    "what stands in no column of the Office's list",
    { step: "publish", asOf: TABLE_OF, track: "government" },
    "ohchr-4",
    "publish_elsewhere",
  ],
  [
    "what either track says in the list with one column for both",
    { step: "publish", asOf: TABLE_OF, track: "civil_society" },
    "ohchr-3",
    "publish",
  ],
])("%s is not said to stand in a table that does not show it", (_, said, layout, done) => {
  expect(doneWith(said, { layout, asOf: TABLE_OF })).toBe(done);
});
