import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { changeAssignment } from "@/db/commands/change-assignment";
import { decideAssignment } from "@/db/commands/decide-assignment";
import { proposeAssignment } from "@/db/commands/propose-assignment";
import { removeAssignment } from "@/db/commands/remove-assignment";
import { takeAssignment } from "@/db/commands/take-assignment";
import { takeOnRecommendation } from "@/db/commands/take-on-recommendation";
import { dayIn } from "@/db/domain/day-in";
import type { DomainError } from "@/db/domain/errors";
import { ALL } from "@/db/queries/scope";
import { allAssignments, ownAssignments } from "@/db/queries/assignments";
import { midtermInstitutions } from "@/db/queries/midterm-institutions";
import { assignment, recommendation } from "@/db/schema";
import { codeOf, idOfRef } from "@/tests/db/planted";
import { anAdministrator } from "@/tests/support/accounts";
import { lastWasPublic } from "@/tests/support/assignments";
import { seededDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson } from "@/tests/support/people";

const [ONE, TWO] = ["KHM-HC-2019-01", "KHM-HC-2019-02"] as const;

function world() {
  const db = seededDatabase();
  const member = (name: string, organisationId: string, role: "contributor" | "validator") => {
    const track = organisationId === "org-ngo" ? "civil_society" : "government";
    return aPerson(db, name, { organisationId, track, role } as const);
  };
  const ministry = anOrganisation(db, "Ministry", "government");
  const council = anOrganisation(db, "Council", "government");
  const ngo = anOrganisation(db, "NGO", "civil_society");
  const administrator = anAdministrator(db);
  const propose = (organisationId: string, refs: string[], role = "lead") =>
    proposeAssignment(db, administrator, { organisationId, refs, role, dueOn: "" });
  const idOf = (organisationId: string, ref: string) => {
    const found = ownAssignments(db, [organisationId]).find((each) => each.ref === ref);
    if (!found) throw new Error("no assignment");
    return found.id;
  };
  return {
    ...{ db, ministry, council, ngo, administrator, propose, idOf },
    validator: member("Vanna", ministry, "validator"),
    contributor: member("Chan", ministry, "contributor"),
    elsewhere: member("Dara", council, "validator"),
    ofNgo: member("Nary", ngo, "validator"),
  };
}

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
    const { db, ministry, council, propose } = world();
    propose(ministry, [TWO]);
    expect(problemsOf(() => propose(council, [ONE, TWO]))).toEqual({
      [`ref-${TWO}`]: "lead_taken",
    });
    expect(allAssignments(db, ALL)).toHaveLength(1);
  });

  test("the other track has a lead of its own, and others support", () => {
    const { db, ministry, council, ngo, propose } = world();
    propose(ministry, [ONE]);
    propose(ngo, [ONE]);
    propose(council, [ONE], "support");
    expect(allAssignments(db, ALL)).toHaveLength(3);
  });

  test("a change of role makes no second lead", () => {
    const { db, ministry, council, administrator, propose, idOf } = world();
    propose(ministry, [ONE]);
    propose(council, [ONE], "support");
    const input = { id: idOf(council, ONE), role: "lead", dueOn: "" };
    expect(codeOf(() => changeAssignment(db, administrator, input))).toBe("lead_taken");
  });

  test("nobody takes the lead on from another", () => {
    const { db, ministry, council, elsewhere, propose } = world();
    propose(ministry, [ONE]);
    const input = { organisationId: council, ref: ONE, role: "lead", dueOn: "" };
    expect(codeOf(() => takeOnRecommendation(db, elsewhere, input))).toBe("lead_taken");
  });
});

test("a whole theme is proposed at once; what was there stays as it is", () => {
  const { db, ministry, administrator, propose } = world();
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
  const { db, ministry, validator, propose, idOf } = world();
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
  const { db, ministry, council, validator, contributor, propose, idOf } = world();
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
  const { db, ministry, validator, administrator, propose, idOf } = world();
  propose(ministry, [ONE]);
  const id = idOf(ministry, ONE);
  decideAssignment(db, validator, { ids: [id], decision: "confirm" });
  changeAssignment(db, administrator, { id, role: "lead", dueOn: "2027-01-31" });
  expect(allAssignments(db, ALL)).toMatchObject([{ state: "confirmed", dueOn: "2027-01-31" }]);
});

test("a member takes what nobody has; a validator names anybody of the organisation", () => {
  const { db, ministry, validator, contributor, elsewhere, propose, idOf } = world();
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

describe("who is responsible", () => {
  const dayOf = dayIn("UTC");
  const BY_TODAY = { asOf: dayOf(new Date().toISOString()), dayOf };

  test("is public once the Government confirmed it, who leads first, and no longer when removed", () => {
    const { db, ministry, council, validator, elsewhere, administrator, propose, idOf } = world();
    const named = () =>
      midtermInstitutions(db, [idOfRef(db, ONE)], BY_TODAY)
        .get(idOfRef(db, ONE))
        ?.map(({ name, role }) => `${name}: ${role}`);
    propose(ministry, [ONE]);
    expect([named(), lastWasPublic(db)]).toEqual([undefined, false]);
    takeOnRecommendation(db, elsewhere, {
      ...{ organisationId: council, ref: ONE, role: "support", dueOn: "" },
    });
    expect(lastWasPublic(db)).toBe(true);
    decideAssignment(db, validator, { ids: [idOf(ministry, ONE)], decision: "confirm" });
    expect(lastWasPublic(db)).toBe(true);
    expect(named()).toEqual(["Ministry: lead", "Council: support"]);
    removeAssignment(db, administrator, { id: idOf(ministry, ONE) });
    expect(lastWasPublic(db)).toBe(true);
    expect(named()).toEqual(["Council: support"]);
  });

  test.each([
    ["in the evening in Lima", "2026-05-07T02:00:00.000Z", "America/Lima", "2026-05-06"],
    ["at noon in London", "2026-05-06T11:00:00.000Z", "Europe/London", "2026-05-06"],
    ["early in Phnom Penh", "2026-05-05T20:00:00.000Z", "Asia/Phnom_Penh", "2026-05-06"],
  ])("confirmed %s, is in the tables as of that day there", (_, decidedAt, timeZone, day) => {
    const { db, ministry, validator, propose, idOf } = world();
    propose(ministry, [ONE]);
    decideAssignment(db, validator, { ids: [idOf(ministry, ONE)], decision: "confirm" });
    db.update(assignment).set({ decidedAt }).run();
    const named = (asOf: string) =>
      midtermInstitutions(db, [idOfRef(db, ONE)], { asOf, dayOf: dayIn(timeZone) }).size;
    expect([named("2026-05-05"), named(day)]).toEqual([0, 1]);
  });

  test("in civil society is nobody else's business", () => {
    const { db, ngo, ofNgo } = world();
    const take = (role: string) =>
      takeOnRecommendation(db, ofNgo, { organisationId: ngo, ref: ONE, role, dueOn: "" });
    expect(codeOf(() => take("lead"))).toBe("invalid_input");
    take("support");
    expect(lastWasPublic(db)).toBe(false);
    expect(midtermInstitutions(db, [idOfRef(db, ONE)], BY_TODAY).size).toBe(0);
  });
});
