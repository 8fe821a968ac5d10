import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { keepTally } from "@/db/commands/keep-tally";
import { type ExplorerFilter, NO_FILTER } from "@/db/domain/explorer-filter";
import { GROUP_VOCABULARIES } from "@/db/domain/vocabulary";
import { allAssignments } from "@/db/queries/assignments";
import { evidenceCoverage } from "@/db/queries/evidence-coverage";
import { evidenceDocuments } from "@/db/queries/evidence-documents";
import { explorerRows } from "@/db/queries/explorer-rows";
import { matchingRecommendations } from "@/db/queries/matching-recommendations";
import { midtermFacts } from "@/db/queries/midterm-facts";
import { midtermSources } from "@/db/queries/midterm-sources";
import { newestUpdates } from "@/db/queries/newest-updates";
import { otherReviews } from "@/db/queries/other-reviews";
import { publishedAssessments } from "@/db/queries/published-assessments";
import { recommendationsByTheme } from "@/db/queries/recommendations-by-theme";
import { recommendingStates } from "@/db/queries/recommending-states";
import { publishedWork } from "@/db/queries/report-work";
import { continuing, reviewFigures } from "@/db/queries/review-figures";
import { reviewList, spokenOn, tallyOf } from "@/db/queries/review-list";
import { ownRecommendations, saidOnLine } from "@/db/queries/said-on-line";
import { ALL, homeReviewId, type Scope, scopeOf } from "@/db/queries/scope";
import { standings } from "@/db/queries/standings";
import { tagTerms } from "@/db/queries/tag-terms";
import { themes } from "@/db/queries/themes";
import { wholeList } from "@/db/queries/whole-list";
import { document, lineage, recommendation, tag, theme } from "@/db/schema";
import { addMadeUpFollowUp, addMadeUpSpeakers } from "@/scripts/bench/made-up-follow-up";
import { addMadeUpWorld } from "@/scripts/bench/made-up-world";
import { randomFrom } from "@/scripts/bench/random";
import { seededDatabase } from "@/tests/support/database";

const DAY = "2026-11-23";
const KHM = "KHM-3";
const OTHER = "BMM-1";
const COUNT = 60;
const SPEAKER = "ministry-1";

const scope = (reviewId: string) => ({ reviewId, sources: [] }) satisfies Scope;
const filter = (given: Partial<ExplorerFilter>) => ({ ...NO_FILTER, ...given });
const isKhm = (ref: string) => ref.startsWith("KHM-");
const isOther = (ref: string) => ref.startsWith(`${OTHER}-`);

let db: Db;

/* The first data set, and beside it another State's review on which others have spoken. */
beforeAll(() => {
  db = seededDatabase();
  const random = randomFrom(7);
  addMadeUpSpeakers(db, random);
  addMadeUpWorld(db, random, COUNT);
  addMadeUpFollowUp(db, random, OTHER);
});

const matches = (given: Partial<ExplorerFilter>) => matchingRecommendations(db, filter(given), DAY);

