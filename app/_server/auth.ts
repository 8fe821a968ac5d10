import "server-only";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { APIError } from "better-auth/api";
import { nextCookies } from "better-auth/next-js";
import { twoFactor as secondFactor } from "better-auth/plugins/two-factor";
import { cookies, headers } from "next/headers";
import type { Db } from "@/db/client";
import { PASSWORD_LENGTH } from "@/db/domain/password";
import { SESSION_LIFE } from "@/db/domain/session-life";
import { isDisabled } from "@/db/queries/is-disabled";
import { account, person, session, twoFactor, verification } from "@/db/schema";
import { writer } from "./database";
import { instance } from "./instance";
import { hashPassword, verifyPassword } from "./password";
import { COOKIE_PREFIX, COOKIES_SECURE } from "./session-cookie";
import { noteUse, sweepSessions } from "./session-use";
import { renewal } from "./session-renewal";
import { sessionSecret } from "./session-secret";
import { withHashedTokens } from "./session-store";

/* It is called from here only: its own HTTP addresses are not served. Accounts are made by commands. */
function makeAuth(db: Db) {
  return betterAuth({
    appName: "UPR follow-up",
    baseURL: instance.address,
    secret: sessionSecret(),
    telemetry: { enabled: false },
    logger: { level: "error" },
    database: withHashedTokens(
      drizzleAdapter(db, {
        provider: "sqlite",
        schema: { user: person, session, account, verification, twoFactor },
      }),
    ),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.shortest,
      maxPasswordLength: PASSWORD_LENGTH.longest,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    // A page only reads, so reading a session must not write one; and it ends when it was to end.
    session: { expiresIn: SESSION_LIFE.longest / 1000, disableSessionRefresh: true },
    verification: { storeIdentifier: "hashed" },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      // The library's own prefix is a weaker one; the names bring theirs.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: COOKIES_SECURE },
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (made) => {
            // As to whoever has no account: the library has looked at the password all the same.
            if (isDisabled(db, made.userId)) throw new APIError("UNAUTHORIZED");
            sweepSessions(db);
            // Neither where from nor with what somebody signs in is kept.
            return { data: { ...made, ipAddress: null, userAgent: null } };
          },
        },
      },
    },
    plugins: [
      // Its own lock would also keep out a browser that is known: attempts.ts counts instead.
      secondFactor({ accountLockout: { enabled: false } }),
      renewal,
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
  if (found) noteUse(found.session);
  return found && { id: found.session.id, personId: found.user.id };
}

/** Goes on with the session that the request carries under a new token: the one from before opens nothing. */
export async function renewSession(): Promise<void> {
  const { api } = await auth();
  await api.renewSession({ headers: await presentHeaders() });
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
