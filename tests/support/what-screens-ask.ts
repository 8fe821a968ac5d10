import { dayIn } from "@/db/domain/day-in";
import { partsOn, partLettersByRef, partsAreInUse, partsSpokenOf } from "@/db/queries/parts";
import { standingsByPart } from "@/db/queries/standings-by-part";
import { lineOfDescent } from "@/db/queries/line-of-descent";
import { lineageSuggestions } from "@/db/queries/lineage-suggestions";
import { changesOf, importRuns } from "@/db/queries/import-runs";
import { search } from "@/db/queries/search";
import { questionFor } from "@/db/queries/search-index";
import { parseSearch } from "@/db/domain/search-query";
import { SEARCH_GROUPS } from "@/db/domain/search";
import type { Db } from "@/db/client";
import { NO_FILTER } from "@/db/domain/explorer-filter";
import { THEME_SETS } from "@/db/domain/theme-set";
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
import { speakingOrganisations } from "@/db/queries/speaking-organisations";
import { tagTerms, vocabulariesIn } from "@/db/queries/tag-terms";
import { statedHeadings, themePaths, themes } from "@/db/queries/themes";
import { publishedUpdatesOn, unpublishedUpdatesOn } from "@/db/queries/updates-on";

export const DAY = "2026-11-23";
export const REVIEW = "BMM-1";
const SCOPE = { reviewId: REVIEW, sources: [] };
export const OWN = "ministry-1";
const MEMBER = "person-member";

const matches = (db: Db) => matchingRecommendations(db, { ...NO_FILTER, review: REVIEW }, DAY);
const ids = (db: Db) => matches(db).map(({ id }) => id);

/** Everything that the screen of results asks for what was typed. */
function searched(db: Db, typed: string) {
  const query = parseSearch(typed);
  const { question } = questionFor(db, query, SEARCH_GROUPS);
  return SEARCH_GROUPS.map((group) => search(db, query, question, { group, most: 5 }));
}

const newestFeed = (db: Db, { review, ref }: { review: string; ref: string }) =>
  feedEntries(db, { filter: { ...NO_FILTER, review }, track: null, organisation: "", ref }, 50);

