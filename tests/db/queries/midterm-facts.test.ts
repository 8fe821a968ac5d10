import { describe, expect, it } from "vitest";
import { NO_FILTER } from "@/db/domain/explorer-filter";
import { ALL } from "@/db/queries/scope";
import {
  matchingRecommendations,
  selectedRecommendations,
} from "@/db/queries/matching-recommendations";
import { midtermFacts } from "@/db/queries/midterm-facts";
import { midtermSources } from "@/db/queries/midterm-sources";
import { seededDatabase } from "@/tests/support/database";

const db = seededDatabase();
const TODAY = "2026-11-23";

describe("what is said of a mid-term table as a whole", () => {
  it.each([TODAY, "2021-12-31", "2000-01-01"])(
    "counts who has published nothing as of %s, as the standings do",
    (asOf) => {
      const matches = matchingRecommendations(db, NO_FILTER, asOf);
      const ids = matches.map(({ id }) => id);
      const silent = (track: "government" | "civil_society") =>
        matches.filter(({ standing }) => standing[track] === null).length;
      expect(
        midtermFacts(db, ids, { layout: "government", asOf, total: ids.length }),
      ).toMatchObject({
        total: 47,
        without: { government: silent("government"), civil_society: silent("civil_society") },
      });
    },
  );

  it("says the same of all as of each by its id, and has the same sources", () => {
    const ids = selectedRecommendations(db, NO_FILTER, TODAY).map(({ id }) => id);
    const shape = { layout: "government", asOf: TODAY, total: ids.length } as const;
    expect(midtermFacts(db, "all", shape)).toEqual(midtermFacts(db, ids, shape));
    expect(midtermSources(db, ALL, [])).toMatchObject(
      midtermSources(db, ALL, ids).map(({ document }) => ({ document, recommendations: 0 })),
    );
  });

  it("says who set the tags that the layout prints, and of no others", () => {
    const ids = selectedRecommendations(db, NO_FILTER, TODAY).map(({ id }) => id);
    const setBy = (layout: "government" | "civil-society") =>
      midtermFacts(db, ids, { layout, asOf: TODAY, total: ids.length }).tagsSetBy;
    expect(setBy("government")).toEqual({ source: false, project: true });
    expect(setBy("civil-society")).toEqual({ source: false, project: false });
  });
});

describe("the recommendations of a table", () => {
  it("are those of the explorer, whatever is filtered", () => {
    for (const filter of [
      NO_FILTER,
      { ...NO_FILTER, government: ["partial" as const] },
      { ...NO_FILTER, q: "law" },
    ]) {
      const matching = matchingRecommendations(db, filter, TODAY).map(({ id }) => id);
      expect(selectedRecommendations(db, filter, TODAY).map(({ id }) => id)).toEqual(matching);
    }
  });
});
