import "server-only";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { isAPIError } from "better-auth/api";
import { nextCookies } from "better-auth/next-js";
import { headers } from "next/headers";
import type { Db } from "@/db/client";
import { DomainError } from "@/db/domain/errors";
import { PASSWORD_LENGTH } from "@/db/domain/new-person";
import { account, person, session, verification } from "@/db/schema";
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
      schema: { user: person, session, account, verification },
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
          // Neither where from nor with what somebody signs in is kept.
          before: async (made) => ({ data: { ...made, ipAddress: null, userAgent: null } }),
        },
      },
    },
    // Last, because it hands on the cookies that the others set.
    plugins: [nextCookies()],
  });
}

const shared = globalThis as typeof globalThis & { uprAuth?: ReturnType<typeof makeAuth> };

async function auth() {
  shared.uprAuth ??= makeAuth(await writer());
  return shared.uprAuth;
}

/** The id of the person whose session the request carries; null where it carries none that holds. */
export async function signedInPersonId(): Promise<string | null> {
  const { api } = await auth();
  const found = await api.getSession({ headers: await headers() });
  return found?.user.id ?? null;
}

/** Begins a session. Throws `sign_in_failed`, whichever of the two was wrong. */
export async function signIn(email: string, password: string): Promise<void> {
  const { api } = await auth();
  try {
    await api.signInEmail({ body: { email, password }, headers: await headers() });
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) throw new DomainError("sign_in_failed");
    throw error;
  }
}

/** Ends the session that the request carries. */
export async function signOut(): Promise<void> {
  const { api } = await auth();
  await api.signOut({ headers: await headers() });
}
