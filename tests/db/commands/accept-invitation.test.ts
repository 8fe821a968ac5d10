import { expect, test } from "vitest";
import { acceptInvitation } from "@/db/commands/accept-invitation";
import { invitePerson } from "@/db/commands/invite-person";
import { joinOrganisation } from "@/db/commands/join-organisation";
import { makeSetUpLink } from "@/db/commands/make-set-up-link";
import { revokeInvitation } from "@/db/commands/revoke-invitation";
import { setUpAdministrator } from "@/db/commands/set-up-administrator";
import { hashOfToken } from "@/db/domain/invitation";
import { VISITOR } from "@/db/domain/permissions";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { openInvitation } from "@/db/queries/open-invitation";
import { openInvitations } from "@/db/queries/open-invitations";
import { organisationMembers } from "@/db/queries/organisation-members";
import { auditEvent, invitation, person } from "@/db/schema";
import { anAdministrator, newcomer, SYSTEM } from "@/tests/support/accounts";
import { emptyDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson } from "@/tests/support/people";

const now = () => new Date().toISOString();

function invited(role: "contributor" | "validator" = "validator", at = new Date()) {
  const db = emptyDatabase();
  const organisationId = anOrganisation(db, "NGO", "civil_society");
  const administrator = anAdministrator(db);
  const { token } = invitePerson(db, administrator, { organisationId, role }, at);
  return { db, administrator, organisationId, token };
}

test("an invitation gives a new person an account and a role", () => {
  const { db, organisationId, token } = invited();
  expect(openInvitation(db, token, now())).toEqual({
    kind: "join",
    organisationId,
    organisationName: "NGO",
    role: "validator",
  });
  const id = acceptInvitation(db, VISITOR, { ...newcomer("Vanna"), token });
  expect(actorByPerson(db, id)).toEqual({
    kind: "person",
    id,
    name: "Vanna",
    isAdministrator: false,
    memberships: [
      { organisationId, organisationName: "NGO", track: "civil_society", role: "validator" },
    ],
  });
});

test("an invitation lets one person in, once", () => {
  const { db, token } = invited();
  acceptInvitation(db, VISITOR, { ...newcomer("Vanna"), token });
  expect(openInvitation(db, token, now())).toBeNull();
  expect(() => acceptInvitation(db, VISITOR, { ...newcomer("Eve"), token })).toThrow(
    "invitation_invalid",
  );
});

test("an invitation lets nobody in after 14 days", () => {
  const longAgo = new Date(Date.now() - 14 * 86_400_000);
  const { db, token } = invited("validator", longAgo);
  expect(openInvitation(db, token, now())).toBeNull();
  expect(() => acceptInvitation(db, VISITOR, { ...newcomer("Late"), token })).toThrow(
    "invitation_invalid",
  );
});

test("an address that is taken is refused, and the invitation stays open", () => {
  const { db, token } = invited();
  const again = { ...newcomer("Vanna"), email: "ADMIN@example.org", token };
  expect(() => acceptInvitation(db, VISITOR, again)).toThrow(
    expect.objectContaining({ code: "email_taken", fields: { email: "taken" } }),
  );
  expect(openInvitation(db, token, now())).not.toBeNull();
});

test("an invitation makes no administrator, and a set-up link no member", () => {
  const db = emptyDatabase();
  const setUpToken = makeSetUpLink(db, SYSTEM, {});
  expect(() => acceptInvitation(db, VISITOR, { ...newcomer("Eve"), token: setUpToken })).toThrow(
    "invitation_invalid",
  );
  const organisationId = anOrganisation(db, "NGO", "civil_society");
  const input = {
    tokenHash: hashOfToken("t"),
    organisationId,
    role: "validator",
    expiresAt: "9999",
  } as const;
  db.insert(invitation)
    .values({ id: "i", createdAt: now(), ...input })
    .run();
  expect(() => setUpAdministrator(db, VISITOR, { ...newcomer("Eve"), token: "t" })).toThrow(
    "invitation_invalid",
  );
  expect(db.select().from(person).all()).toHaveLength(0);
});

test("who has an account joins with it, and a newer invitation replaces the role", () => {
  const { db, administrator, organisationId, token } = invited("contributor");
  const elsewhere = aPerson(db, "Dara", null);
  joinOrganisation(db, elsewhere, { token });
  expect(actorByPerson(db, elsewhere.id)).toMatchObject({ memberships: [{ role: "contributor" }] });
  const newer = invitePerson(db, administrator, { organisationId, role: "validator" });
  joinOrganisation(db, elsewhere, { token: newer.token });
  expect(actorByPerson(db, elsewhere.id)).toMatchObject({ memberships: [{ role: "validator" }] });
  expect(() => joinOrganisation(db, elsewhere, { token })).toThrow("invitation_invalid");
});

test("a visitor cannot join without an account", () => {
  const { db, token } = invited();
  expect(() => joinOrganisation(db, VISITOR, { token })).toThrow("not_signed_in");
});

test("the token of an invitation is kept nowhere", () => {
  const { db, token } = invited();
  acceptInvitation(db, VISITOR, { ...newcomer("Vanna"), token });
  const kept = JSON.stringify([
    db.select().from(invitation).all(),
    db.select().from(auditEvent).all(),
  ]);
  expect(kept).not.toContain(token);
});

test("an invitation that was revoked lets nobody in", () => {
  const { db, administrator, token } = invited();
  const [open] = openInvitations(db, null, now());
  revokeInvitation(db, administrator, { invitationId: open?.id });
  expect(openInvitation(db, token, now())).toBeNull();
  expect(() => acceptInvitation(db, VISITOR, { ...newcomer("Eve"), token })).toThrow(
    "invitation_invalid",
  );
  expect(() => joinOrganisation(db, aPerson(db, "Dara", null), { token })).toThrow(
    "invitation_invalid",
  );
});

test("whoever was invited is listed as brought in by who made the invitation", () => {
  const { db, organisationId, token } = invited();
  acceptInvitation(db, VISITOR, { ...newcomer("Vanna"), token });
  expect(organisationMembers(db, organisationId)).toMatchObject([
    { name: "Vanna", addedBy: "Admin", addedAt: expect.stringMatching(/Z$/) },
  ]);
});

test("an invitation is to an organisation that is there, in a role that there is", () => {
  const { db, administrator, organisationId } = invited();
  const input = { organisationId, role: "contributor" };
  expect(() => invitePerson(db, administrator, { ...input, organisationId: "none" })).toThrow(
    "organisation_unknown",
  );
  expect(() => invitePerson(db, administrator, { organisationId: "", role: "chief" })).toThrow(
    expect.objectContaining({
      fields: { organisationId: "choice_invalid", role: "choice_invalid" },
    }),
  );
});
