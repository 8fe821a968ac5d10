import "server-only";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { APIError } from "better-auth/api";
import { nextCookies } from "better-auth/next-js";
import { twoFactor as secondFactor } from "better-auth/plugins/two-factor";
import { cookies, headers } from "next/headers";
import type { Db } from "@/db/client";
import { PASSWORD_LENGTH } from "@/db/domain/password";
import { isDisabled } from "@/db/queries/is-disabled";
import { account, person, session, twoFactor, verification } from "@/db/schema";
import { writer } from "./database";
import { instance } from "./instance";
import { hashPassword, verifyPassword } from "./password";
import { COOKIE_PREFIX, COOKIES_SECURE } from "./session-cookie";
import { sessionSecret } from "./session-secret";

const SESSION_SECONDS = 7 * 24 * 60 * 60;

/* It is called from here only: its own HTTP addresses are not served. Accounts are made by commands. */
function makeAuth(db: Db) {
  return betterAuth({
    appName: "UPR follow-up",
    baseURL: instance.address,
    secret: sessionSecret(),
    telemetry: { enabled: false },
    logger: { level: "error" },
    database: drizzleAdapter(db, {
      provider: "sqlite",
      schema: { user: person, session, account, verification, twoFactor },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.shortest,
      maxPasswordLength: PASSWORD_LENGTH.longest,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    // A page only reads, so reading a session must not write one.
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: COOKIES_SECURE,
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (made) => {
            // As to whoever has no account: the library has looked at the password all the same.
            if (isDisabled(db, made.userId)) throw new APIError("UNAUTHORIZED");
            // Neither where from nor with what somebody signs in is kept.
            return { data: { ...made, ipAddress: null, userAgent: null } };
          },
        },
      },
    },
    plugins: [
      // Its own lock would also keep out a browser that is known: attempts.ts counts instead.
      secondFactor({ accountLockout: { enabled: false } }),
      // Last, because it hands on the cookies that the others set.
      nextCookies(),
    ],
  });
}

const shared = globalThis as typeof globalThis & { uprAuthLibrary?: ReturnType<typeof makeAuth> };

/** The library that keeps sessions and second factors. */
export async function auth() {
  shared.uprAuthLibrary ??= makeAuth(await writer());
  return shared.uprAuthLibrary;
}

/** The request's headers, with the cookies as they are after what this request has changed of them. */
export async function presentHeaders(): Promise<Headers> {
  const present = new Headers(await headers());
  present.set("cookie", (await cookies()).toString());
  return present;
}

/** The session that the request carries; null where it carries none that holds. */
export async function currentSession(): Promise<{ id: string; personId: string } | null> {
  const { api } = await auth();
  const found = await api.getSession({ headers: await presentHeaders() });
  return found && { id: found.session.id, personId: found.user.id };
}

/** The id of the person whose session the request carries; null where it carries none that holds. */
export async function signedInPersonId(): Promise<string | null> {
  return (await currentSession())?.personId ?? null;
}

/** Ends the session that the request carries. */
export async function signOut(): Promise<void> {
  const { api } = await auth();
  await api.signOut({ headers: await presentHeaders() });
}
