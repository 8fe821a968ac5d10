import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { Db } from "@/db/client";
import { changePassword } from "@/db/commands/change-password";
import { disablePerson } from "@/db/commands/disable-person";
import { enablePerson } from "@/db/commands/enable-person";
import { endOwnSessions } from "@/db/commands/end-own-sessions";
import { invitePerson } from "@/db/commands/invite-person";
import { turnOffSecondFactor } from "@/db/commands/turn-off-second-factor";
import { type Actor, VISITOR } from "@/db/domain/permissions";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { isDisabled } from "@/db/queries/is-disabled";
import { openInvitation } from "@/db/queries/open-invitation";
import { ownSessions } from "@/db/queries/own-sessions";
import { passwordHash } from "@/db/queries/password-hash";
import { auditEvent, membership, person, twoFactor, verification } from "@/db/schema";
import { anAdministrator } from "@/tests/support/accounts";
import { emptyDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson, type Person } from "@/tests/support/people";
import { aPassword, aSession } from "@/tests/support/signed-in";

const NOW = "2024-05-01T10:00:00.000Z";
const HASH = "$argon2id$v=19$m=19456,t=2,p=1$bmV3$aGFzaA";

let db: Db;
let administrator: Actor;
let validator: Person;
let other: Person;

beforeEach(() => {
  db = emptyDatabase();
  administrator = anAdministrator(db);
  const organisationId = anOrganisation(db, "Network", "civil_society");
  const role = { organisationId, track: "civil_society" as const };
  validator = aPerson(db, "Sokha", { ...role, role: "validator" });
  other = aPerson(db, "Vanna", { ...role, role: "contributor" });
  for (const id of ["a", "b", "c"]) aSession(db, validator.id, id);
  aSession(db, other.id, "d");
});

const sessionsOf = (who: { id: string }) =>
  ownSessions(db, who.id, NOW)
    .map(({ id }) => id)
    .toSorted();
const lastEvent = () => db.select().from(auditEvent).all().at(-1);

describe("an administrator who disables somebody", () => {
  it("ends all sessions and the sign-in that waits for a code, and nobody else's", () => {
    const waits = { createdAt: new Date(), updatedAt: new Date(), expiresAt: new Date() };
    db.insert(verification)
      .values({ id: "v", identifier: "2fa-x", value: validator.id, ...waits })
      .run();
    disablePerson(db, administrator, { personId: validator.id });
    expect(sessionsOf(validator)).toEqual([]);
    expect(db.select().from(verification).all()).toEqual([]);
    expect(sessionsOf(other)).toEqual(["d"]);
    expect(lastEvent()).toMatchObject({
      verb: "disable-person",
      subject: `person:${validator.id}`,
      detail: JSON.stringify({ sessions: 3 }),
    });
  });

  it("makes a visitor of the person, whose roles stay for when they come back", () => {
    disablePerson(db, administrator, { personId: validator.id });
    expect(actorByPerson(db, validator.id)).toEqual(VISITOR);
    expect(isDisabled(db, validator.id)).toBe(true);
    expect(db.select().from(membership).all()).toHaveLength(2);
    enablePerson(db, administrator, { personId: validator.id });
    expect(actorByPerson(db, validator.id)).toMatchObject({ memberships: [{ role: "validator" }] });
    expect(sessionsOf(validator)).toEqual([]);
  });

  it("ends the invitations by which the person could come back", () => {
    const organisationId = validator.memberships[0]?.organisationId;
    const invited = invitePerson(db, validator, { organisationId, role: "validator" });
    expect(openInvitation(db, invited.token, new Date().toISOString())).not.toBeNull();
    disablePerson(db, administrator, { personId: validator.id });
    expect(openInvitation(db, invited.token, new Date().toISOString())).toBeNull();
  });

  it("is refused for oneself, for nobody, and twice", () => {
    const self = administrator.kind === "person" ? administrator.id : "";
    expect(() => disablePerson(db, administrator, { personId: self })).toThrow("own_account");
    expect(() => disablePerson(db, administrator, { personId: "x" })).toThrow("person_unknown");
    disablePerson(db, administrator, { personId: other.id });
    const again = () => disablePerson(db, administrator, { personId: other.id });
    expect(again).toThrow("person_disabled");
    const enableWrong = () => enablePerson(db, administrator, { personId: validator.id });
    expect(enableWrong).toThrow("person_unknown");
  });

  it("never leaves an instance without one: two cannot disable each other", () => {
    db.update(person).set({ isAdministrator: true }).where(eq(person.id, other.id)).run();
    const second = actorByPerson(db, other.id);
    disablePerson(db, administrator, { personId: other.id });
    // As an action would that had asked who acts a moment earlier.
    const self = administrator.kind === "person" ? administrator.id : "";
    expect(() => disablePerson(db, second, { personId: self })).toThrow("last_administrator");
  });

  it("is nobody else", () => {
    for (const command of [disablePerson, enablePerson]) {
      expect(() => command(db, validator, { personId: other.id })).toThrow("not_permitted");
      expect(() => command(db, VISITOR, { personId: other.id })).toThrow("not_signed_in");
    }
  });
});

describe("one's own sessions", () => {
  it("end one by one, or all but one, and never somebody else's", () => {
    expect(endOwnSessions(db, validator, { sessionId: "d" })).toBe(0);
    expect(sessionsOf(other)).toEqual(["d"]);
    expect(endOwnSessions(db, validator, { sessionId: "a" })).toBe(1);
    expect(endOwnSessions(db, validator, { allBut: "c" })).toBe(1);
    expect(sessionsOf(validator)).toEqual(["c"]);
    expect(sessionsOf(other)).toEqual(["d"]);
  });

  it("are listed while they hold", () => {
    expect(ownSessions(db, validator.id, "2999-06-01T00:00:00.000Z")).toEqual([]);
  });
});

describe("another password", () => {
  it("ends every session but the one that asked, and is nobody else's", () => {
    aPassword(db, validator.id, "old");
    aPassword(db, other.id, "old");
    changePassword(db, validator, { passwordHash: HASH, keptSessionId: "b" });
    expect(passwordHash(db, validator.id)).toBe(HASH);
    expect(passwordHash(db, other.id)).toBe("old");
    expect(sessionsOf(validator)).toEqual(["b"]);
    expect(sessionsOf(other)).toEqual(["d"]);
    expect(lastEvent()?.detail).toBe(JSON.stringify({ sessions: 2 }));
  });

  it("is not taken unhashed", () => {
    const plain = { passwordHash: "four quiet rivers meet", keptSessionId: "b" };
    expect(() => changePassword(db, validator, plain)).toThrow("invalid_input");
  });
});

it("a second factor that is turned off leaves no secret", () => {
  db.insert(twoFactor)
    .values({ id: "t", userId: validator.id, secret: "secret", backupCodes: "codes" })
    .run();
  db.update(person).set({ twoFactorEnabled: true }).run();
  turnOffSecondFactor(db, validator, {});
  expect(db.select().from(twoFactor).all()).toEqual([]);
  const enabled = db.select().from(person).where(eq(person.twoFactorEnabled, true)).all();
  expect(enabled.map(({ id }) => id)).not.toContain(validator.id);
  expect(enabled).toHaveLength(2);
});
