import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { recommendationByRef } from "@/db/queries/recommendation-by-ref";
import { midtermPlaces } from "@/db/queries/midterm-places";
import { recommendation, theme } from "@/db/schema";
import { plantReview } from "@/tests/db/planted-review";
import { seededDatabase } from "@/tests/support/database";

test("a list without headings, kept under its own title, claims none", () => {
  const db = seededDatabase();
  const [headed = ""] = plantReview(db, { id: "SVN-3", date: "2019-11", texts: ["Ratify this"] });
  const [plain = ""] = plantReview(db, { id: "SVN-2", date: "2014-11", texts: ["Ratify this"] });
  db.update(theme).set({ title: "Report SVN-2" }).where(eq(theme.documentId, "SVN-2")).run();
  expect(recommendationByRef(db, headed)?.headings).toEqual(["All"]);
  expect(recommendationByRef(db, plain)?.headings).toEqual([]);
  const matches = db
    .select({ id: recommendation.id, themeId: recommendation.themeId })
    .from(recommendation)
    .where(eq(recommendation.reviewId, "SVN-2"))
    .all();
  expect(midtermPlaces(db, matches, "source")).toEqual([{ id: matches[0]?.id, headings: [] }]);
});
