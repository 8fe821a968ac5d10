import { beforeEach, describe, expect, test } from "vitest";
import { discardDraft } from "@/db/commands/discard-draft";
import { publishStatement } from "@/db/commands/publish-statement";
import { recordUpdate } from "@/db/commands/record-update";
import type { Db } from "@/db/client";
import { VISITOR } from "@/db/domain/permissions";
import { matchingRecommendations } from "@/db/queries/matching-recommendations";
import { NO_FILTER } from "@/db/domain/explorer-filter";
import { passagesOn } from "@/db/queries/passages-on";
import { recommendationByRef } from "@/db/queries/recommendation-by-ref";
import { publishedUpdatesOn, unpublishedUpdatesOn } from "@/db/queries/updates-on";
import { auditEvent } from "@/db/schema";
import { seededDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson, type Person } from "@/tests/support/people";

const REF = "KHM-HC-2019-30";
const NOW = new Date("2024-05-08T09:00:00Z");

let db: Db;
let ministry: string;
let ngo: string;
let validator: Person;
let contributor: Person;
let ngoValidator: Person;
let ngoContributor: Person;

beforeEach(() => {
  db = seededDatabase();
  ministry = anOrganisation(db, "Ministry of Water", "government");
  ngo = anOrganisation(db, "Clean Rivers", "civil_society");
  const government = { organisationId: ministry, track: "government" } as const;
  const civil = { organisationId: ngo, track: "civil_society" } as const;
  validator = aPerson(db, "Vanna", { ...government, role: "validator" });
  contributor = aPerson(db, "Chan", { ...government, role: "contributor" });
  ngoValidator = aPerson(db, "Sok", { ...civil, role: "validator" });
  ngoContributor = aPerson(db, "Dara", { ...civil, role: "contributor" });
});

const report = (change: object = {}) => ({
  ref: REF,
  organisationId: ministry,
  status: "partial",
  asOf: "2024-05-07",
  reason: "Wells were drilled in three provinces.",
  measures: "120 wells.",
  midTermNote: "Ongoing.",
  step: "publish",
  ...change,
});

const plan = {
  source: "new document",
  title: "Rural water plan",
  publisher: "Ministry of Water",
  date: "2024-03",
  kind: "law_or_policy",
  address: "https://example.org/plan.pdf",
  risk: "public_source",
  locator: "page 4",
  quote: "120 wells by 2025",
  sentence: "",
  relation: "direct",
  direction: "",
};

const events = () => db.select().from(auditEvent).all().length;
const itemId = () => recommendationByRef(db, REF)?.id ?? 0;
const standing = (asOf: string) =>
  matchingRecommendations(db, { ...NO_FILTER, q: REF }, asOf)[0]?.standing;
const errorOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error as { code: string; fields: Record<string, string> };
  }
  return null;
};

test("a validator's update is published at once, with its evidence, and counts from its as-of date", () => {
  recordUpdate(db, validator, report({ evidence: [plan] }), NOW);
  const [said] = publishedUpdatesOn(db, itemId());
  expect(said).toMatchObject({ status: "partial", organisationName: "Ministry of Water" });
  expect(said?.passages).toMatchObject([{ locator: "page 4", published: true }]);
  expect(standing("2024-05-07")?.government).toBe("partial");
  expect(standing("2024-05-06")?.government).toBeNull();
});

test("what is missing and a day that is still to come are said at once", () => {
  const wrong = report({ status: "", asOf: "2024-05-10" });
  expect(errorOf(() => recordUpdate(db, validator, wrong, NOW))).toMatchObject({
    code: "invalid_input",
    fields: { status: "choice_invalid", asOf: "date_in_future" },
  });
  const unread = report({ status: "", asOf: "tomorrow" });
  expect(errorOf(() => recordUpdate(db, validator, unread, NOW))?.fields).toMatchObject({
    asOf: "date_invalid",
  });
});

test("publishing again supersedes; what was said before stays in the timeline", () => {
  recordUpdate(db, validator, report(), NOW);
  recordUpdate(
    db,
    validator,
    report({ status: "implemented", asOf: "2024-06-01" }),
    new Date("2024-06-02"),
  );
  expect(publishedUpdatesOn(db, itemId()).map((u) => u.status)).toEqual(["implemented", "partial"]);
  expect(standing("2024-12-31")?.government).toBe("implemented");
  expect(standing("2024-05-31")?.government).toBe("partial");
});

