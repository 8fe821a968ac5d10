import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Position } from "@/db/domain/position";
import { positionTotals } from "@/db/queries/position-totals";
import { position, recommendation } from "@/db/schema";
import { plantReview } from "@/tests/db/planted-review";
import { seededDatabase } from "@/tests/support/database";

test("the newest position of each recommendation of a list is counted, and of no other list", () => {
  const db = seededDatabase();
  const texts = ["Ratify this", "Abolish that", "Adopt a law", "Publish it"];
  const refs = plantReview(db, { id: "SVN-3", date: "2019-11", texts });
  plantReview(db, { id: "SVN-2", date: "2014-11", texts: ["Ratify this"] });
  const said = (ref: string | undefined, date: string, word: Position | null) => {
    const found = db
      .select()
      .from(recommendation)
      .where(eq(recommendation.ref, ref ?? ""))
      .get();
    const wording = word ?? "Under reflection";
    const values = { recommendationId: found?.id ?? 0, position: word, wording };
    db.insert(position)
      .values({ ...values, date, source: "A/HRC/43/15" })
      .run();
  };
  said(refs[0], "2019-11", "noted");
  said(refs[0], "2020-03", "supported");
  said(refs[1], "2019-11", "noted");
  said(refs[2], "2019-11", null);
  expect(positionTotals(db, ["SVN-3"])).toEqual({
    ...{ supported: 1, supported_in_part: 0, noted: 1, pending: 0 },
    none: 2,
  });
  expect(positionTotals(db, [])).toMatchObject({ supported: 0, none: 0 });
});
