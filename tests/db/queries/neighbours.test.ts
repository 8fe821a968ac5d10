import { expect, test } from "vitest";
import { neighboursOf } from "@/db/queries/neighbours";
import { document, recommendation } from "@/db/schema";
import { seededDatabase } from "@/tests/support/database";

const LETTER = "KHM-HC-2019";
const db = seededDatabase();

const [theme] = db.select().from(recommendation).limit(1).all();
if (!theme) throw new Error("the first data set is not there");
const { reviewId, themeId } = theme;
const other = { id: "ANOTHER", title: "Another", publisher: "UN", date: "2024" } as const;
db.insert(document)
  .values({ ...other, kind: "working_group_report", risk: "public_source" })
  .run();
for (const place of [1, 2, 48]) {
  const of = { documentId: "ANOTHER", reviewId, themeId, place };
  db.insert(recommendation)
    .values({ ref: `ANOTHER-${place}`, text: "Another.", ...of })
    .run();
}

test.each([
  [LETTER, 1, null, "KHM-HC-2019-02"],
  [LETTER, 2, "KHM-HC-2019-01", "KHM-HC-2019-03"],
  [LETTER, 47, "KHM-HC-2019-46", null],
  ["ANOTHER", 1, null, "ANOTHER-2"],
  ["ANOTHER", 2, "ANOTHER-1", null],
  ["ANOTHER", 48, null, null],
])("beside number %2$i of %1$s stand its own document's alone", (id, place, previous, next) => {
  expect(neighboursOf(db, id, place)).toEqual({ previous, next });
});
