import { beforeAll, describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { type ExplorerFilter, NO_FILTER } from "@/db/domain/explorer-filter";
import { matchingRecommendations, recommendationsOn } from "@/db/queries/matching-recommendations";
import { ALL } from "@/db/queries/scope";
import { standings } from "@/db/queries/standings";
import { wholeList } from "@/db/queries/whole-list";
import { aPerson } from "@/tests/support/people";
import { databaseOfManyReviews, type Questions, questionsTo } from "@/tests/support/query-plans";
import { DAY, REVIEW, OWN, WHAT_SCREENS_ASK } from "@/tests/support/what-screens-ask";

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

/** Nearly all updates are published, and some organisations speak of every review: by that, SQLite finds the world's. */
const EVERY_UPDATE =
  /^SEARCH update USING (?:COVERING )?INDEX update_\w+ \((?:state=\?(?: AND track=\?)?|organisation_id=\?)/;

/** What a member's own organisation says and has in hand is found by the organisation. */
const OF_A_MEMBER = new Set([
  ...["unpublished-updates-on", "report-work", "said-on-line", "own-recommendations"],
  ...["desk", "open-work", "own-data"],
]);

/** What SQLite would go through from end to end; `bySpeaker`: or what an organisation or a state has of updates. */
function gone(question: () => unknown, bySpeaker = false): string[] {
  return questions.asked(question).flatMap((source) => {
    const steps = questions.planOf(source);
    // A stretch of the list goes by the list's name, and is gone through no further than it is long.
    const isStretch = steps.includes("CO-ROUTINE recommendation");
    return steps
      .filter((step) => !(isStretch && step === "SCAN recommendation"))
      .filter((step) => LARGE.test(step) || (!bySpeaker && EVERY_UPDATE.test(step)))
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
  ["an organisation", { speaker: ["Ministry 1"] }],
  ["what is old", { stale: ["year"] }],
  ["a list", { source: [`LIST-${REVIEW}`] }],
];

describe("with many reviews, no screen goes through all of their recommendations", () => {
  test.each(Object.keys(WHAT_SCREENS_ASK))("for %s", (name) => {
    const bySpeaker = name.endsWith(" of all") || OF_A_MEMBER.has(name);
    expect(gone(() => WHAT_SCREENS_ASK[name]?.(db), bySpeaker)).toEqual([]);
  });

  test.each(filters)("for a review's list filtered by %s", (_, filter) => {
    const question = { ...NO_FILTER, ...filter, review: REVIEW };
    expect(gone(() => matchingRecommendations(db, question, DAY))).toEqual([]);
    expect(gone(() => recommendationsOn(db, question, DAY))).toEqual([]);
  });

  test.each(filters)("for the list of all reviews filtered by %s", (_, filter) => {
    const known = standings(db, ALL, DAY);
    const question = { ...NO_FILTER, ...filter, review: "all" };
    const ask = (after: string) => wholeList(db, question, { after, most: 50 }, known);
    expect(gone(() => [ask(""), ask("BMN-2-010")], true)).toEqual([]);
  });
});

test("a question that does go through all is noticed", () => {
  expect(gone(() => db.$client.prepare("select text from recommendation").all())).toHaveLength(1);
});
