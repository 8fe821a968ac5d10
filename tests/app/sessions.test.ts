import { createAuthMiddleware } from "better-auth/api";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { currentSession, renewSession, signOut } from "@/app/_server/auth";
import { signIn } from "@/app/_server/sign-in";
import type { Db } from "@/db/client";
import { changePassword } from "@/db/commands/change-password";
import { giveRole } from "@/db/commands/give-role";
import { removeRole } from "@/db/commands/remove-role";
import { hashOfToken } from "@/db/domain/invitation";
import type { Actor } from "@/db/domain/permissions";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { ownSessions } from "@/db/queries/own-sessions";
import { sessionPerson } from "@/db/queries/session-person";
import { auditEvent, session } from "@/db/schema";
import { anAdministrator } from "@/tests/support/accounts";
import { cookieJar } from "@/tests/support/cookie-jar";
import { emptyDatabase } from "@/tests/support/database";
import { anOrganisation, aPerson, type Person } from "@/tests/support/people";
import { aPassword } from "@/tests/support/signed-in";

// All of these need a server that answers a request.
vi.mock("server-only", () => ({}));
let db: Db;
let jar = cookieJar();
vi.mock("@/app/_server/database", () => ({ writer: async () => db, reader: async () => db }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "x-forwarded-for": "192.0.2.1", cookie: jar.toString() }),
  cookies: async () => jar,
}));
// The library's own way to Next's cookies is not that of the test.
vi.mock("better-auth/next-js", () => ({
  nextCookies: () => ({
    id: "next-cookies",
    hooks: {
      after: [
        {
          matcher: () => true,
          handler: createAuthMiddleware(async ({ context }) => {
            for (const line of context.responseHeaders?.getSetCookie() ?? []) jar.receive(line);
          }),
        },
      ],
    },
  }),
}));
vi.mock("@/app/_server/session-secret", () => ({ sessionSecret: () => "x".repeat(43) }));
vi.mock("@node-rs/argon2", () => ({
  hash: async (password: string) => `hash of ${password}`,
  verify: async (hash: string, password: string) => hash === `hash of ${password}`,
}));

const PASSWORD = "four quiet rivers meet";
const HASH = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA";
const HOUR = 60 * 60 * 1000;
let sokha: Person;
let administrator: Actor;
let organisationId: string;

beforeEach(async () => {
  const shared = globalThis as { uprAttempts?: unknown; uprAuthLibrary?: unknown };
  delete shared.uprAttempts;
  delete shared.uprAuthLibrary;
  vi.useFakeTimers({ now: new Date("2024-05-01T12:00:00Z"), toFake: ["Date"] });
  db = emptyDatabase();
  jar = cookieJar();
  administrator = anAdministrator(db);
  organisationId = anOrganisation(db, "Clean Rivers", "civil_society");
  sokha = aPerson(db, "Sokha", { organisationId, track: "civil_society", role: "contributor" });
  aPassword(db, sokha.id, `hash of ${PASSWORD}`);
  await signIn("sokha@example.org", PASSWORD);
});
afterEach(() => {
  vi.useRealTimers();
});

const COOKIE = "upr.session_token";
/** What the browser carries, without the signature. */
const token = () => jar.get(COOKIE)?.value.split(".")[0] ?? "";
const pass = (time: number) => vi.setSystemTime(Date.now() + time);
const rows = () => db.select().from(session).all();

/** Whether the browser is signed in, once what follows from asking is written. */
async function isIn(): Promise<boolean> {
  const found = await currentSession();
  await new Promise((resolve) => setImmediate(resolve));
  return found !== null;
}

/** Asks once in every so often, for so long. */
async function stay(time: number, every: number): Promise<void> {
  for (let passed = 0; passed < time; passed += every) {
    pass(every);
    await isIn();
  }
}

describe("the token of a session", () => {
  it("is not in the database: whoever reads it, or a backup, can act as nobody", () => {
    expect(token()).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(rows().map((row) => row.token)).toEqual([hashOfToken(token())]);
    expect(JSON.stringify(db.$client.serialize().toString("latin1"))).not.toContain(token());
  });

  it("is none where somebody sends what the database holds in its place", async () => {
    const [, signature] = jar.get(COOKIE)?.value.split(/\.(.*)/) ?? [];
    jar.set(COOKIE, `${hashOfToken(token())}.${signature}`);
    expect(await isIn()).toBe(false);
    expect(sessionPerson(db, hashOfToken(token()), new Date().toISOString())).toBeNull();
  });

  it("is a new one at each sign-in", async () => {
    const before = token();
    await signIn("sokha@example.org", PASSWORD);
    expect(token()).not.toBe(before);
  });

  it("is another one once rights have changed, and that from before opens nothing", async () => {
    const before = jar.get(COOKIE)?.value ?? "";
    const [kept] = rows();
    await renewSession();
    expect(await isIn()).toBe(true);
    expect(rows()).toHaveLength(1);
    expect(rows()[0]?.expiresAt).toEqual(kept?.expiresAt);
    jar.set(COOKIE, before);
    expect(await isIn()).toBe(false);
  });
});

describe("a session", () => {
  it("ends after twelve hours in which nothing was asked for", async () => {
    pass(12 * HOUR - 1);
    expect(await isIn()).toBe(true);
    pass(12 * HOUR);
    expect(ownSessions(db, sokha.id, new Date().toISOString())).toEqual([]);
    expect(await isIn()).toBe(false);
  });

  it("goes on as long as it is used, for seven days at the most", async () => {
    await stay(7 * 24 * HOUR - 6 * HOUR, 6 * HOUR);
    expect(await isIn()).toBe(true);
    await stay(6 * HOUR, 3 * HOUR);
    pass(1);
    expect(await isIn()).toBe(false);
  });

  it("is written to every five minutes at the most, and leaves no event", async () => {
    const events = db.select().from(auditEvent).all().length;
    const written = new Set<number>();
    for (let minute = 0; minute < 30; minute += 1) {
      pass(HOUR / 60);
      await isIn();
      written.add(rows()[0]?.updatedAt.getTime() ?? 0);
    }
    expect(written.size).toBe(7);
    expect(db.select().from(auditEvent).all()).toHaveLength(events);
  });

  it("ends on the server when one signs out", async () => {
    const carried = jar.get(COOKIE)?.value ?? "";
    await signOut();
    expect(rows()).toEqual([]);
    jar.set(COOKIE, carried);
    expect(await isIn()).toBe(false);
  });

  it("ends elsewhere when the password is changed", async () => {
    const elsewhere = jar;
    jar = cookieJar();
    await signIn("sokha@example.org", PASSWORD);
    const keptSessionId = (await currentSession())?.id ?? "";
    const actor = actorByPerson(db, sokha.id);
    changePassword(db, actor, { passwordHash: HASH, keptSessionId });
    expect(await isIn()).toBe(true);
    jar = elsewhere;
    expect(await isIn()).toBe(false);
  });

  it.each([
    [
      "given another role",
      (by: Actor) => giveRole(db, by, { personId: sokha.id, organisationId, role: "validator" }),
    ],
    ["taken out", (by: Actor) => removeRole(db, by, { personId: sokha.id, organisationId })],
  ])("ends when somebody is %s by somebody else", async (_, change) => {
    change(administrator);
    expect(await isIn()).toBe(false);
  });

  it("that has ended by itself is swept away when somebody signs in", async () => {
    pass(13 * HOUR);
    jar = cookieJar();
    await signIn("sokha@example.org", PASSWORD);
    expect(rows()).toHaveLength(1);
  });
});