test("a draft and its evidence are seen by its own organisation only", () => {
  recordUpdate(db, contributor, report({ step: "submit", evidence: [plan] }), NOW);
  expect(publishedUpdatesOn(db, itemId())).toEqual([]);
  expect(passagesOn(db, itemId(), [])).toEqual([]);
  expect(passagesOn(db, itemId(), [ngo])).toEqual([]);
  expect(passagesOn(db, itemId(), [ministry])).toHaveLength(1);
  expect(unpublishedUpdatesOn(db, itemId(), [ngo])).toEqual([]);
  expect(unpublishedUpdatesOn(db, itemId(), [ministry])).toMatchObject([{ state: "submitted" }]);
  expect(standing("2024-12-31")?.government).toBeNull();
});

test("a draft is kept as far as it goes, with its evidence as typed", () => {
  const half = { ...plan, title: "Rural wa", publisher: "", date: "20" };
  const draft = report({ step: "save", status: "", asOf: "", reason: "", evidence: [half] });
  const { id } = recordUpdate(db, contributor, draft, NOW);
  expect(passagesOn(db, itemId(), [ministry])).toEqual([]);
  const [kept] = unpublishedUpdatesOn(db, itemId(), [ministry]);
  expect(kept).toMatchObject({ id, state: "draft", status: null, asOf: "", reason: "" });
  expect(kept?.draftedEvidence).toMatchObject([{ title: "Rural wa", date: "20", documentId: "" }]);
});

test("what a draft holds of evidence becomes a passage when it is sent in, once", () => {
  const first = recordUpdate(db, contributor, report({ step: "save", evidence: [plan] }), NOW);
  const sent = report({ step: "submit", evidence: [plan], draft: first });
  recordUpdate(db, contributor, sent, NOW);
  expect(passagesOn(db, itemId(), [ministry])).toHaveLength(1);
  expect(unpublishedUpdatesOn(db, itemId(), [ministry])[0]?.draftedEvidence).toEqual([]);
});

describe("an organisation has one update in hand on a recommendation", () => {
  const begun = (step: string) =>
    recordUpdate(db, contributor, report({ step, newId: crypto.randomUUID() }), NOW);

  test("who begins a second draft is told of the first", () => {
    begun("save");
    const second = report({ step: "save", newId: crypto.randomUUID() });
    expect(errorOf(() => recordUpdate(db, validator, second, NOW))?.code).toBe("in_hand_already");
  });

  test("a draft that was thrown away does not come back under the same name", () => {
    const newId = crypto.randomUUID();
    const draft = recordUpdate(db, contributor, report({ step: "save", newId }), NOW);
    discardDraft(db, contributor, { kind: "update", ...draft }, NOW);
    const again = report({ step: "save", newId, reason: "Something else." });
    expect(errorOf(() => recordUpdate(db, contributor, again, NOW))?.code).toBe("sent_before");
  });

  test("who begins one while another waits for publication is told so", () => {
    begun("submit");
    const second = report({ step: "save", newId: crypto.randomUUID() });
    expect(errorOf(() => recordUpdate(db, contributor, second, NOW))?.code).toBe(
      "awaits_publication",
    );
  });

  test("a form whose first answer was lost goes on with the draft that it made", () => {
    const newId = crypto.randomUUID();
    recordUpdate(db, contributor, report({ step: "save", newId }), NOW);
    const again = report({ step: "save", newId, reason: "More." });
    expect(recordUpdate(db, contributor, again, NOW)).toEqual({ id: newId, version: 2 });
    expect(errorOf(() => recordUpdate(db, validator, again, NOW))?.code).toBe("in_hand_already");
  });
});

test("evidence that could put somebody at risk stays private when its update is published", () => {
  const risky = { ...plan, risk: "source_at_risk" };
  recordUpdate(db, validator, report({ evidence: [risky] }), NOW);
  expect(publishedUpdatesOn(db, itemId())[0]?.passages).toEqual([]);
  expect(passagesOn(db, itemId(), [])).toEqual([]);
  expect(passagesOn(db, itemId(), [ministry])).toMatchObject([{ published: false }]);
});

