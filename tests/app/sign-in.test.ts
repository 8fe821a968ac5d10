import { createAuthMiddleware } from "better-auth/api";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  beginSecondFactor,
  confirmSecondFactor,
  enterCode,
  waitingForCode,
} from "@/app/_server/second-factor";
import { signIn } from "@/app/_server/sign-in";
import type { Db } from "@/db/client";
import { disablePerson } from "@/db/commands/disable-person";
import type { Actor } from "@/db/domain/permissions";
import { auditEvent, person, session } from "@/db/schema";
import { anAdministrator } from "@/tests/support/accounts";
import { cookieJar } from "@/tests/support/cookie-jar";
import { emptyDatabase } from "@/tests/support/database";
import { oneTimeCode } from "@/tests/support/one-time-code";
import { aPerson, type Person } from "@/tests/support/people";
import { aPassword } from "@/tests/support/signed-in";

// All of these need a server that answers a request.
vi.mock("server-only", () => ({}));
let db: Db;
let jar = cookieJar();
let address = "192.0.2.1";
vi.mock("@/app/_server/database", () => ({ writer: async () => db, reader: async () => db }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "x-forwarded-for": address, cookie: jar.toString() }),
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

/** Stands for Argon2, which is slow, and counts how often a password was looked at. */
const argon2 = vi.hoisted(() => ({ looks: 0 }));
vi.mock("@node-rs/argon2", () => ({
  hash: async (password: string) => {
    argon2.looks += 1;
    return `hash of ${password}`;
  },
  verify: async (hash: string, password: string) => {
    argon2.looks += 1;
    return hash === `hash of ${password}`;
  },
}));

const RIGHT = "four quiet rivers meet";
let sokha: Person;
let administrator: Actor;

