import { beforeEach, describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { addOrganisation } from "@/db/commands/add-organisation";
import { giveRole } from "@/db/commands/give-role";
import { invitePerson } from "@/db/commands/invite-person";
import { removeRole } from "@/db/commands/remove-role";
import { type Actor, VISITOR } from "@/db/domain/permissions";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { auditEvent, invitation, membership, organisation } from "@/db/schema";
import { codeOf } from "@/tests/db/planted";
import { anAdministrator, SYSTEM } from "@/tests/support/accounts";
import { emptyDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson } from "@/tests/support/people";

let db: Db;
let organisationId: string;
let administrator: Actor;
beforeEach(() => {
  db = emptyDatabase();
  organisationId = anOrganisation(db, "NGO", "civil_society");
  const track = "civil_society";
  for (const [name, role] of [
    ["Sok", "validator"],
    ["Dara", "contributor"],
  ] as const) {
    aPerson(db, name, { organisationId, track, role });
  }
  administrator = anAdministrator(db);
});

const COMMANDS: Record<string, (actor: Actor) => unknown> = {
  "gives a role": (actor) =>
    giveRole(db, actor, { personId: "person-dara", organisationId, role: "validator" }),
  "removes a role": (actor) => removeRole(db, actor, { personId: "person-dara", organisationId }),
  "invites somebody": (actor) => invitePerson(db, actor, { organisationId, role: "validator" }),
  "adds an organisation": (actor) =>
    addOrganisation(db, actor, { name: "New", track: "civil_society" }),
};

const REFUSED: [string, () => Actor, string][] = [
  ["a visitor", () => VISITOR, "not_signed_in"],
  ["the system", () => SYSTEM, "not_permitted"],
  ["a contributor of the organisation", () => actorByPerson(db, "person-dara"), "not_permitted"],
  ["a validator of the organisation", () => actorByPerson(db, "person-sok"), "not_permitted"],
];

const everything = () =>
  [membership, invitation, organisation, auditEvent].map((rows) => db.select().from(rows).all());

describe.each(Object.entries(COMMANDS))("nobody but an administrator %s", (_, command) => {
  test.each(REFUSED)("%s is refused, and nothing changes", (_who, actor, code) => {
    const before = everything();
    expect(codeOf(() => command(actor()))).toBe(code);
    expect(everything()).toEqual(before);
  });

  test("an administrator is not", () => {
    const before = everything();
    expect(codeOf(() => command(administrator))).toBeNull();
    expect(everything()).not.toEqual(before);
  });
});