test("civil society's updates need a second person to publish them", () => {
  const assessment = report({ organisationId: ngo, status: "contrary" });
  expect(errorOf(() => recordUpdate(db, ngoValidator, assessment, NOW))?.code).toBe(
    "second_person_required",
  );
  expect(publishedUpdatesOn(db, itemId())).toEqual([]);
  const sent = recordUpdate(db, ngoContributor, { ...assessment, step: "submit" }, NOW);
  publishStatement(db, ngoValidator, { kind: "update", ...sent }, NOW);
  expect(standing("2024-12-31")).toEqual({ government: null, civil_society: "contrary" });
});

test("an organisation of one that turned the second person off publishes alone", () => {
  const alone = anOrganisation(db, "One", "civil_society", { secondPersonRequired: false });
  const one = aPerson(db, "Ana", {
    organisationId: alone,
    track: "civil_society",
    role: "validator",
  });
  recordUpdate(db, one, report({ organisationId: alone }), NOW);
  expect(publishedUpdatesOn(db, itemId())).toHaveLength(1);
});

describe("what is refused changes nothing", () => {
  const cases: [string, () => Person | typeof VISITOR, object, string][] = [
    ["a visitor records", () => VISITOR, {}, "not_signed_in"],
    ["a contributor publishes", () => contributor, {}, "not_permitted"],
    [
      "another organisation's person records",
      () => ngoContributor,
      { step: "save" },
      "not_permitted",
    ],
    [
      "the Government reports contrary measures",
      () => validator,
      { status: "contrary" },
      "status_not_offered",
    ],
    [
      "a recommendation that does not exist",
      () => validator,
      { ref: "KHM-HC-2019-99" },
      "recommendation_unknown",
    ],
    ["a date to come", () => validator, { asOf: "2024-05-10" }, "invalid_input"],
    ["no reason", () => validator, { reason: "  " }, "invalid_input"],
    [
      "evidence from a document that does not exist",
      () => validator,
      { evidence: [{ ...plan, source: "known document", documentId: "x" }] },
      "document_unknown",
    ],
    [
      "an address that is no web address",
      () => validator,
      { evidence: [{ ...plan, address: "javascript:alert(1)" }] },
      "invalid_input",
    ],
  ];
  test.each(cases)("%s", (_, actor, change, code) => {
    const before = events();
    expect(errorOf(() => recordUpdate(db, actor(), report(change), NOW))?.code).toBe(code);
    expect(publishedUpdatesOn(db, itemId())).toEqual([]);
    expect(events()).toBe(before);
  });
});

test("each field that is wrong is named, also inside a piece of evidence", () => {
  const wrong = report({
    status: "",
    asOf: "yesterday",
    evidence: [{ ...plan, title: "", quote: "" }],
  });
  expect(errorOf(() => recordUpdate(db, validator, wrong, NOW))?.fields).toMatchObject({
    status: "choice_invalid",
    asOf: "date_invalid",
    "evidence.0.title": "required",
  });
});

test("the second of two people who edit one draft is told", () => {
  const { id } = recordUpdate(db, contributor, report({ step: "save" }), NOW);
  const edit = report({ step: "save", draft: { id, version: 1 } });
  recordUpdate(db, validator, { ...edit, reason: "First to save." }, NOW);
  expect(
    errorOf(() => recordUpdate(db, contributor, { ...edit, reason: "Second." }, NOW))?.code,
  ).toBe("edited_meanwhile");
  expect(unpublishedUpdatesOn(db, itemId(), [ministry])[0]?.reason).toBe("First to save.");
});

test("nobody learns of another organisation's draft by trying to publish it", () => {
  const submitted = report({ organisationId: ngo, step: "submit" });
  const sent = { kind: "update", ...recordUpdate(db, ngoContributor, submitted, NOW) };
  expect(errorOf(() => publishStatement(db, validator, sent, NOW))?.code).toBe("update_unknown");
});

test("an update cannot rest on another organisation's private passage", () => {
  recordUpdate(
    db,
    ngoContributor,
    report({ organisationId: ngo, step: "submit", evidence: [plan] }),
    NOW,
  );
  const [secret] = passagesOn(db, itemId(), [ngo]);
  recordUpdate(db, validator, report({ passages: [secret?.id] }), NOW);
  expect(publishedUpdatesOn(db, itemId())[0]?.passages).toEqual([]);
});
