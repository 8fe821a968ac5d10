import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { giveRole } from "@/db/commands/give-role";
import { invitePerson } from "@/db/commands/invite-person";
import { joinOrganisation } from "@/db/commands/join-organisation";
import { removeRole } from "@/db/commands/remove-role";
import type { Actor, OrganisationRole } from "@/db/domain/permissions";
import type { Track } from "@/db/domain/track";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { organisationMembers } from "@/db/queries/organisation-members";
import { organisationSettings } from "@/db/queries/organisation-settings";
import { person } from "@/db/schema";
import { codeOf } from "@/tests/db/planted";
import { anAdministrator } from "@/tests/support/accounts";
import { emptyDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson } from "@/tests/support/people";

type PersonActor = Extract<Actor, { kind: "person" }>;

let db: Db;
let organisationId: string;
let administrator: PersonActor;
beforeEach(() => {
  db = emptyDatabase();
  organisationId = anOrganisation(db, "NGO", "civil_society");
  administrator = anAdministrator(db) as PersonActor;
});

const joined = (name: string, role: OrganisationRole) =>
  aPerson(db, name, { organisationId, track: "civil_society", role });
const disable = (id: string) =>
  db.update(person).set({ disabledAt: "2024-01-01T00:00:00.000Z" }).where(eq(person.id, id)).run();
const takesOn = (actor: PersonActor, personId: string, role: OrganisationRole = "validator") =>
  codeOf(() => giveRole(db, actor, { personId, organisationId, role }));

/** Who is in the organisation, and whether an administrator may bring in another. */
const WITH: [string, () => unknown, string | null][] = [
  ["nobody is in it", () => {}, null],
  ["it has contributors only", () => joined("Dara", "contributor"), null],
  ["it has a validator", () => joined("Sok", "validator"), "brings_in_its_own"],
  [
    "its only validator is disabled and may come back",
    () => disable(joined("Sok", "validator").id),
    "brings_in_its_own",
  ],
];

test.each(WITH)("an administrator brings people in where %s", (_, prepare, code) => {
  prepare();
  const newcomer = aPerson(db, "New", null);
  const input = { organisationId, role: "contributor" };
  expect(codeOf(() => invitePerson(db, administrator, input))).toBe(code);
  expect(takesOn(administrator, newcomer.id)).toBe(code);
});

test("an administrator who is a validator of the organisation brings people in", () => {
  takesOn(administrator, administrator.id);
  const own = actorByPerson(db, administrator.id) as PersonActor;
  expect(takesOn(own, aPerson(db, "New", null).id, "contributor")).toBeNull();
});

const SELF: [string, () => unknown, string | null][] = [
  ["nobody is", () => {}, null],
  ["a contributor is", () => joined("Dara", "contributor"), "own_role_refused"],
  [
    "only somebody disabled is",
    () => disable(joined("Dara", "contributor").id),
    "own_role_refused",
  ],
];

test.each(SELF)(
  "an administrator lets themselves into an organisation in which %s",
  (_, prepare, code) => {
    prepare();
    expect(takesOn(administrator, administrator.id)).toBe(code);
  },
);

test("an administrator does not come in by an invitation of their own making", () => {
  joined("Dara", "contributor");
  const { token } = invitePerson(db, administrator, { organisationId, role: "validator" });
  expect(codeOf(() => joinOrganisation(db, administrator, { token }))).toBe("own_role_refused");
  expect(organisationMembers(db, organisationId)).toHaveLength(1);
});

test("an administrator comes in where a validator has invited them", () => {
  const sok = joined("Sok", "validator");
  const { token } = invitePerson(db, sok, { organisationId, role: "contributor" });
  expect(codeOf(() => joinOrganisation(db, administrator, { token }))).toBeNull();
  expect(organisationMembers(db, organisationId)).toMatchObject([
    { name: "Sok" },
    { name: "Admin", addedBy: "Sok" },
  ]);
});

test("a validator does not raise or lower themselves while others are there", () => {
  const sok = joined("Sok", "validator");
  joined("Dara", "contributor");
  expect(takesOn(sok, sok.id, "contributor")).toBe("own_role_refused");
});

/** The track of the organisation that somebody is in, and of the one that they are to join. */
const TRACKS: [Track | null, Track | null, string | null][] = [
  ["government", "civil_society", "other_track"],
  ["civil_society", "government", "other_track"],
  ["government", "government", null],
  ["civil_society", "civil_society", null],
  [null, "government", null],
  ["civil_society", null, null],
];

test.each(TRACKS)("whoever acts for %s may act for %s too: %s", (from, to, code) => {
  const first = anOrganisation(db, "First", from);
  const second = anOrganisation(db, "Second", to);
  const vanna = aPerson(db, "Vanna", { organisationId: first, track: from, role: "validator" });
  const role = "contributor";
  const given = () =>
    giveRole(db, administrator, { personId: vanna.id, organisationId: second, role });
  expect(codeOf(given)).toBe(code);
  const { token } = invitePerson(db, administrator, { organisationId: second, role });
  expect(codeOf(() => joinOrganisation(db, vanna, { token }))).toBe(code);
});

test("whoever has left one track may join the other", () => {
  const ministry = anOrganisation(db, "Ministry", "government");
  const dara = joined("Dara", "contributor");
  removeRole(db, administrator, { personId: dara.id, organisationId });
  const role = "validator";
  expect(
    codeOf(() =>
      giveRole(db, administrator, { personId: dara.id, organisationId: ministry, role }),
    ),
  ).toBeNull();
});

test("a new role does not hide who once let somebody in", () => {
  const dara = aPerson(db, "Dara", null);
  takesOn(administrator, dara.id, "contributor");
  const sok = joined("Sok", "validator");
  takesOn(sok, dara.id, "validator");
  expect(organisationMembers(db, organisationId)).toContainEqual(
    expect.objectContaining({ name: "Dara", role: "validator", addedBy: "Admin" }),
  );
});

test("an administrator's links stop working once the organisation has a validator", () => {
  const { token } = invitePerson(db, administrator, { organisationId, role: "validator" });
  joined("Sok", "validator");
  const newcomer = aPerson(db, "New", null);
  expect(codeOf(() => joinOrganisation(db, newcomer, { token }))).toBe("invitation_invalid");
});

test("a validator's links stop working once they are out of the organisation", () => {
  joined("Ana", "validator");
  const sok = joined("Sok", "validator");
  const { token } = invitePerson(db, sok, { organisationId, role: "validator" });
  removeRole(db, administrator, { personId: sok.id, organisationId });
  const newcomer = aPerson(db, "New", null);
  expect(codeOf(() => joinOrganisation(db, newcomer, { token }))).toBe("invitation_invalid");
});

test("nobody takes a higher role by a link of their own making", () => {
  joined("Ana", "validator");
  const sok = joined("Sok", "validator");
  const { token } = invitePerson(db, sok, { organisationId, role: "validator" });
  expect(codeOf(() => joinOrganisation(db, sok, { token }))).toBe("own_role_refused");
});

test("a second person is needed again as soon as there is one", () => {
  const alone = anOrganisation(db, "One", "civil_society", { secondPersonRequired: false });
  const settings = () => organisationSettings(db, alone).secondPersonRequired;
  const join = (name: string) =>
    giveRole(db, administrator, {
      personId: aPerson(db, name, null).id,
      organisationId: alone,
      role: "contributor",
    });
  join("First");
  expect(settings()).toBe(false);
  join("Second");
  expect(settings()).toBe(true);
});