/** Whatever a screen asks of the database, by the name of its query. */
export const WHAT_SCREENS_ASK: Record<string, (db: Db) => unknown> = {
  "home-review": (db) => homeReviewId(db),
  standings: (db) => standings(db, SCOPE, DAY),
  "standings of all": (db) => standings(db, ALL, DAY),
  "published-assessments": (db) => publishedAssessments(db, SCOPE),
  "evidence-coverage": (db) => evidenceCoverage(db, matches(db)),
  "newest-updates": (db) => newestUpdates(db, SCOPE, 5, DAY),
  themes: (db) => themes(db, SCOPE),
  "theme-paths": (db) => themePaths(db, [20, 21]),
  "tag-terms": (db) => tagTerms(db, SCOPE, GROUP_VOCABULARIES),
  "tag-terms of all": (db) => tagTerms(db, ALL, GROUP_VOCABULARIES),
  "recommending-states": (db) => recommendingStates(db, SCOPE),
  "recommending-states of all": (db) => recommendingStates(db, ALL),
  "speaking-organisations": (db) => speakingOrganisations(db, SCOPE),
  "speaking-organisations of all": (db) => speakingOrganisations(db, ALL),
  "vocabularies of tags": (db) => vocabulariesIn(db, SCOPE),
  "explorer-rows": (db) => explorerRows(db, matches(db), DAY),
  "recommendation-by-ref": (db) => recommendationByRef(db, `${REVIEW}-007`),
  "has-address": (db) => hasRecommendation(db, `${REVIEW}-007`),
  neighbours: (db) => neighboursOf(db, `LIST-${REVIEW}`, 7),
  "passages-on": (db) => passagesOn(db, 100, [OWN]),
  "published-updates-on": (db) => publishedUpdatesOn(db, 100),
  "unpublished-updates-on": (db) => unpublishedUpdatesOn(db, 100, [OWN]),
  "recommendations-by-theme": (db) => recommendationsByTheme(db, SCOPE),
  "review-recommendations": (db) => reviewRecommendations(db, REVIEW),
  "review-facts": (db) => reviewFacts(db, REVIEW),
  "review-figures": (db) => reviewFigures(db, REVIEW, DAY),
  continuing: (db) => continuing(db, REVIEW, "BMM-2"),
  "review-list": (db) =>
    reviewList(db, { state: "", cycle: 1 }, { order: "state", from: 0, most: 50 }),
  "review-choices": (db) => reviewChoices(db),
  "spoken-on of all": (db) => spokenOn(db, DAY),
  "position-totals": (db) => positionTotals(db, [`LIST-${REVIEW}`]),
  "stated-headings": (db) => statedHeadings(db, [20, 21]),
  tallies: (db) => [tallyOf(db, null), tallyOf(db, REVIEW)],
  "other-reviews": (db) => otherReviews(db, { id: REVIEW, iso3: "BMM" }, 4),
  "reviews-to-compare": (db) => [reviewsToCompare(db, []), hasReview(db, REVIEW)],
  "filter-titles": (db) => filterTitles(db, { ...NO_FILTER, theme: [20], state: ["AAA"] }),
  "midterm-facts": (db) =>
    THEME_SETS.map((themeSet) =>
      midtermFacts(db, ids(db), {
        layout: "government",
        themeSet,
        asOf: DAY,
        total: ids(db).length,
      }),
    ),
  "midterm-sources": (db) => [midtermSources(db, SCOPE, ids(db)), midtermSources(db, SCOPE, [])],
  "midterm-places": (db) => [
    midtermPlaces(db, matches(db), "source"),
    midtermPlaces(db, matches(db), "sdg_goal"),
  ],
  // Of recommendations that follow one another, and of others.
  "midterm-rows": (db) => {
    const places = midtermPlaces(db, matches(db), "source");
    return [places, places.toReversed()].map((some) =>
      midtermRows(db, some, { asOf: DAY, dayOf: dayIn("UTC"), tracks: TRACKS }),
    );
  },
  "report-work": (db) => [publishedWork(db, SCOPE, OWN, DAY), workInHand(db, SCOPE, OWN)],
  "said-on-line": (db) => [
    saidOnLine(db, SCOPE, OWN),
    saidOnLine(db, { names: ["BMM-1-007"] }, OWN),
  ],
  "own-recommendations": (db) => ownRecommendations(db, SCOPE, OWN),
  assignments: (db) => [allAssignments(db, SCOPE), ownAssignments(db, [OWN])],
  desk: (db) => deskMaterial(db, [OWN], DAY),
  "open-work": (db) => openWork(db, [OWN]),
  "evidence-documents": (db) => evidenceDocuments(db, SCOPE, [OWN]),
  "document-by-id": (db) => documentById(db, "document-1", [OWN]),
  parts: (db) => [partsOn(db, 100), partLettersByRef(db, SCOPE), partsAreInUse(db, 100)],
  "parts-spoken-of": (db) => partsSpokenOf(db, SCOPE),
  "parts-spoken-of of all": (db) => partsSpokenOf(db, ALL),
  "standings-by-part": (db) => standingsByPart(db, ids(db), DAY),
  "line-of-descent": (db) => lineOfDescent(db, 100, DAY),
  "lineage-suggestions": (db) => lineageSuggestions(db, 100, 5),
  "feed-entries": (db) =>
    [
      { review: REVIEW, ref: "" },
      { review: REVIEW, ref: "BMM-1-007" },
      { review: "all", ref: "BMM-1-007" },
    ].map((of) => newestFeed(db, of)),
  "feed-entries of all": (db) => newestFeed(db, { review: "all", ref: "" }),
  "open data": (db) => [
    recommendationRows(db, ids(db)),
    statusRows(db, ids(db), DAY),
    updateRows(db, ids(db), DAY),
    replyRows(db, ids(db), DAY),
    evidenceRows(db, ids(db)),
    tagRows(db, ids(db)),
    [documentRows(db, REVIEW), documentRows(db, null), reviewRows(db), editionRows(db, null)],
  ],
  "held-back": (db) => heldBack(db, MEMBER),
  "own-data": (db) => ownData(db, MEMBER),
  "import-runs": (db) => [importRuns(db), changesOf(db, 100)],
  search: (db) =>
    ["law", '"the law"', "BMM-1-007", "118.7", "ច្បាប់"].map((typed) => searched(db, typed)),
};
