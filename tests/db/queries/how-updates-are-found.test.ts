import { beforeAll, expect, test } from "vitest";
import type { Db, Reader } from "@/db/client";
import { dayIn } from "@/db/domain/day-in";
import { TRACKS } from "@/db/domain/track";
import { midtermFacts } from "@/db/queries/midterm-facts";
import { midtermRows } from "@/db/queries/midterm-rows";
import { updateRows } from "@/db/queries/open-data/updates";
import { databaseOfManyReviews, type Questions, questionsTo } from "@/tests/support/query-plans";

const DAY = "2026-11-23";

let db: Db;
let questions: Questions;

beforeAll(() => {
  db = databaseOfManyReviews();
  questions = questionsTo(db);
}, 60_000);

test.each<[string, (reader: Reader, ids: number[]) => unknown]>([
  [
    "a table",
    (reader, ids) => {
      const places = ids.map((id) => ({ id, headings: [] }));
      return midtermRows(reader, places, { asOf: DAY, dayOf: dayIn("UTC"), tracks: TRACKS });
    },
  ],
  ["open data", (reader, ids) => updateRows(reader, ids, DAY)],
])(
  "updates of %s are looked for by their recommendations, however many are published",
  (_, read) => {
    // Another reader, for whom nothing was put together yet.
    const anew = Object.create(db) as Db;
    const stretchAndOthers = [
      [1, 2],
      [1, 3],
    ];
    const asked = questions.asked(() => stretchAndOthers.forEach((ids) => read(anew, ids)));
    const ofUpdates = asked.filter((source) => source.includes('from "update"'));
    expect(ofUpdates).toHaveLength(2);
    for (const source of ofUpdates) {
      const steps = questions.planOf(source);
      expect(steps.filter((step) => step.startsWith("SEARCH update "))).toEqual([
        expect.stringContaining("USING INDEX update_recommendation"),
      ]);
    }
  },
);

test("on how many recommendations a track speaks is counted without reading what it says", () => {
  const asked = questions.asked(() =>
    midtermFacts(db, "all", { layout: "government", themeSet: "source", asOf: DAY, total: 0 }),
  );
  const counting = asked.filter((source) => source.includes("count(distinct"));
  expect(counting.flatMap(questions.planOf)).toEqual([
    "SEARCH update USING COVERING INDEX update_track (state=?)",
  ]);
});
