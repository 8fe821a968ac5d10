import { partsOn, partLettersByRef, partsAreInUse, partsSpokenOf } from "@/db/queries/parts";
import { standingsByPart } from "@/db/queries/standings-by-part";
import { lineOfDescent } from "@/db/queries/line-of-descent";
import { lineageSuggestions } from "@/db/queries/lineage-suggestions";
import { changesOf, importRuns } from "@/db/queries/import-runs";
import { search } from "@/db/queries/search";
import { questionFor } from "@/db/queries/search-index";
import { parseSearch } from "@/db/domain/search-query";
import { SEARCH_GROUPS } from "@/db/domain/search";
import { beforeAll, describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { type ExplorerFilter, NO_FILTER } from "@/db/domain/explorer-filter";
import { GROUP_VOCABULARIES } from "@/db/domain/vocabulary";
import { TRACKS } from "@/db/domain/track";
import { allAssignments, ownAssignments } from "@/db/queries/assignments";
import { deskMaterial } from "@/db/queries/desk";
import { documentById } from "@/db/queries/document-by-id";
import { evidenceCoverage } from "@/db/queries/evidence-coverage";
import { evidenceDocuments } from "@/db/queries/evidence-documents";
import { explorerRows } from "@/db/queries/explorer-rows";
import { feedEntries } from "@/db/queries/feed-entries";
import { filterTitles } from "@/db/queries/filter-titles";
import { hasRecommendation } from "@/db/queries/has-address";
import { matchingRecommendations } from "@/db/queries/matching-recommendations";
import { midtermFacts } from "@/db/queries/midterm-facts";
import { midtermPlaces } from "@/db/queries/midterm-places";
import { midtermRows } from "@/db/queries/midterm-rows";
import { midtermSources } from "@/db/queries/midterm-sources";
import { neighboursOf } from "@/db/queries/neighbours";
import { newestUpdates } from "@/db/queries/newest-updates";
import { evidenceRows } from "@/db/queries/open-data/evidence";
import { documentRows, editionRows, reviewRows } from "@/db/queries/open-data/lists";
import { recommendationRows } from "@/db/queries/open-data/recommendations";
import { replyRows } from "@/db/queries/open-data/replies";
import { statusRows } from "@/db/queries/open-data/statuses";
import { tagRows } from "@/db/queries/open-data/tags";
import { updateRows } from "@/db/queries/open-data/updates";
import { openWork } from "@/db/queries/open-work";
import { otherReviews } from "@/db/queries/other-reviews";
import { heldBack } from "@/db/queries/held-back";
import { ownData } from "@/db/queries/own-data";
import { passagesOn } from "@/db/queries/passages-on";
import { publishedAssessments } from "@/db/queries/published-assessments";
import { recommendationByRef } from "@/db/queries/recommendation-by-ref";
import { recommendationsByTheme } from "@/db/queries/recommendations-by-theme";
import { recommendingStates } from "@/db/queries/recommending-states";
import { publishedWork, workInHand } from "@/db/queries/report-work";
import { reviewFacts } from "@/db/queries/review-facts";
import { continuing, reviewFigures } from "@/db/queries/review-figures";
import { positionTotals } from "@/db/queries/position-totals";
import { reviewChoices, reviewList, spokenOn, tallyOf } from "@/db/queries/review-list";
import { reviewRecommendations } from "@/db/queries/review-recommendations";
import { hasReview, reviewsToCompare } from "@/db/queries/reviews";
import { ownRecommendations, saidOnLine } from "@/db/queries/said-on-line";
import { ALL, homeReviewId } from "@/db/queries/scope";
import { standings } from "@/db/queries/standings";
import { tagTerms } from "@/db/queries/tag-terms";
import { statedHeadings, themePaths, themes } from "@/db/queries/themes";
import { publishedUpdatesOn, unpublishedUpdatesOn } from "@/db/queries/updates-on";
import { wholeList } from "@/db/queries/whole-list";
import { aPerson } from "@/tests/support/people";
import { databaseOfManyReviews, type Questions, questionsTo } from "@/tests/support/query-plans";

const DAY = "2026-11-23";
const REVIEW = "BMM-1";
const SCOPE = { reviewId: REVIEW, sources: [] };
const OWN = "ministry-1";
const MEMBER = "person-member";

let db: Db;
let questions: Questions;

beforeAll(() => {
  db = databaseOfManyReviews();
  aPerson(db, "Member", { organisationId: OWN, track: "government", role: "validator" });
  questions = questionsTo(db);
}, 60_000);

/** Tables that grow with every review that is brought in. */
const LARGE =
  /^SCAN (recommendation|update|evidence_link|recommendation_tag|recommending_state|position|search_entry|recommendation_part|theme|lineage|assignment)\b/;

/** What SQLite would go through from end to end for what was asked. */
function gone(question: () => unknown): string[] {
  return questions.asked(question).flatMap((source) => {
    const steps = questions.planOf(source);
    // A stretch of the list goes by the list's name, and is gone through no further than it is long.
    const isStretch = steps.includes("CO-ROUTINE recommendation");
    return steps
      .filter((step) => !(isStretch && step === "SCAN recommendation"))
      .filter((step) => LARGE.test(step))
      .map((step) => `${step}: ${source}`);
  });
}

const filters: [string, Partial<ExplorerFilter>][] = [
  ["nothing", {}],
  ["a word", { q: "law" }],
  ["a status", { government: ["partial"] }],
  ["silence", { divergence: ["silent"] }],
  ["a goal", { sdg: ["5"] }],
  ["a group of persons", { group: ["Women"] }],
  ["a theme of a vocabulary", { topic: ["Right to health"] }],
  ["a position", { position: ["noted"] }],
  ["no position", { position: ["none"] }],
  ["a State", { state: ["AAA"] }],
  ["evidence", { evidence: ["direct"] }],
  ["no evidence", { evidence: ["none"] }],
  ["a heading", { theme: [20] }],
  ["a list", { source: [`LIST-${REVIEW}`] }],
];

const matches = () => matchingRecommendations(db, { ...NO_FILTER, review: REVIEW }, DAY);
const ids = () => matches().map(({ id }) => id);

/** Everything that the screen of results asks for what was typed. */
function searched(typed: string) {
  const query = parseSearch(typed);
  const { question } = questionFor(db, query, SEARCH_GROUPS);
  return SEARCH_GROUPS.map((group) => search(db, query, question, { group, most: 5 }));
}

/** Whatever a screen asks of the database, by the name of its query. */
const QUESTIONS: Record<string, () => unknown> = {
  "home-review": () => homeReviewId(db),
  standings: () => standings(db, SCOPE, DAY),
  "standings of all": () => standings(db, ALL, DAY),
  "published-assessments": () => publishedAssessments(db, SCOPE),
  "evidence-coverage": () => evidenceCoverage(db, matches()),
  "newest-updates": () => newestUpdates(db, SCOPE, 5, DAY),
  themes: () => themes(db, SCOPE),
  "theme-paths": () => themePaths(db, [20, 21]),
  "tag-terms": () => tagTerms(db, SCOPE, GROUP_VOCABULARIES),
  "tag-terms of all": () => tagTerms(db, ALL, GROUP_VOCABULARIES),
  "recommending-states": () => recommendingStates(db, SCOPE),
  "recommending-states of all": () => recommendingStates(db, ALL),
  "explorer-rows": () => explorerRows(db, matches(), DAY),
  "recommendation-by-ref": () => recommendationByRef(db, `${REVIEW}-007`),
  "has-address": () => hasRecommendation(db, `${REVIEW}-007`),
  neighbours: () => neighboursOf(db, `LIST-${REVIEW}`, 7),
  "passages-on": () => passagesOn(db, 100, [OWN]),
  "published-updates-on": () => publishedUpdatesOn(db, 100),
  "unpublished-updates-on": () => unpublishedUpdatesOn(db, 100, [OWN]),
  "recommendations-by-theme": () => recommendationsByTheme(db, SCOPE),
  "review-recommendations": () => reviewRecommendations(db, REVIEW),
  "review-facts": () => reviewFacts(db, REVIEW),
  "review-figures": () => reviewFigures(db, REVIEW, DAY),
  continuing: () => continuing(db, REVIEW, "BMM-2"),
  "review-list": () =>
    reviewList(db, { state: "", cycle: 1 }, { order: "state", from: 0, most: 50 }),
  "review-choices": () => reviewChoices(db),
  "spoken-on": () => spokenOn(db, DAY),
  "position-totals": () => positionTotals(db, [`LIST-${REVIEW}`]),
  "stated-headings": () => statedHeadings(db, [20, 21]),
  tallies: () => [tallyOf(db, null), tallyOf(db, REVIEW)],
  "other-reviews": () => otherReviews(db, { id: REVIEW, iso3: "BMM" }, 4),
  "reviews-to-compare": () => [reviewsToCompare(db, []), hasReview(db, REVIEW)],
  "filter-titles": () => filterTitles(db, { ...NO_FILTER, theme: [20], state: ["AAA"] }),
  "midterm-facts": () =>
    midtermFacts(db, ids(), { layout: "government", asOf: DAY, total: ids().length }),
  "midterm-sources": () => [midtermSources(db, SCOPE, ids()), midtermSources(db, SCOPE, [])],
  "midterm-places": () => [
    midtermPlaces(db, matches(), "source"),
    midtermPlaces(db, matches(), "sdg_goal"),
  ],
  // Of recommendations that follow one another, and of others.
  "midterm-rows": () => {
    const places = midtermPlaces(db, matches(), "source");
    return [places, places.toReversed()].map((some) =>
      midtermRows(db, some, { asOf: DAY, tracks: TRACKS }),
    );
  },
  "report-work": () => [publishedWork(db, SCOPE, OWN, DAY), workInHand(db, SCOPE, OWN)],
  "said-on-line": () => [saidOnLine(db, SCOPE, OWN), saidOnLine(db, { names: ["BMM-1-007"] }, OWN)],
  "own-recommendations": () => ownRecommendations(db, SCOPE, OWN),
  assignments: () => [allAssignments(db, SCOPE), ownAssignments(db, [OWN])],
  desk: () => deskMaterial(db, [OWN], DAY),
  "open-work": () => openWork(db, [OWN]),
  "evidence-documents": () => evidenceDocuments(db, SCOPE, [OWN]),
  "document-by-id": () => documentById(db, "document-1", [OWN]),
  parts: () => [partsOn(db, 100), partLettersByRef(db, SCOPE), partsAreInUse(db, 100)],
  "parts-spoken-of": () => [partsSpokenOf(db, SCOPE), partsSpokenOf(db, ALL)],
  "standings-by-part": () => standingsByPart(db, ids(), DAY),
  "line-of-descent": () => lineOfDescent(db, 100, DAY),
  "lineage-suggestions": () => lineageSuggestions(db, 100, 5),
  "feed-entries": () => {
    const asked = { track: null, organisation: "", ref: "" };
    return [REVIEW, "all"].flatMap((review) => [
      feedEntries(db, { ...asked, filter: { ...NO_FILTER, review } }, 50),
      feedEntries(db, { ...asked, filter: { ...NO_FILTER, review }, ref: "BMM-1-007" }, 50),
    ]);
  },
  "open data": () => [
    recommendationRows(db, ids()),
    statusRows(db, ids(), DAY),
    updateRows(db, ids(), DAY),
    replyRows(db, ids(), DAY),
    evidenceRows(db, ids()),
    tagRows(db, ids()),
    [documentRows(db, REVIEW), documentRows(db, null), reviewRows(db), editionRows(db, null)],
  ],
  "held-back": () => heldBack(db, MEMBER),
  "own-data": () => ownData(db, MEMBER),
  "import-runs": () => [importRuns(db), changesOf(db, 100)],
  search: () => ["law", '"the law"', "BMM-1-007", "118.7", "ច្បាប់"].map(searched),
};

describe("with many reviews, no screen goes through all of their recommendations", () => {
  test.each(Object.keys(QUESTIONS))("for %s", (name) => {
    expect(gone(() => QUESTIONS[name]?.())).toEqual([]);
  });

  test.each(filters)("for a review's list filtered by %s", (_, filter) => {
    const question = { ...NO_FILTER, ...filter, review: REVIEW };
    expect(gone(() => matchingRecommendations(db, question, DAY))).toEqual([]);
  });

  test.each(filters)("for the list of all reviews filtered by %s", (_, filter) => {
    const known = standings(db, ALL, DAY);
    const question = { ...NO_FILTER, ...filter, review: "all" };
    const ask = (after: string) => wholeList(db, question, { after, most: 50 }, known);
    expect(gone(() => [ask(""), ask("BMN-2-010")])).toEqual([]);
  });
});

test("a question that does go through all is noticed", () => {
  expect(gone(() => db.$client.prepare("select text from recommendation").all())).toHaveLength(1);
});
