import { expect, test } from "vitest";
import { giveRole } from "@/db/commands/give-role";
import { removeRole } from "@/db/commands/remove-role";
import { peopleList } from "@/db/queries/people-list";
import { membership } from "@/db/schema";
import { codeOf } from "@/tests/db/planted";
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

function withValidator() {
  const found = people();
  const { db, organisationId } = found;
  const track = "civil_society";
  const validator = aPerson(db, "Sok", { organisationId, track, role: "validator" });
  return { ...found, validator };
}

test("an administrator gives a role, and another in its place while there is no validator", () => {
  const { db, organisationId, administrator, dara, rolesOf } = people();
  const input = { personId: dara.id, organisationId };
  giveRole(db, administrator, { ...input, role: "contributor" });
  giveRole(db, administrator, { ...input, role: "validator" });
  expect(rolesOf(dara.id)).toEqual([
    { organisationId, organisationName: "NGO", role: "validator" },
  ]);
  expect(codeOf(() => giveRole(db, administrator, { ...input, role: "contributor" }))).toBe(
    "brings_in_its_own",
  );
});

test("a validator changes the role of another, and takes them out", () => {
  const { db, organisationId, dara, validator, rolesOf } = withValidator();
  const input = { personId: dara.id, organisationId, role: "contributor" };
  // Whoever is not in it yet comes in by an invitation, of their own will.
  expect(() => giveRole(db, validator, input)).toThrow("not_permitted");
  db.insert(membership).values({ personId: dara.id, organisationId, role: "validator" }).run();
  giveRole(db, validator, { personId: dara.id, organisationId, role: "contributor" });
  expect(rolesOf(dara.id)).toMatchObject([{ role: "contributor" }]);
  removeRole(db, validator, { personId: dara.id, organisationId });
  expect(rolesOf(dara.id)).toEqual([]);
});

test("an administrator removes a role, once", () => {
  const { db, organisationId, administrator, dara, rolesOf } = people();
  const input = { personId: dara.id, organisationId };
  giveRole(db, administrator, { ...input, role: "contributor" });
  removeRole(db, administrator, input);
  expect(rolesOf(dara.id)).toEqual([]);
  expect(() => removeRole(db, administrator, input)).toThrow("person_unknown");
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
