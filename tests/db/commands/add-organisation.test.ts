import { expect, test } from "vitest";
import { addOrganisation } from "@/db/commands/add-organisation";
import { VISITOR } from "@/db/domain/permissions";
import { organisationList } from "@/db/queries/organisation-list";
import { organisation } from "@/db/schema";
import { anAdministrator } from "@/tests/support/accounts";
import { emptyDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson } from "@/tests/support/people";

test("an administrator adds an organisation with its track", () => {
  const db = emptyDatabase();
  addOrganisation(db, anAdministrator(db), { name: "Ministry of Justice", track: "government" });
  expect(organisationList(db)).toMatchObject([
    { name: "Ministry of Justice", track: "government", secondPersonRequired: true, people: 0 },
  ]);
});

test("a United Nations body has no track", () => {
  const db = emptyDatabase();
  addOrganisation(db, anAdministrator(db), { name: "OHCHR", track: "none" });
  expect(organisationList(db)[0]?.track).toBeNull();
});

test.each([
  ["civil_society", true, false],
  ["government", false, true],
  ["none", false, true],
])(
  "withholding the name and doing without a second person: for %s kept as %s and %s",
  (track, nameWithheld, secondPersonRequired) => {
    const db = emptyDatabase();
    const asked = { nameWithheld: true, secondPersonRequired: false };
    addOrganisation(db, anAdministrator(db), { name: "Somebody", track, ...asked });
    expect(organisationList(db)[0]).toMatchObject({ nameWithheld, secondPersonRequired });
  },
);

test("capitals and spaces do not make another organisation", () => {
  const db = emptyDatabase();
  const administrator = anAdministrator(db);
  addOrganisation(db, administrator, { name: "Ligue des droits", track: "civil_society" });
  expect(() =>
    addOrganisation(db, administrator, { name: "LIGUE  des droits ", track: "government" }),
  ).toThrow(
    expect.objectContaining({ code: "organisation_name_taken", fields: { name: "taken" } }),
  );
  expect(db.select().from(organisation).all()).toHaveLength(1);
});

test.each([
  ["nothing", { name: "", track: "" }, { name: "required", track: "choice_invalid" }],
  ["too much", { name: "x".repeat(201), track: "government" }, { name: "too_long" }],
  ["an unknown track", { name: "A", track: "opposition" }, { track: "choice_invalid" }],
])("a form with %s is refused, field by field", (_, input, fields) => {
  const db = emptyDatabase();
  expect(() => addOrganisation(db, anAdministrator(db), input)).toThrow(
    expect.objectContaining({ code: "invalid_input", fields }),
  );
});

test("nobody but an administrator adds an organisation", () => {
  const db = emptyDatabase();
  const organisationId = anOrganisation(db, "NGO", "civil_society");
  const validator = aPerson(db, "Vanna", {
    organisationId,
    track: "civil_society",
    role: "validator",
  });
  const input = { name: "Another", track: "government" };
  expect(() => addOrganisation(db, validator, input)).toThrow("not_permitted");
  expect(() => addOrganisation(db, VISITOR, input)).toThrow("not_signed_in");
});