beforeEach(() => {
  const shared = globalThis as { uprAttempts?: unknown; uprAuthLibrary?: unknown };
  delete shared.uprAttempts;
  delete shared.uprAuthLibrary;
  vi.useFakeTimers({ now: new Date("2024-05-01T12:00:00Z"), toFake: ["Date", "setTimeout"] });
  db = emptyDatabase();
  jar = cookieJar();
  administrator = anAdministrator(db);
  sokha = aPerson(db, "Sokha", null);
  aPassword(db, sokha.id, `hash of ${RIGHT}`);
  argon2.looks = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

const minutes = (count: number) => vi.advanceTimersByTime(count * 60_000);
const EMAIL = "sokha@example.org";

/** The answer to an attempt, with what it took. */
async function answerTo(email: string, password: string) {
  const before = argon2.looks;
  const code = await signIn(email, password).catch((error: { code: string }) => error.code);
  return { code, looks: argon2.looks - before };
}

/** A browser that has never been here, somewhere else. */
function elsewhere(place: string) {
  jar = cookieJar();
  address = place;
}

describe("signing in", () => {
  it("begins a session and ends none", async () => {
    expect(await signIn(EMAIL, RIGHT)).toBe("in");
    elsewhere("192.0.2.2");
    expect(await signIn(EMAIL, RIGHT)).toBe("in");
    const kept = db.select().from(session).all();
    expect(kept).toHaveLength(2);
    expect(kept.map((each) => [each.ipAddress, each.userAgent])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it("has one answer, for as much work, to all who may not", async () => {
    const failed = { code: "sign_in_failed", looks: 1 };
    expect(await answerTo(EMAIL, "wrong")).toEqual(failed);
    expect(await answerTo("nobody@example.org", RIGHT)).toEqual(failed);
    disablePerson(db, administrator, { personId: sokha.id });
    expect(await answerTo(EMAIL, RIGHT)).toEqual(failed);
    expect(await answerTo(EMAIL, "wrong")).toEqual(failed);
    expect(db.select().from(session).all()).toEqual([]);
  });

  it("is locked alike for an address that has an account and one that has none", async () => {
    const answers = await Promise.all(
      [EMAIL, "nobody@example.org"].map(async (email) => {
        const seen: string[] = [];
        for (let n = 0; n < 12; n += 1) {
          seen.push((await answerTo(email, "wrong")).code);
        }
        return seen;
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.slice(4, 6)).toEqual(["sign_in_failed", "too_many_attempts"]);
  });

  it("looks at no password while it is locked, right or wrong", async () => {
    for (let n = 0; n < 5; n += 1) await answerTo(EMAIL, "wrong");
    expect(await answerTo(EMAIL, RIGHT)).toEqual({ code: "too_many_attempts", looks: 0 });
    minutes(1);
    expect((await answerTo(EMAIL, RIGHT)).code).toBe("in");
  });

  it("stays possible in a browser that is known while others hammer on the account", async () => {
    await signIn(EMAIL, RIGHT);
    const known = jar;
    elsewhere("203.0.113.9");
    for (let n = 0; n < 60; n += 1) await answerTo(EMAIL, "wrong");
    expect((await answerTo(EMAIL, RIGHT)).code).toBe("too_many_attempts");
    jar = known;
    expect((await answerTo(EMAIL, RIGHT)).code).toBe("in");
    // Nor is that browser's proof good for another account, or a made-up one for this.
    expect((await answerTo("nobody@example.org", RIGHT)).code).toBe("too_many_attempts");
    for (const [name] of jar.kept) if (name.includes("known")) jar.kept.set(name, "made.up");
    expect((await answerTo(EMAIL, RIGHT)).code).toBe("too_many_attempts");
  });

  it("is locked by address too, for all accounts tried from there", async () => {
    for (let n = 0; n < 50; n += 1) await answerTo(`nobody-${n}@example.org`, "wrong");
    expect((await answerTo(EMAIL, RIGHT)).code).toBe("too_many_attempts");
    address = "192.0.2.99";
    expect((await answerTo(EMAIL, RIGHT)).code).toBe("in");
  });

  it("leaves an event where a lock begins, without a name or an address", async () => {
    for (let n = 0; n < 60; n += 1) await answerTo(`nobody-${n}@example.org`, "wrong");
    const events = db
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.verb, "note-sign-in-lock"))
      .all();
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      actor: "visitor",
      subject: "sign-in",
      detail: JSON.stringify({ countedBy: "address" }),
    });
  });
});

describe("a second factor", () => {
  let codes: string[];
  let uri: string;

  beforeEach(async () => {
    await signIn(EMAIL, RIGHT);
    uri = await beginSecondFactor(RIGHT);
    codes = await confirmSecondFactor(sokha.id, oneTimeCode(uri));
    elsewhere("192.0.2.50");
    minutes(5);
  });

  const codeAnswer = (code: string) =>
    enterCode(code).then(
      () => "in",
      (error: { code: string }) => error.code,
    );

  it("is on once a code was entered, and has ten recovery codes", () => {
    expect(db.select().from(person).where(eq(person.twoFactorEnabled, true)).all()).toHaveLength(1);
    expect(new Set(codes).size).toBe(10);
  });

  it("is asked for after the password: no session before", async () => {
    const before = db.select().from(session).all().length;
    expect(await signIn(EMAIL, RIGHT)).toBe("code");
    expect(db.select().from(session).all()).toHaveLength(before);
    expect(await waitingForCode()).toEqual({ personId: sokha.id, email: EMAIL });
    // Whoever reads the database cannot go on with a sign-in that waits.
    const carried = jar.get("upr.two_factor")?.value.split(".")[0] ?? "";
    expect(carried).toMatch(/^2fa-[\w-]{20}$/);
    expect(db.$client.serialize().toString("latin1")).not.toContain(carried);
    expect(await codeAnswer("000000")).toBe("code_wrong");
    expect(await codeAnswer(oneTimeCode(uri))).toBe("in");
    expect(db.select().from(session).all()).toHaveLength(before + 1);
  });

  it("takes each code once, from the app or the list", async () => {
    const code = oneTimeCode(uri);
    await signIn(EMAIL, RIGHT);
    expect(await codeAnswer(code)).toBe("in");
    elsewhere("192.0.2.51");
    await signIn(EMAIL, RIGHT);
    expect(await codeAnswer(code)).toBe("code_wrong");
    expect(await codeAnswer(codes[0] ?? "")).toBe("in");
    elsewhere("192.0.2.52");
    minutes(5);
    await signIn(EMAIL, RIGHT);
    expect(await codeAnswer(codes[0] ?? "")).toBe("code_wrong");
    expect(await codeAnswer(` ${codes[1]} `)).toBe("in");
  });

  it("cannot be tried for ever by whoever has the password", async () => {
    const answers: string[] = [];
    for (let n = 0; n < 7; n += 1) {
      elsewhere(`192.0.2.${100 + n}`);
      await signIn(EMAIL, RIGHT);
      answers.push(await codeAnswer(`00000${n}`));
    }
    expect(answers.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => "code_wrong"));
    expect(answers.slice(5)).toEqual(["too_many_attempts", "too_many_attempts"]);
  });

  it("is asked for nowhere without the password", async () => {
    expect(await waitingForCode()).toBeNull();
    expect(await codeAnswer(oneTimeCode(uri))).toBe("sign_in_expired");
  });

  it("does not let in who was disabled between password and code", async () => {
    await signIn(EMAIL, RIGHT);
    disablePerson(db, administrator, { personId: sokha.id });
    expect(await codeAnswer(oneTimeCode(uri))).toBe("sign_in_expired");
    expect(db.select().from(session).all()).toEqual([]);
  });
});
