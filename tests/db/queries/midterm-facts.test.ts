import { describe, expect, it } from "vitest";
import { dayIn } from "@/db/domain/day-in";
import { type ExplorerFilter, NO_FILTER, type PositionChoice } from "@/db/domain/explorer-filter";
import { evidenceOf } from "@/db/domain/midterm-evidence";
import { standingOn } from "@/db/domain/midterm-standing";
import { TRACKS } from "@/db/domain/track";
import { THEME_SETS, type ThemeSet } from "@/db/domain/theme-set";
import { ALL } from "@/db/queries/scope";
import {
  matchingRecommendations,
  recommendationsOn,
  selectedRecommendations,
} from "@/db/queries/matching-recommendations";
import { midtermFacts } from "@/db/queries/midterm-facts";
import { midtermPlaces } from "@/db/queries/midterm-places";
import { midtermRows } from "@/db/queries/midterm-rows";
import { position } from "@/db/schema";
import { midtermSources } from "@/db/queries/midterm-sources";
import { seededDatabase } from "@/tests/support/database";

const db = seededDatabase();
const TODAY = "2026-11-23";
const SHAPE = { layout: "government", themeSet: "source" } as const;

describe("what is said of a mid-term table as a whole", () => {
  it.each([TODAY, "2021-12-31", "2000-01-01"])(
    "counts who has published nothing as of %s, as the standings do",
    (asOf) => {
      const matches = matchingRecommendations(db, NO_FILTER, asOf);
      const ids = matches.map(({ id }) => id);
      const silent = (track: "government" | "civil_society") =>
        matches.filter(({ standing }) => standing[track] === null).length;
      expect(midtermFacts(db, ids, { ...SHAPE, asOf, total: ids.length })).toMatchObject({
        total: 47,
        without: { government: silent("government"), civil_society: silent("civil_society") },
      });
    },
  );

  it("says the same of all as of each by its id, and has the same sources", () => {
    const ids = selectedRecommendations(db, NO_FILTER, TODAY).map(({ id }) => id);
    for (const themeSet of THEME_SETS) {
      const shape = { ...SHAPE, themeSet, asOf: TODAY, total: ids.length };
      expect(midtermFacts(db, "all", shape)).toEqual(midtermFacts(db, ids, shape));
    }
    expect(midtermSources(db, ALL, [])).toMatchObject(
      midtermSources(db, ALL, ids).map(({ document }) => ({ document, recommendations: 0 })),
    );
  });

  it("says who set the tags that the layout prints, and of no others", () => {
    const ids = selectedRecommendations(db, NO_FILTER, TODAY).map(({ id }) => id);
    const setBy = (layout: "government" | "civil-society") =>
      midtermFacts(db, ids, { ...SHAPE, layout, asOf: TODAY, total: ids.length }).tagsSetBy;
    expect(setBy("government")).toEqual({ source: false, project: true });
    expect(setBy("civil-society")).toEqual({ source: false, project: false });
  });

  it("says who set the terms that it is grouped by, whether a column prints them or not", () => {
    const setBy = (themeSet: ThemeSet) =>
      midtermFacts(db, "all", {
        ...{ layout: "civil-society", themeSet, asOf: TODAY, total: 47 },
      }).themesSetBy;
    expect(setBy("sdg_goal")).toEqual({ source: false, project: true });
    expect(setBy("source")).toBeNull();
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
      expect(recommendationsOn(db, filter, TODAY).map(({ id }) => id)).toEqual(matching);
    }
  });

  const found = (filter: Partial<ExplorerFilter>, asOf: string) =>
    recommendationsOn(db, { ...NO_FILTER, ...filter }, asOf).map(({ id }) => id);

  /** The standing of each recommendation on a day, as the table's own rules have it. */
  const stood = (asOf: string) =>
    midtermRows(db, midtermPlaces(db, matchingRecommendations(db, NO_FILTER, asOf), "source"), {
      ...{ asOf, dayOf: dayIn("UTC"), tracks: TRACKS },
    }).map((item, index) => ({ id: index + 1, standing: standingOn(item, asOf) }));

  it.each(["2019-12-31", "2021-12-30", "2021-12-31", TODAY])(
    "have evidence by %s as the table prints it, for whoever asks for evidence",
    (asOf) => {
      const [some, none]: [number[], number[]] = [[], []];
      for (const { id, standing } of stood(asOf)) {
        (evidenceOf(standing, TRACKS).length > 0 ? some : none).push(id);
      }
      expect(found({ evidence: ["any"] }, asOf)).toEqual(some);
      expect(found({ evidence: ["none"] }, asOf)).toEqual(none);
    },
  );

  it("have the position that the State had stated by the day, and none before", () => {
    const own = seededDatabase();
    const said = { recommendationId: 1, wording: "", source: "" };
    own
      .insert(position)
      .values([
        { ...said, position: "supported", date: "2019-06" },
        { ...said, position: "noted", date: "2019" },
      ])
      .run();
    const has = (choice: PositionChoice, asOf: string) =>
      recommendationsOn(own, { ...NO_FILTER, position: [choice] }, asOf).some(({ id }) => id === 1);
    expect(has("none", "2019-06-29")).toBe(true);
    expect(has("supported", "2019-06-30")).toBe(true);
    expect(has("supported", "2019-12-30")).toBe(true);
    // A year's word stands at its end.
    expect(has("noted", "2019-12-31")).toBe(true);
  });
});
