import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { midtermPlaces } from "@/db/queries/midterm-places";
import { recommendation, theme } from "@/db/schema";
import { plantReview } from "@/tests/db/planted-review";
import { seededDatabase } from "@/tests/support/database";

test("a list whose headings take turns stands theme by theme all the same", () => {
  const db = seededDatabase();
  const refs = plantReview(db, { id: "SVN-3", date: "2019-11", texts: ["a", "b", "c", "d", "e"] });
  const other = db
    .insert(theme)
    .values({ documentId: "SVN-3", title: "Other", level: 1, place: 2 })
    .returning({ id: theme.id })
    .get();
  for (const ref of [refs[1] ?? "", refs[3] ?? ""]) {
    db.update(recommendation).set({ themeId: other.id }).where(eq(recommendation.ref, ref)).run();
  }
  const matches = db
    .select({ id: recommendation.id, themeId: recommendation.themeId, text: recommendation.text })
    .from(recommendation)
    .where(eq(recommendation.reviewId, "SVN-3"))
    .orderBy(asc(recommendation.place))
    .all();
  const textOf = new Map(matches.map(({ id, text }) => [id, text]));
  const places = midtermPlaces(db, matches, "source");
  expect(places.map(({ id, headings }) => [textOf.get(id), ...headings])).toEqual([
    ["a", "All"],
    ["c", "All"],
    ["e", "All"],
    ["b", "Other"],
    ["d", "Other"],
  ]);
});