describe("of two reviews, nothing of the one is counted in the other", () => {
  test("the list of each holds its own, and without one the home review's", () => {
    expect(homeReviewId(db)).toBe(KHM);
    expect(matches({})).toHaveLength(47);
    expect(matches({ review: KHM }).every(({ ref }) => isKhm(ref))).toBe(true);
    expect(matches({ review: OTHER })).toHaveLength(COUNT);
    expect(matches({ review: OTHER }).every(({ ref }) => isOther(ref))).toBe(true);
    expect(matches({ review: "ATL-1" })).toEqual([]);
    expect(matches({ review: "all" })).toHaveLength(47 + COUNT);
  });

  test("standings and statements", () => {
    const all = standings(db, ALL, DAY).size;
    const each = [KHM, OTHER].map((id) => standings(db, scope(id), DAY).size);
    expect(each[0]).toBe(7);
    expect(each[1]).toBe(COUNT);
    expect(all).toBe(7 + COUNT);
    expect(publishedAssessments(db, scope(KHM))).toHaveLength(7);
    expect(newestUpdates(db, scope(KHM), 500, DAY).every(({ ref }) => isKhm(ref))).toBe(true);
    expect(newestUpdates(db, scope(OTHER), 500, DAY).every(({ ref }) => isOther(ref))).toBe(true);
  });

  test("headings and what stands under them", () => {
    const [own, other, both] = [scope(KHM), scope(OTHER), ALL].map((each) => themes(db, each));
    expect(both).toHaveLength((own?.length ?? 0) + (other?.length ?? 0));
    const refs = recommendationsByTheme(db, scope(OTHER)).flatMap(({ items }) => items);
    expect(refs).toHaveLength(COUNT);
    expect(refs.every(({ ref }) => isOther(ref))).toBe(true);
  });

  test("evidence", () => {
    expect(evidenceCoverage(db, matches({})).counts.any).toBe(
      matches({ evidence: ["any"] }).length,
    );
    const documents = evidenceDocuments(db, scope(KHM), []);
    expect(documents.some(({ id }) => id === `LIST-${OTHER}`)).toBe(false);
    expect(documents.reduce((sum, { passages }) => sum + passages, 0)).toBe(33);
    expect(documents.reduce((sum, { states }) => sum + states, 0)).toBe(47);
    expect(evidenceDocuments(db, scope(OTHER), []).some(({ id }) => id === "KHM-HC-2019")).toBe(
      false,
    );
  });

  test("terms and States to choose from", () => {
    expect(recommendingStates(db, scope(KHM))).toEqual([]);
    expect(recommendingStates(db, scope(OTHER)).length).toBeGreaterThan(10);
    expect(recommendingStates(db, ALL)).toEqual(recommendingStates(db, scope(OTHER)));
    const terms = tagTerms(db, scope(KHM), GROUP_VOCABULARIES);
    expect(terms).toContain("Indigenous peoples");
    const shown = explorerRows(db, matches({ review: OTHER }), DAY).flatMap(({ group }) => group);
    expect(tagTerms(db, scope(OTHER), GROUP_VOCABULARIES)).toEqual([...new Set(shown)].toSorted());
    db.insert(tag).values({ vocabulary: "ohchr_group", version: "1", term: "Nobody" }).run();
    expect(tagTerms(db, scope(KHM), GROUP_VOCABULARIES)).toEqual(terms);
    db.delete(tag).where(eq(tag.term, "Nobody")).run();
    expect(new Set(tagTerms(db, ALL, GROUP_VOCABULARIES))).toEqual(
      new Set([...terms, ...tagTerms(db, scope(OTHER), GROUP_VOCABULARIES)]),
    );
  });

  test("the mid-term table and what is at hand for it", () => {
    const ids = matches({}).map(({ id }) => id);
    const facts = midtermFacts(db, ids, {
      ...{ layout: "government", themeSet: "source", asOf: DAY, total: 47 },
    });
    expect(facts.without).toEqual({ government: 45, civil_society: 42 });
    const sources = midtermSources(db, scope(KHM), []);
    expect(sources.map(({ review }) => review.id)).toEqual([KHM]);
    expect([...publishedWork(db, scope(KHM), SPEAKER, DAY).keys()]).toEqual([]);
    expect(publishedWork(db, scope(OTHER), SPEAKER, DAY).size).toBeGreaterThan(5);
    expect([...saidOnLine(db, scope(OTHER), SPEAKER).keys()].every(isOther)).toBe(true);
    expect([...saidOnLine(db, { names: ["KHM-HC-2019-01"] }, SPEAKER).keys()]).toEqual([
      "KHM-HC-2019-01",
    ]);
    expect([...ownRecommendations(db, scope(KHM), SPEAKER)]).toEqual([]);
    expect(allAssignments(db, scope(KHM))).toEqual([]);
  });

  test("the list of reviews, and how many are spoken on", () => {
    const asked = { order: "state", from: 0, most: 10 } as const;
    const { rows, sums } = reviewList(db, { state: "", cycle: null }, asked);
    expect(rows.map(({ id, recommendations }) => [id, recommendations])).toEqual([
      [KHM, 47],
      [OTHER, COUNT],
    ]);
    expect(sums).toMatchObject({ reviews: 2, recommendations: 47 + COUNT, unknown: 47 });
    expect(reviewList(db, { state: "KHM", cycle: null }, asked).rows).toHaveLength(1);
    expect(reviewList(db, { state: "", cycle: 1 }, asked).rows[0]?.id).toBe(OTHER);
    expect(spokenOn(db, DAY).get(KHM)).toEqual({ government: 2, civil_society: 5 });
    expect(otherReviews(db, { id: KHM, iso3: "KHM" }, 4)).toMatchObject({
      nearest: [{ id: OTHER }],
      total: 1,
    });
  });
});

test("where the sources state no position, all are of unknown position and none of any", () => {
  expect(tallyOf(db, KHM)).toMatchObject({ recommendations: 47, supported: 0, unknown: 47 });
  expect(matches({ position: ["none"] })).toHaveLength(47);
  expect(matches({ position: ["noted"] })).toHaveLength(0);
});

