import { expect, test } from "vitest";
import { invitePerson } from "@/db/commands/invite-person";
import { joinOrganisation } from "@/db/commands/join-organisation";
import { revokeInvitation } from "@/db/commands/revoke-invitation";
import { openInvitations } from "@/db/queries/open-invitations";
import { codeOf } from "@/tests/db/planted";
import { anAdministrator } from "@/tests/support/accounts";
import { emptyDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson } from "@/tests/support/people";

const DAY = 86_400_000;

function instance() {
  const db = emptyDatabase();
  const one = anOrganisation(db, "One", "civil_society");
  const other = anOrganisation(db, "Other", "civil_society");
  const administrator = anAdministrator(db);
  const invite = (organisationId: string, at = new Date()) =>
    invitePerson(db, administrator, { organisationId, role: "contributor" }, at);
  const listed = (organisationId: string | null) =>
    openInvitations(db, organisationId, new Date().toISOString());
  return { db, administrator, one, other, invite, listed };
}

test("an organisation's open invitations are its own; administrators see those of all", () => {
  const { one, other, invite, listed } = instance();
  invite(one);
  invite(other, new Date(Date.now() - DAY));
  expect(listed(one)).toMatchObject([{ organisationName: "One", madeBy: "Admin" }]);
  expect(listed(null).map((row) => row.organisationName)).toEqual(["Other", "One"]);
});

test("what was used, revoked or has expired is not listed, and cannot be revoked again", () => {
  const { db, administrator, one, invite, listed } = instance();
  invite(one, new Date(Date.now() - 14 * DAY));
  expect(listed(null)).toEqual([]);
  const { token } = invite(one);
  joinOrganisation(db, aPerson(db, "Dara", null), { token });
  expect(listed(null)).toEqual([]);
  invite(one);
  const invitationId = listed(one)[0]?.id;
  revokeInvitation(db, administrator, { invitationId });
  expect(listed(null)).toEqual([]);
  expect(codeOf(() => revokeInvitation(db, administrator, { invitationId }))).toBe(
    "invitation_unknown",
  );
});

test("nothing of the token is listed, not even its hash", () => {
  const { one, invite, listed } = instance();
  invite(one);
  expect(Object.keys(listed(one)[0] ?? {})).toEqual([
    "id",
    "organisationId",
    "organisationName",
    "role",
    "madeBy",
    "createdAt",
    "expiresAt",
  ]);
});
