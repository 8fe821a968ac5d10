import { expect, test } from "vitest";
import { type Actor, VISITOR } from "@/db/domain/permissions";
import {
  endOfRecovery,
  isUsable,
  mayMakeRecoveryLink,
  type RecoveredPerson,
  wasLately,
} from "@/db/domain/recovery";

const SYSTEM: Actor = { kind: "system", name: "recovery-link" };
const somebody = (role: "validator" | "contributor" | null, isAdministrator = false): Actor => ({
  kind: "person",
  id: "actor",
  name: "Dara",
  isAdministrator,
  memberships: role
    ? [{ organisationId: "own", organisationName: "Own", track: "civil_society", role }]
    : [],
});
const VALIDATOR = somebody("validator");
const CONTRIBUTOR = somebody("contributor");
const ADMINISTRATOR = somebody(null, true);
const BOTH = somebody("validator", true);

/** Somebody in these organisations; "+" where another validator is there. */
function member(...organisations: string[]): RecoveredPerson {
  return {
    id: "person",
    isAdministrator: false,
    organisations: organisations.map((name) => ({
      id: name.replace("+", ""),
      hasOtherValidator: name.endsWith("+"),
    })),
  };
}
const asAdministrator = (person: RecoveredPerson) => ({ ...person, isAdministrator: true });
const asActor = (person: RecoveredPerson) => ({ ...person, id: "actor" });

test.each<[string, string, boolean, Actor, RecoveredPerson]>([
  ["a visitor", "nobody's member", false, VISITOR, member()],
  ["the machine itself", "nobody's member", true, SYSTEM, member()],
  ["the machine itself", "a member of two", true, SYSTEM, member("own+", "other+")],
  ["the machine itself", "an administrator", true, SYSTEM, asAdministrator(member("own+"))],
  ["a validator", "a member of the same", true, VALIDATOR, member("own+")],
  ["a validator", "a member of another", false, VALIDATOR, member("other")],
  ["a validator", "a member of this and another", false, VALIDATOR, member("own+", "other")],
  ["a validator", "an administrator", false, VALIDATOR, asAdministrator(member("own+"))],
  ["a validator", "nobody's member", false, VALIDATOR, member()],
  ["a validator", "themselves", false, VALIDATOR, asActor(member("own"))],
  ["a contributor", "a member of the same", false, CONTRIBUTOR, member("own")],
  ["an administrator", "nobody's member", true, ADMINISTRATOR, member()],
  ["an administrator", "an only validator", true, ADMINISTRATOR, member("other")],
  ["an administrator", "one whom a validator can help", false, ADMINISTRATOR, member("other+")],
  ["an administrator", "one helped in one of two", false, ADMINISTRATOR, member("a", "b+")],
  ["an administrator", "a second administrator", true, ADMINISTRATOR, asAdministrator(member())],
  ["an administrator", "themselves", false, ADMINISTRATOR, asActor(member())],
  ["an administrator who is validator", "a member of the same", true, BOTH, member("own+")],
  ["an administrator who is validator", "one helped elsewhere", false, BOTH, member("other+")],
  ["an administrator who is validator", "one in two", false, BOTH, member("own+", "other")],
])("a recovery link made by %s for %s: %s", (_who, _whom, allowed, actor, person) => {
  expect(mayMakeRecoveryLink(actor, person)).toBe(allowed);
});

test("a link can be used once, within 24 hours", () => {
  const made = "2024-05-01T10:00:00.000Z";
  const expiresAt = endOfRecovery(made);
  expect(expiresAt).toBe("2024-05-02T10:00:00.000Z");
  expect(isUsable({ usedAt: null, expiresAt }, "2024-05-02T09:59:59.999Z")).toBe(true);
  expect(isUsable({ usedAt: null, expiresAt }, expiresAt)).toBe(false);
  expect(isUsable({ usedAt: made, expiresAt }, made)).toBe(false);
});

test("that a link was used is said first thing for 30 days", () => {
  const used = "2024-05-01T10:00:00.000Z";
  expect(wasLately(used, "2024-05-31T09:59:59.999Z")).toBe(true);
  expect(wasLately(used, "2024-05-31T10:00:00.000Z")).toBe(false);
});
