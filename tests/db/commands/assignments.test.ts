import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { changeAssignment } from "@/db/commands/change-assignment";
import { decideAssignment } from "@/db/commands/decide-assignment";
import { proposeAssignment } from "@/db/commands/propose-assignment";
import { takeAssignment } from "@/db/commands/take-assignment";
import { takeOnRecommendation } from "@/db/commands/take-on-recommendation";
import type { DomainError } from "@/db/domain/errors";
import { ALL } from "@/db/queries/scope";
import { allAssignments } from "@/db/queries/assignments";
import { recommendation } from "@/db/schema";
import { codeOf } from "@/tests/db/planted";
import { assigning } from "@/tests/support/assigning";

const [ONE, TWO] = ["KHM-HC-2019-01", "KHM-HC-2019-02"] as const;

const problemsOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return (error as DomainError).fields;
  }
  return null;
};

describe("one organisation of a track leads on a recommendation", () => {
  test("a second is refused by name of the recommendation, and nothing is proposed", () => {
    const { db, ministry, council, propose } = assigning();
    propose(ministry, [TWO]);
    expect(problemsOf(() => propose(council, [ONE, TWO]))).toEqual({
      [`ref-${TWO}`]: "lead_taken",
    });
    expect(allAssignments(db, ALL)).toHaveLength(1);
  });

  test("the other track has a lead of its own, and others support", () => {
    const { db, ministry, council, ngo, propose } = assigning();
    propose(ministry, [ONE]);
    propose(ngo, [ONE]);
    propose(council, [ONE], "support");
    expect(allAssignments(db, ALL)).toHaveLength(3);
  });

  test("a change of role makes no second lead", () => {
    const { db, ministry, council, administrator, propose, idOf } = assigning();
    propose(ministry, [ONE]);
    propose(council, [ONE], "support");
    const input = { id: idOf(council, ONE), role: "lead", dueOn: "" };
    expect(codeOf(() => changeAssignment(db, administrator, input))).toBe("lead_taken");
  });

  test("nobody takes the lead on from another", () => {
    const { db, ministry, council, elsewhere, propose } = assigning();
    propose(ministry, [ONE]);
    const input = { organisationId: council, ref: ONE, role: "lead", dueOn: "" };
    expect(codeOf(() => takeOnRecommendation(db, elsewhere, input))).toBe("lead_taken");
  });
});

test("a whole theme is proposed at once; what was there stays as it is", () => {
  const { db, ministry, administrator, propose } = assigning();
  propose(ministry, [ONE], "support");
  const themeIds = db
    .select({ id: recommendation.themeId })
    .from(recommendation)
    .where(eq(recommendation.ref, ONE))
    .all()
    .map(({ id }) => id);
  const input = { organisationId: ministry, themeIds, role: "lead", dueOn: "2027-01-31" };
  const { proposed, left } = proposeAssignment(db, administrator, input);
  expect(left).toBe(1);
  expect(allAssignments(db, ALL)).toHaveLength(proposed + 1);
  expect(allAssignments(db, ALL).find(({ ref }) => ref === ONE)?.role).toBe("support");
});

test("who declines says why, and it may be proposed again", () => {
  const { db, ministry, validator, propose, idOf } = assigning();
  propose(ministry, [ONE]);
  const ids = [idOf(ministry, ONE)];
  const decline = (comment: string) =>
    decideAssignment(db, validator, { ids, decision: "decline", comment });
  expect(problemsOf(() => decline(" "))).toEqual({ comment: "required" });
  decline("Not ours.");
  expect(allAssignments(db, ALL)[0]).toMatchObject({ state: "declined", comment: "Not ours." });
  propose(ministry, [ONE]);
  expect(allAssignments(db, ALL)).toMatchObject([{ state: "proposed", comment: "" }]);
});

test("a validator decides for the own organisation, all of it or nothing", () => {
  const { db, ministry, council, validator, contributor, propose, idOf } = assigning();
  propose(ministry, [ONE]);
  propose(council, [TWO]);
  const [own, others] = [idOf(ministry, ONE), idOf(council, TWO)];
  const confirm = (ids: string[], who = validator) =>
    codeOf(() => decideAssignment(db, who, { ids, decision: "confirm" }));
  expect(confirm([own, others])).toBe("assignment_unknown");
  expect(confirm([own], contributor)).toBe("not_permitted");
  expect(allAssignments(db, ALL).every(({ state }) => state === "proposed")).toBe(true);
  expect(confirm([own])).toBe(null);
  expect(confirm([own])).toBe("assignment_moved_on");
});

test("a confirmed assignment whose day changes stays confirmed", () => {
  const { db, ministry, validator, administrator, propose, idOf } = assigning();
  propose(ministry, [ONE]);
  const id = idOf(ministry, ONE);
  decideAssignment(db, validator, { ids: [id], decision: "confirm" });
  changeAssignment(db, administrator, { id, role: "lead", dueOn: "2027-01-31" });
  expect(allAssignments(db, ALL)).toMatchObject([{ state: "confirmed", dueOn: "2027-01-31" }]);
});

test("a member takes what nobody has; a validator names anybody of the organisation", () => {
  const { db, ministry, validator, contributor, elsewhere, propose, idOf } = assigning();
  propose(ministry, [ONE]);
  const ids = [idOf(ministry, ONE)];
  const put = (who: typeof validator, personId: string) =>
    codeOf(() => takeAssignment(db, who, { ids, personId }));
  expect(put(contributor, validator.id)).toBe("not_permitted");
  expect(put(contributor, contributor.id)).toBe(null);
  expect(put(validator, elsewhere.id)).toBe("person_unknown");
  expect(put(elsewhere, elsewhere.id)).toBe("assignment_unknown");
  expect(put(validator, validator.id)).toBe(null);
  expect(put(contributor, contributor.id)).toBe("not_permitted");
});
