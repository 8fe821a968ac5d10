import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, test } from "vitest";
import type { Db } from "@/db/client";
import { disablePerson } from "@/db/commands/disable-person";
import { makeRecoveryLink } from "@/db/commands/make-recovery-link";
import { removeRole } from "@/db/commands/remove-role";
import { useRecoveryLink as setByLink } from "@/db/commands/use-recovery-link";
import { type Actor, VISITOR } from "@/db/domain/permissions";
import { openRecoveryLink } from "@/db/queries/open-recovery-link";
import { ownAccount } from "@/db/queries/own-account";
import { ownSessions } from "@/db/queries/own-sessions";
import { passwordHash } from "@/db/queries/password-hash";
import { recoveredPerson } from "@/db/queries/recovered-person";
import { auditEvent, person, recoveryLink, twoFactor } from "@/db/schema";
import { anAdministrator } from "@/tests/support/accounts";
import { emptyDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson, type Person } from "@/tests/support/people";
import { aPassword, aSession } from "@/tests/support/signed-in";

const SYSTEM: Actor = { kind: "system", name: "recovery-link" };
const HASH = "$argon2id$v=19$m=19456,t=2,p=1$bmV3$aGFzaA";
const NOON = new Date("2024-05-01T12:00:00Z");
const at = (hours: number) => new Date(NOON.getTime() + hours * 60 * 60 * 1000);

let db: Db;
let administrator: Actor;
let validator: Person;
let member: Person;

beforeEach(() => {
  db = emptyDatabase();
  administrator = anAdministrator(db);
  const organisationId = anOrganisation(db, "Network", "civil_society");
  const role = { organisationId, track: "civil_society" as const };
  validator = aPerson(db, "Sokha", { ...role, role: "validator" });
  member = aPerson(db, "Vanna", { ...role, role: "contributor" });
  aPassword(db, member.id, "old");
  aSession(db, member.id, "a");
});

const made = (actor: Actor, whom: Person, now = NOON) =>
  makeRecoveryLink(db, actor, { personId: whom.id }, now).token;
const isOpen = (token: string, now = NOON) =>
  openRecoveryLink(db, token, now.toISOString()) !== null;

describe("a link for a new password", () => {
  it("is made by the organisation's validator, and not by an administrator beside one", () => {
    expect(isOpen(made(validator, member))).toBe(true);
    expect(() => made(administrator, member)).toThrow("recovery_not_permitted");
    expect(() => made(member, validator)).toThrow("recovery_not_permitted");
    expect(() => made(VISITOR, member)).toThrow("not_signed_in");
    expect(isOpen(made(SYSTEM, member))).toBe(true);
  });

  it("is made by an administrator once the only other validator is taken out, not while disabled", () => {
    disablePerson(db, administrator, { personId: validator.id });
    expect(() => made(administrator, member)).toThrow("recovery_not_permitted");
    const organisationId = validator.memberships[0]?.organisationId;
    removeRole(db, administrator, { personId: validator.id, organisationId });
    expect(isOpen(made(administrator, member))).toBe(true);
  });

  it("does not outlive the right to make it", () => {
    const token = made(validator, member);
    const organisationId = validator.memberships[0]?.organisationId;
    removeRole(db, administrator, { personId: validator.id, organisationId });
    expect(() => setByLink(db, VISITOR, { token, passwordHash: HASH }, at(1))).toThrow(
      "recovery_invalid",
    );
  });

  it("is made by an administrator for an organisation's only validator", () => {
    expect(isOpen(made(administrator, validator))).toBe(true);
  });

  it("does not tell who is here", () => {
    const forNobody = () => makeRecoveryLink(db, administrator, { personId: "x" });
    expect(forNobody).toThrow("recovery_not_permitted");
  });

  it("is of no use to who is disabled", () => {
    const token = made(SYSTEM, member);
    disablePerson(db, administrator, { personId: member.id });
    expect(isOpen(token)).toBe(false);
    expect(() => setByLink(db, VISITOR, { token, passwordHash: HASH })).toThrow("recovery_invalid");
    expect(() => made(SYSTEM, member)).toThrow("person_disabled");
  });

  it("is kept as a hash, and a new one voids the one before", () => {
    const first = made(validator, member);
    const second = made(validator, member);
    expect(isOpen(first)).toBe(false);
    expect(isOpen(second)).toBe(true);
    const kept = db.select().from(recoveryLink).all();
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain(second);
    expect(JSON.stringify(db.select().from(auditEvent).all())).not.toContain(second);
  });

  it("holds for 24 hours", () => {
    const token = made(validator, member);
    expect(isOpen(token, at(23))).toBe(true);
    const late = () => setByLink(db, VISITOR, { token, passwordHash: HASH }, at(24));
    expect(late).toThrow("recovery_invalid");
    expect(passwordHash(db, member.id)).toBe("old");
  });

  it("works once: sets the password, ends all sessions and turns the second factor off", () => {
    db.insert(twoFactor)
      .values({ id: "t", userId: member.id, secret: "secret", backupCodes: "codes" })
      .run();
    db.update(person).set({ twoFactorEnabled: true }).where(eq(person.id, member.id)).run();
    const token = made(validator, member);
    setByLink(db, VISITOR, { token, passwordHash: HASH }, at(1));
    expect(passwordHash(db, member.id)).toBe(HASH);
    expect(ownSessions(db, member.id, NOON.toISOString())).toEqual([]);
    expect(db.select().from(twoFactor).all()).toEqual([]);
    const again = () => setByLink(db, VISITOR, { token, passwordHash: HASH }, at(1));
    expect(again).toThrow("recovery_invalid");
  });

  it("is seen by the person afterwards, with who made it", () => {
    expect(ownAccount(db, member.id)?.recovery).toBeNull();
    const token = made(validator, member);
    expect(ownAccount(db, member.id)?.recovery).toBeNull();
    setByLink(db, VISITOR, { token, passwordHash: HASH }, at(1));
    // A later link that nobody uses does not cover it.
    made(SYSTEM, member, at(2));
    expect(ownAccount(db, member.id)).toMatchObject({
      hasSecondFactor: false,
      recovery: {
        madeBy: "Sokha",
        madeAt: NOON.toISOString(),
        usedAt: at(1).toISOString(),
      },
    });
  });
});

test.each([
  ["a contributor beside a validator", () => member, true],
  ["the only validator", () => validator, false],
])("%s: another can help? %s", (_, whom, hasOtherValidator) => {
  expect(recoveredPerson(db, whom().id)?.organisations).toEqual([
    { id: "org-network", hasOtherValidator },
  ]);
});
