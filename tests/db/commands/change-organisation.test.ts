import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { changeOrganisation } from "@/db/commands/change-organisation";
import { requireSecondPerson } from "@/db/commands/require-second-person";
import type { Actor } from "@/db/domain/permissions";
import type { Track } from "@/db/domain/track";
import { organisationById } from "@/db/queries/organisation-by-id";
import { publicRevision } from "@/db/queries/public-revision";
import { auditEvent, person } from "@/db/schema";
import { codeOf } from "@/tests/db/planted";
import { anAdministrator } from "@/tests/support/accounts";
import { emptyDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson } from "@/tests/support/people";

let db: Db;
let administrator: Actor;
beforeEach(() => {
  db = emptyDatabase();
  administrator = anAdministrator(db);
});

function ngo(people: number, settings = {}, track: Track = "civil_society") {
  const organisationId = anOrganisation(db, "NGO", track, settings);
  for (let count = 0; count < people; count += 1) {
    aPerson(db, `P${count}`, { organisationId, track, role: "validator" });
  }
  const change = (input: object) =>
    codeOf(() => changeOrganisation(db, administrator, { organisationId, name: "NGO", ...input }));
  return { organisationId, change, settings: () => organisationById(db, organisationId) };
}

/** How many act for the organisation, and whether the second person may be turned off. */
const SECOND_PERSON: [number, string | null][] = [
  [0, null],
  [1, null],
  [2, "second_person_possible"],
];

test.each(SECOND_PERSON)("with %i people, the second person is turned off: %s", (people, code) => {
  const { change, settings } = ngo(people);
  expect(change({ secondPersonRequired: false })).toBe(code);
  expect(settings()?.secondPersonRequired).toBe(code !== null);
});

test("somebody disabled is no second person", () => {
  const { change } = ngo(2);
  const disabledAt = "2024-01-01T00:00:00.000Z";
  db.update(person).set({ disabledAt }).where(eq(person.id, "person-p1")).run();
  expect(change({ secondPersonRequired: false })).toBeNull();
});

test("what was turned off stays off when others join and the name changes", () => {
  const { change, settings } = ngo(2, { secondPersonRequired: false });
  expect(change({ name: "NGO, renamed", secondPersonRequired: false })).toBeNull();
  expect(settings()).toMatchObject({ name: "NGO, renamed", secondPersonRequired: false });
});

test("a validator turns the second person on, and never off", () => {
  const { organisationId, settings } = ngo(1, { secondPersonRequired: false });
  const membership = { organisationId, track: "civil_society", role: "validator" } as const;
  const sok = aPerson(db, "Sok", membership);
  requireSecondPerson(db, sok, { organisationId });
  expect(settings()?.secondPersonRequired).toBe(true);
  const off = { organisationId, name: "NGO", secondPersonRequired: false };
  expect(codeOf(() => changeOrganisation(db, sok, off))).toBe("not_permitted");
});

test("a ministry withholds no name and needs no second person to be named", () => {
  const { change, settings } = ngo(1, {}, "government");
  expect(change({ nameWithheld: true, secondPersonRequired: false })).toBeNull();
  expect(settings()).toMatchObject({ nameWithheld: false, secondPersonRequired: true });
});

test("a name that another organisation has is refused, in whatever spelling", () => {
  const { change } = ngo(0);
  anOrganisation(db, "Clean Rivers", "civil_society");
  expect(change({ name: " clean  RIVERS " })).toBe("organisation_name_taken");
  expect(change({ name: "ngo" })).toBeNull();
});

/** What changes, and whether a visitor could notice. */
const NOTICED: [string, object, object, boolean][] = [
  ["a new name", {}, { name: "New" }, true],
  ["withholding the name", {}, { nameWithheld: true }, true],
  ["giving the name up", { nameWithheld: true }, {}, true],
  [
    "a new name behind a withheld one",
    { nameWithheld: true },
    { name: "New", nameWithheld: true },
    false,
  ],
  ["the second person", {}, { secondPersonRequired: false }, false],
];

test.each(NOTICED)("%s makes public pages anew where it is seen", (_, before, input, noticed) => {
  const { change } = ngo(0, before);
  const revision = publicRevision(db);
  expect(change(input)).toBeNull();
  expect(publicRevision(db) !== revision).toBe(noticed);
});

test("the trail holds no name of an organisation", () => {
  const { change } = ngo(0);
  change({ name: "SECRET name", nameWithheld: true });
  expect(JSON.stringify(db.select().from(auditEvent).all())).not.toContain("SECRET");
});
