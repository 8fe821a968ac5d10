import { describe, expect, test } from "vitest";
import { decideAssignment } from "@/db/commands/decide-assignment";
import { removeAssignment } from "@/db/commands/remove-assignment";
import { takeOnRecommendation } from "@/db/commands/take-on-recommendation";
import { dayIn } from "@/db/domain/day-in";
import { midtermInstitutions } from "@/db/queries/midterm-institutions";
import { assignment } from "@/db/schema";
import { codeOf, idOfRef } from "@/tests/db/planted";
import { assigning } from "@/tests/support/assigning";
import { lastWasPublic } from "@/tests/support/assignments";

const ONE = "KHM-HC-2019-01";

describe("who is responsible", () => {
  const dayOf = dayIn("UTC");
  const BY_TODAY = { asOf: dayOf(new Date().toISOString()), dayOf };

  test("is public once the Government confirmed it, who leads first, and no longer when removed", () => {
    const { db, ministry, council, validator, elsewhere, administrator, propose, idOf } =
      assigning();
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
    const { db, ministry, validator, propose, idOf } = assigning();
    propose(ministry, [ONE]);
    decideAssignment(db, validator, { ids: [idOf(ministry, ONE)], decision: "confirm" });
    db.update(assignment).set({ decidedAt }).run();
    const named = (asOf: string) =>
      midtermInstitutions(db, [idOfRef(db, ONE)], { asOf, dayOf: dayIn(timeZone) }).size;
    expect([named("2026-05-05"), named(day)]).toEqual([0, 1]);
  });

  test("in civil society is nobody else's business", () => {
    const { db, ngo, ofNgo } = assigning();
    const take = (role: string) =>
      takeOnRecommendation(db, ofNgo, { organisationId: ngo, ref: ONE, role, dueOn: "" });
    expect(codeOf(() => take("lead"))).toBe("invalid_input");
    take("support");
    expect(lastWasPublic(db)).toBe(false);
    expect(midtermInstitutions(db, [idOfRef(db, ONE)], BY_TODAY).size).toBe(0);
  });
});
