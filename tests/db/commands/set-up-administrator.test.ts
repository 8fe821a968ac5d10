import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { makeSetUpLink } from "@/db/commands/make-set-up-link";
import { setUpAdministrator } from "@/db/commands/set-up-administrator";
import { VISITOR } from "@/db/domain/permissions";
import { openInvitation } from "@/db/queries/open-invitation";
import { account, auditEvent, invitation, person } from "@/db/schema";
import { anAdministrator, newcomer, SYSTEM } from "@/tests/support/accounts";
import { emptyDatabase } from "@/tests/support/database";

const soon = new Date("2024-05-01T00:00:00Z");
const daysLater = (days: number) => new Date(soon.getTime() + days * 86_400_000);

test("whoever holds the set-up link makes the first administrator, who can sign in", () => {
  const db = emptyDatabase();
  const token = makeSetUpLink(db, SYSTEM, {});
  const id = setUpAdministrator(db, VISITOR, {
    ...newcomer("Admin"),
    email: " Admin@Example.ORG ",
    token,
  });
  expect(db.select().from(person).get()).toMatchObject({
    id,
    email: "admin@example.org",
    isAdministrator: true,
  });
  expect(db.select().from(account).get()).toMatchObject({
    userId: id,
    accountId: id,
    providerId: "credential",
    password: newcomer("Admin").passwordHash,
  });
});

test("the set-up link is kept as a hash only, and nothing secret is in the audit trail", () => {
  const db = emptyDatabase();
  const token = makeSetUpLink(db, SYSTEM, {});
  setUpAdministrator(db, VISITOR, { ...newcomer("Admin"), token });
  const kept = JSON.stringify([
    db.select().from(invitation).all(),
    db.select().from(auditEvent).all(),
  ]);
  expect(kept).not.toContain(token);
  expect(kept).not.toContain("argon2id");
  expect(kept).not.toContain("example.org");
});

test("a wrong token sets up nothing", () => {
  const db = emptyDatabase();
  makeSetUpLink(db, SYSTEM, {});
  expect(() => setUpAdministrator(db, VISITOR, { ...newcomer("Eve"), token: "guess" })).toThrow(
    "invitation_invalid",
  );
  expect(db.select().from(person).all()).toHaveLength(0);
});

test("a set-up link lets nobody in after 14 days", () => {
  const db = emptyDatabase();
  const token = makeSetUpLink(db, SYSTEM, {}, soon);
  expect(openInvitation(db, token, daysLater(13.9).toISOString())).toEqual({ kind: "set_up" });
  expect(openInvitation(db, token, daysLater(14).toISOString())).toBeNull();
  expect(() =>
    setUpAdministrator(db, VISITOR, { ...newcomer("Late"), token }, daysLater(14)),
  ).toThrow("invitation_invalid");
});

test("a new set-up link ends the one before", () => {
  const db = emptyDatabase();
  const first = makeSetUpLink(db, SYSTEM, {});
  const second = makeSetUpLink(db, SYSTEM, {});
  expect(openInvitation(db, first, new Date().toISOString())).toBeNull();
  expect(openInvitation(db, second, new Date().toISOString())).toEqual({ kind: "set_up" });
});

test("once there is an administrator, no link is made and none works", () => {
  const db = emptyDatabase();
  const token = makeSetUpLink(db, SYSTEM, {});
  setUpAdministrator(db, VISITOR, { ...newcomer("Admin"), token });
  expect(() => makeSetUpLink(db, SYSTEM, {})).toThrow("set_up_closed");
  expect(() => setUpAdministrator(db, VISITOR, { ...newcomer("Eve"), token })).toThrow(
    "set_up_closed",
  );
  // Even one that was never used.
  db.update(invitation).set({ acceptedAt: null }).where(eq(invitation.administrator, true)).run();
  expect(openInvitation(db, token, new Date().toISOString())).toBeNull();
});

test("only the machine itself makes a set-up link", () => {
  const db = emptyDatabase();
  expect(() => makeSetUpLink(db, VISITOR, {})).toThrow("not_signed_in");
  expect(() => makeSetUpLink(db, anAdministrator(db), {})).toThrow("not_permitted");
});

test("everything wrong with a new person is said at once, and nothing is kept", () => {
  const db = emptyDatabase();
  const token = makeSetUpLink(db, SYSTEM, {});
  const input = { name: " ", email: "nowhere", passwordHash: "plain text", token };
  expect(() => setUpAdministrator(db, VISITOR, input)).toThrow(
    expect.objectContaining({
      code: "invalid_input",
      fields: { name: "required", email: "email_invalid", passwordHash: "invalid" },
    }),
  );
  expect(db.select().from(person).all()).toHaveLength(0);
});
