import { eq } from "drizzle-orm";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { clearLog, type Db, openSnapshot } from "@/db/client";
import { openDatabase } from "@/db/opening/open-database";
import { chooseDigest } from "@/db/commands/choose-digest";
import { disablePerson } from "@/db/commands/disable-person";
import { enablePerson } from "@/db/commands/enable-person";
import { eraseAgain } from "@/db/commands/erase-again";
import { erasePerson } from "@/db/commands/erase-person";
import { eraseSelf } from "@/db/commands/erase-self";
import { giveRole } from "@/db/commands/give-role";
import { invitePerson } from "@/db/commands/invite-person";
import { makeAdministrator } from "@/db/commands/make-administrator";
import { recordUpdate } from "@/db/commands/record-update";
import { removeRole } from "@/db/commands/remove-role";
import { verifiedChain } from "@/db/domain/audit-chain";
import { FORMER_MEMBER } from "@/db/domain/erasure";
import { type Actor, VISITOR } from "@/db/domain/permissions";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { auditChain } from "@/db/queries/audit-chain";
import { ownData } from "@/db/queries/own-data";
import { peopleList } from "@/db/queries/people-list";
import { personNames } from "@/db/queries/person-names";
import {
  account,
  assignment,
  invitation,
  membership,
  person,
  session,
  twoFactor,
  update,
  verification,
} from "@/db/schema";
import { seedWhereEmpty } from "@/scripts/seed";
import { codeOf } from "@/tests/db/planted";
import { anAdministrator, SYSTEM } from "@/tests/support/accounts";
import { anAssignment } from "@/tests/support/assignments";
import { anOrganisation, aPerson, type Person } from "@/tests/support/people";
import { aPassword, aSession } from "@/tests/support/signed-in";

const HASH = "$argon2id$v=19$m=19456,t=2,p=1$bmV3$aGFzaA";
const REF = "KHM-HC-2019-01";

let folder: string;
let db: Db;
let administrator: Actor;
let organisationId: string;
let validator: Person;
let writer: Person;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "upr-erasing-"));
  db = openDatabase(join(folder, "upr.sqlite"));
  seedWhereEmpty(db);
  administrator = anAdministrator(db);
  organisationId = anOrganisation(db, "Network", "civil_society");
  const role = { organisationId, track: "civil_society" as const };
  validator = aPerson(db, "Vuthy", { ...role, role: "validator" });
  writer = aPerson(db, "Sreymom", { ...role, role: "contributor" });
  aPassword(db, writer.id, HASH);
  aSession(db, writer.id, "a");
});
afterEach(() => {
  db.$client.close();
  rmSync(folder, { recursive: true, force: true });
});

const rowOf = (id: string) => db.select().from(person).where(eq(person.id, id)).get();
const report = () => verifiedChain(auditChain(db));

/** How often the texts stand in the files of the database, its log among them. */
function inFiles(...texts: string[]): number {
  const bytes = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
  return bytes.reduce(
    (sum, each) => sum + texts.reduce((found, text) => found + each.split(text).length - 1, 0),
    0,
  );
}

function draft(by: Person, reason: string) {
  const said = { ref: REF, organisationId, status: "partial", asOf: "2024-05-07" };
  return recordUpdate(db, by, { ...said, step: "save", reason }).id;
}

/** Everything that can point to somebody. */
function muchDoneBy(who: Person): string {
  const id = draft(who, "What the organisation found.");
  chooseDigest(db, who, { wanted: true });
  anAssignment(db, { id: "taken", ref: REF, organisationId });
  db.update(assignment).set({ personId: who.id }).run();
  const dates = { createdAt: new Date(), updatedAt: new Date(), expiresAt: new Date() };
  db.insert(verification)
    .values({ id: "v", identifier: "2fa-x", value: who.id, ...dates })
    .run();
  db.insert(twoFactor).values({ id: "t", secret: "s", backupCodes: "b", userId: who.id }).run();
  return id;
}

