import { expect, test } from "vitest";
import { VISITOR } from "@/db/domain/permissions";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { emptyDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson } from "@/tests/support/people";

test("a person has the roles that were given to them, and nobody else's; a stranger is a visitor", () => {
  const db = emptyDatabase();
  const ministry = anOrganisation(db, "Ministry", "government");
  const ngo = anOrganisation(db, "NGO", "civil_society");
  const inMinistry = { organisationId: ministry, track: "government", role: "validator" } as const;
  const inNgo = { organisationId: ngo, track: "civil_society", role: "contributor" } as const;
  const vanna = aPerson(db, "Vanna", inMinistry);
  const dara = aPerson(db, "Dara", inNgo);
  const none = aPerson(db, "Sok", null);
  expect(actorByPerson(db, vanna.id)).toMatchObject({
    id: vanna.id,
    memberships: [{ ...inMinistry, organisationName: "Ministry" }],
  });
  expect(actorByPerson(db, dara.id)).toMatchObject({
    id: dara.id,
    memberships: [{ ...inNgo, organisationName: "NGO" }],
  });
  expect(actorByPerson(db, none.id)).toMatchObject({ isAdministrator: false, memberships: [] });
  expect(actorByPerson(db, "nobody")).toEqual(VISITOR);
});
