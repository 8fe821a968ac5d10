import { createFormatter, createTranslator } from "next-intl";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { en } from "@/app/_i18n/en";
import { invitationLink } from "@/app/_server/invitation-link";
import * as written from "@/app/_server/operation/log";
import type { Db } from "@/db/client";
import type { Actor } from "@/db/domain/permissions";
import { openInvitations } from "@/db/queries/open-invitations";
import { auditEvent, invitation } from "@/db/schema";
import { anAdministrator } from "@/tests/support/accounts";
import { emptyDatabase } from "@/tests/support/database";
import {
  type MailServer,
  nobodysUrl,
  readable,
  startMailServer,
} from "@/tests/support/mail-server";
import { anOrganisation } from "@/tests/support/people";

// These need a server that answers a request.
vi.mock("server-only", () => ({}));
vi.mock("next-intl/server", () => ({
  getTranslations: async (namespace: "invite") =>
    createTranslator({ locale: "en-GB", messages: en, namespace }),
  getMessages: async () => en,
  getFormatter: async () => createFormatter({ locale: "en-GB", timeZone: "Asia/Phnom_Penh" }),
}));
let db: Db;
vi.mock("@/app/_server/database", () => ({ reader: async () => db, writer: async () => db }));
const instance = vi.hoisted(() => ({
  address: "https://upr.example.org",
  mail: null as { url: string; from: string } | null,
}));
vi.mock("@/app/_server/instance", () => ({ instance }));

const EMAIL = "dara@example.org";
const from = "upr@example.org";

let server: MailServer;
let administrator: Actor;
let organisationId: string;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  db = emptyDatabase();
  administrator = anAdministrator(db);
  organisationId = anOrganisation(db, "SECRET network", "civil_society");
  server.received.length = 0;
  instance.mail = { url: server.url, from };
});

function made(email?: string) {
  const form = new FormData();
  form.set("organisationId", organisationId);
  form.set("role", "validator");
  if (email !== undefined) form.set("email", email);
  return invitationLink(administrator, form);
}

const listed = () => openInvitations(db, null, new Date().toISOString());

test("an invitation arrives with its link, and names neither organisation nor people", async () => {
  const { done, link } = await made(EMAIL);
  expect(done).toBe(en.invite.sent);
  expect(server.received.map(({ to }) => to)).toEqual([[EMAIL]]);
  const text = readable(server.received[0]?.text ?? "");
  expect(link).toMatch(/^https:\/\/upr\.example\.org\/invite\/[\w-]{43}$/);
  expect(text).toContain(link);
  expect(text).not.toMatch(/SECRET|Admin|validator/i);
});

test("the address to which it was sent is kept nowhere", async () => {
  await made(EMAIL);
  const kept = [db.select().from(invitation).all(), db.select().from(auditEvent).all()];
  expect(JSON.stringify(kept)).not.toContain(EMAIL);
});

test("where the mail server is not there, this is said, and the link stands", async () => {
  instance.mail = { url: await nobodysUrl(), from };
  const logged = vi.spyOn(written, "log").mockReturnValue();
  const { done, link } = await made(EMAIL);
  expect(done).toBe(en.invite.notSent);
  expect(link).toContain("/invite/");
  expect(listed()).toHaveLength(1);
  expect(logged.mock.calls).toEqual([["warn", "letter not sent", { reason: "ESOCKET" }]]);
  logged.mockRestore();
});

test.each([
  ["no address", undefined],
  ["an empty one", "  "],
])("with %s, the link is made and nothing is sent", async (_, email) => {
  expect((await made(email)).done).toBe(en.invite.ready);
  expect(server.received).toEqual([]);
});

test("an address that is none is refused before anybody is invited", async () => {
  await expect(made("dara")).rejects.toMatchObject({ fields: { email: "email_invalid" } });
  expect(listed()).toEqual([]);
});

test("where no mail is set up, an address that is sent all the same is left alone", async () => {
  instance.mail = null;
  expect((await made(EMAIL)).done).toBe(en.invite.ready);
});