describe("somebody who has the own account erased", () => {
  it("leaves neither name nor address, no way in, and what was written", () => {
    const updateId = muchDoneBy(writer);
    eraseSelf(db, actorByPerson(db, writer.id), {});
    const id = writer.id;
    expect(rowOf(id)).toMatchObject({
      ...{ name: FORMER_MEMBER, email: `erased:${id}`, digestWanted: false },
      ...{ twoFactorEnabled: false, isAdministrator: false },
    });
    expect(actorByPerson(db, id)).toEqual(VISITOR);
    for (const [table, column] of [
      [session, session.userId],
      [account, account.userId],
      [twoFactor, twoFactor.userId],
      [verification, verification.value],
      [membership, membership.personId],
      [assignment, assignment.personId],
    ] as const) {
      expect(db.select().from(table).where(eq(column, id)).all()).toEqual([]);
    }
    expect(peopleList(db).map((row) => row.id)).not.toContain(id);
    const kept = db.select().from(update).where(eq(update.id, updateId)).get();
    expect(kept).toMatchObject({ authorId: id, reason: "What the organisation found." });
    expect(personNames(db, [id])).toEqual([FORMER_MEMBER]);
  });

  it("leaves the audit trail whole, which never held name or address", () => {
    muchDoneBy(writer);
    const before = report();
    eraseSelf(db, actorByPerson(db, writer.id), {});
    const after = verifiedChain(auditChain(db), before.last?.hash);
    expect(after).toMatchObject({ broken: null, holdsHead: true, count: before.count + 1 });
    expect(after.last).toMatchObject({ verb: "erase-self", actor: `person:${writer.id}` });
    const told = [...auditChain(db)].filter((event) => /sreymom@|Sreymom/.test(event.detail));
    expect(told).toEqual([]);
  });

  it("is not found in the bytes of the database or its log", () => {
    const marked = ["qx-a-marked-name-qx", "qx-a-marked-address-qx@example.org"] as const;
    const [name, email] = marked;
    db.update(person).set({ name, email }).where(eq(person.id, writer.id)).run();
    // Before and after others, so that pages were split and filled again.
    for (let n = 0; n < 300; n += 1) aPerson(db, `Somebody${n}${"x".repeat(n % 70)}`, null);
    muchDoneBy(writer);
    expect(inFiles(...marked)).toBeGreaterThan(1);
    eraseSelf(db, actorByPerson(db, writer.id), {});
    expect(clearLog(db)).toBe(true);
    expect(inFiles(...marked, HASH)).toBe(0);
  });

  it("is found in the log as long as somebody reads an older state, and then no more", () => {
    const reading = openSnapshot(join(folder, "upr.sqlite"));
    db.update(person).set({ name: "qx-marked-qx" }).where(eq(person.id, writer.id)).run();
    eraseSelf(db, actorByPerson(db, writer.id), {});
    expect(clearLog(db)).toBe(false);
    expect(inFiles("qx-marked-qx")).toBeGreaterThan(0);
    reading.close();
    expect(clearLog(db)).toBe(true);
    expect(inFiles("qx-marked-qx")).toBe(0);
  });

  it("is refused while others would be left without anybody who publishes", () => {
    const erased = () => eraseSelf(db, actorByPerson(db, validator.id), {});
    expect(codeOf(erased)).toBe("last_validator");
    expect(rowOf(validator.id)?.name).toBe("Vuthy");
    giveRole(db, actorByPerson(db, validator.id), {
      ...{ personId: writer.id, organisationId, role: "validator" },
    });
    expect(codeOf(erased)).toBeNull();
  });

  it("may leave an organisation in which nobody is left: its next people come as the first did", () => {
    removeRole(db, validator, { personId: writer.id, organisationId });
    eraseSelf(db, actorByPerson(db, validator.id), {});
    expect(
      codeOf(() => invitePerson(db, administrator, { organisationId, role: "validator" })),
    ).toBe(null);
  });

  it("is refused to the last administrator, until another is made on the machine itself", () => {
    expect(codeOf(() => eraseSelf(db, administrator, {}))).toBe("last_administrator");
    makeAdministrator(db, SYSTEM, { personId: writer.id });
    expect(codeOf(() => eraseSelf(db, administrator, {}))).toBeNull();
  });

  it("ends the invitations that nobody has used", () => {
    invitePerson(db, validator, { organisationId, role: "validator" });
    giveRole(db, validator, { personId: writer.id, organisationId, role: "validator" });
    eraseSelf(db, actorByPerson(db, validator.id), {});
    const open = db.select().from(invitation).where(eq(invitation.invitedById, validator.id)).all();
    expect(open.map(({ revokedAt }) => revokedAt === null)).toEqual([false]);
  });
});

describe("an administrator who erases somebody", () => {
  const erased = () => erasePerson(db, administrator, { personId: writer.id });

  it("does so once the person is out and disabled, each of which is seen before", () => {
    expect(codeOf(erased)).toBe("still_here");
    disablePerson(db, administrator, { personId: writer.id });
    expect(codeOf(erased)).toBe("still_here");
    removeRole(db, administrator, { personId: writer.id, organisationId });
    expect(codeOf(erased)).toBeNull();
    expect(rowOf(writer.id)?.name).toBe(FORMER_MEMBER);
    expect(codeOf(erased)).toBe("person_unknown");
  });

  it("cannot bring the person back", () => {
    disablePerson(db, administrator, { personId: writer.id });
    removeRole(db, administrator, { personId: writer.id, organisationId });
    erased();
    const given = { personId: writer.id, organisationId: anOrganisation(db, "New", null) };
    expect(codeOf(() => enablePerson(db, administrator, { personId: writer.id }))).toBe(
      "person_unknown",
    );
    const giving = () => giveRole(db, administrator, { ...given, role: "validator" });
    expect(codeOf(giving)).toBe("person_unknown");
    const making = () => makeAdministrator(db, SYSTEM, { personId: writer.id });
    expect(codeOf(making)).toBe("person_unknown");
  });
});

describe("somebody who was erased and whom an old backup brings back", () => {
  it("is erased again, and nobody else is", () => {
    expect(eraseAgain(db, SYSTEM, { personIds: [writer.id, "unknown"] })).toEqual({ erased: 1 });
    expect(eraseAgain(db, SYSTEM, { personIds: [writer.id] })).toEqual({ erased: 0 });
    expect(rowOf(writer.id)?.name).toBe(FORMER_MEMBER);
    expect(rowOf(validator.id)?.name).toBe("Vuthy");
    expect(report().broken).toBeNull();
  });
});

describe("what is kept of somebody", () => {
  it("is told to that person, without what would let somebody in and without others", () => {
    muchDoneBy(writer);
    const told = JSON.stringify(ownData(db, writer.id));
    for (const known of ["Sreymom", "sreymom@example.org", "Network", "What the organisation"]) {
      expect(told).toContain(known);
    }
    for (const hidden of [HASH, "token-a", "Vuthy", "vuthy@", validator.id, "admin@"]) {
      expect(told).not.toContain(hidden);
    }
  });

  it("is of the organisations in which the person is now", () => {
    draft(writer, "Unpublished.");
    removeRole(db, administrator, { personId: writer.id, organisationId });
    expect(JSON.stringify(ownData(db, writer.id))).not.toContain("Unpublished.");
    expect(ownData(db, "nobody")).toBeNull();
  });
});