test("positions that are filtered by are those that the list shows and the tally counts", () => {
  const rows = explorerRows(db, matches({ review: OTHER }), DAY);
  const noted = rows.filter(({ position }) => position === "noted").map(({ ref }) => ref);
  expect(noted.length).toBeGreaterThan(3);
  expect(matches({ review: OTHER, position: ["noted"] }).map(({ ref }) => ref)).toEqual(noted);
  expect(tallyOf(db, OTHER).noted).toBe(noted.length);
  db.transaction((tx) => keepTally(tx, OTHER));
  expect(tallyOf(db, OTHER).noted).toBe(noted.length);
});

test("a State that recommends is found by its code", () => {
  const [first] = recommendingStates(db, scope(OTHER));
  const found = matches({ review: OTHER, state: [first?.iso3 ?? ""] });
  const rows = explorerRows(db, found, DAY);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every(({ states }) => states.includes(first?.name ?? ""))).toBe(true);
});

describe("the list of everything", () => {
  const known = () => standings(db, ALL, DAY);
  function gone(given: Partial<ExplorerFilter>, most = 10) {
    const parts: string[][] = [];
    const starts: string[] = [];
    for (let after: string | null = ""; after !== null;) {
      const part = wholeList(db, filter({ review: "all", ...given }), { after, most }, known());
      parts.push(part.rows.map(({ ref }) => ref));
      starts.push(after);
      after = part.next;
    }
    return { parts, starts };
  }

  test.each<[string, Partial<ExplorerFilter>]>([
    ["nothing", {}],
    ["a word", { q: "the" }],
    ["a status", { government: ["partial"] }],
    ["no status", { government: ["none"] }],
    ["a goal", { sdg: ["5"] }],
    ["a position", { position: ["noted", "none"] }],
    ["evidence", { evidence: ["direct"] }],
    ["a list", { source: ["KHM-HC-2019"] }],
  ])("gone through part by part, filtered by %s, holds each match once", (_, given) => {
    const expected = matches({ review: "all", ...given }).map(({ ref }) => ref);
    expect(gone(given).parts.flat()).toEqual(expected);
    const { found, more } = wholeList(
      db,
      filter({ review: "all", ...given }),
      { after: "", most: 10 },
      known(),
    );
    expect([found, more]).toEqual([expected.length, false]);
  });

  test("leads back the way it was gone", () => {
    for (const given of [{}, { government: ["none" as const] }, { q: "the" }]) {
      const { starts } = gone(given);
      const back = starts.map(
        (after) =>
          wholeList(db, filter({ review: "all", ...given }), { after, most: 10 }, known()).previous,
      );
      expect(back).toEqual([null, ...starts.slice(0, -1)]);
    }
  });
});

test("a review's several lists are counted apart where one is asked for", () => {
  const own = seededDatabase();
  own
    .insert(document)
    .values({
      ...{ id: "WG", sourceOfReviewId: KHM, title: "Report", publisher: "Nobody" },
      ...{ kind: "working_group_report", date: "2019-04", risk: "public_source" },
    })
    .run();
  const { id: themeId } = own
    .insert(theme)
    .values({ documentId: "WG", title: "All", place: 1, level: 1 })
    .returning({ id: theme.id })
    .get();
  own
    .insert(recommendation)
    .values({
      ...{ ref: "WG-1", reviewId: KHM, documentId: "WG", themeId, place: 1, text: "Ratify." },
    })
    .run();
  const count = (source: string[]) => matchingRecommendations(own, filter({ source }), DAY).length;
  expect([count([]), count(["KHM-HC-2019"]), count(["WG"])]).toEqual([48, 47, 1]);
  expect(themes(own, scopeOf(own, { review: "", source: ["WG"] }))).toHaveLength(1);
  expect(reviewFigures(own, KHM, DAY)?.lists.map(({ id }) => id)).toEqual(["KHM-HC-2019", "WG"]);
});

test("only what somebody confirmed counts as continuing an earlier recommendation", () => {
  const [a, b, c, d] = [...matches({}).slice(0, 2), ...matches({ review: OTHER }).slice(0, 2)];
  const pair = (id: string, from = a, to = c, state: "confirmed" | "dismissed" = "confirmed") =>
    db
      .insert(lineage)
      .values({
        ...{ id, recommendationId: from?.id ?? 0, continuesId: to?.id ?? 0 },
        ...{ state, decidedAt: "2026-01-01T00:00:00.000Z" },
      })
      .run();
  pair("one");
  pair("two", a, d);
  pair("three", b, d, "dismissed");
  expect(continuing(db, KHM, OTHER)).toBe(1);
  expect(continuing(db, OTHER, KHM)).toBe(0);
});
