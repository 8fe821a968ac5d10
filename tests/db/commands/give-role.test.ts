import { expect, test } from "vitest";
import { giveRole } from "@/db/commands/give-role";
import { removeRole } from "@/db/commands/remove-role";
import { peopleList } from "@/db/queries/people-list";
import { anAdministrator } from "@/tests/support/accounts";
import { emptyDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson } from "@/tests/support/people";

function people() {
  const db = emptyDatabase();
  const organisationId = anOrganisation(db, "NGO", "civil_society");
  const administrator = anAdministrator(db);
  const dara = aPerson(db, "Dara", null);
  const rolesOf = (id: string) => peopleList(db).find((row) => row.id === id)?.roles;
  return { db, organisationId, administrator, dara, rolesOf };
}

test("an administrator gives a role, and another in its place", () => {
  const { db, organisationId, administrator, dara, rolesOf } = people();
  const input = { personId: dara.id, organisationId };
  giveRole(db, administrator, { ...input, role: "contributor" });
  giveRole(db, administrator, { ...input, role: "validator" });
  expect(rolesOf(dara.id)).toEqual([
    { organisationId, organisationName: "NGO", role: "validator" },
  ]);
});

test("an administrator removes a role, once", () => {
  const { db, organisationId, administrator, dara, rolesOf } = people();
  const input = { personId: dara.id, organisationId };
  giveRole(db, administrator, { ...input, role: "contributor" });
  removeRole(db, administrator, input);
  expect(rolesOf(dara.id)).toEqual([]);
  expect(() => removeRole(db, administrator, input)).toThrow("person_unknown");
});

test("nobody gives a role to themselves but an administrator", () => {
  const { db, organisationId, administrator, dara, rolesOf } = people();
  const role = "validator";
  expect(() => giveRole(db, dara, { personId: dara.id, organisationId, role })).toThrow(
    "not_permitted",
  );
  if (administrator.kind !== "person") throw new Error("an administrator is a person");
  giveRole(db, administrator, { personId: administrator.id, organisationId, role });
  expect(rolesOf(administrator.id)).toHaveLength(1);
});

test("an unknown person or organisation gets no role", () => {
  const { db, organisationId, administrator, dara } = people();
  const role = "contributor";
  expect(() => giveRole(db, administrator, { personId: "x", organisationId, role })).toThrow(
    "person_unknown",
  );
  expect(() =>
    giveRole(db, administrator, { personId: dara.id, organisationId: "x", role }),
  ).toThrow("organisation_unknown");
});
