import "server-only";
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { cookies } from "next/headers";
import { COOKIES_SECURE, cookieName } from "./session-cookie";
import { sessionSecret } from "./session-secret";

/*
 * A browser in which somebody has signed in carries a proof of it, after signing out too, and its
 * attempts are counted apart: whoever tries passwords from elsewhere locks that browser out of
 * nothing (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"). It is no key: it opens
 * nothing by itself.
 */
const DAYS = 90;

const sign = (what: string) =>
  createHmac("sha256", sessionSecret()).update(`known browser ${what}`).digest("base64url");

/** Each account has a cookie of its own, whose name does not tell the account. */
const nameFor = (email: string) => cookieName(`known_${sign(email).slice(0, 12)}`);

const isSame = (a: string, b: string) =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** What a browser that has signed in to this account is counted by; null for any other. */
export async function knownBrowser(email: string): Promise<string | null> {
  const [nonce, proof] = (await cookies()).get(nameFor(email))?.value.split(".") ?? [];
  if (!nonce || !proof) return null;
  return isSame(proof, sign(`${email} ${nonce}`)) ? `${email} ${nonce}` : null;
}

/** Has this browser known from now on; for where somebody has just signed in. */
export async function rememberBrowser(email: string): Promise<void> {
  const nonce = randomBytes(16).toString("base64url");
  (await cookies()).set(nameFor(email), `${nonce}.${sign(`${email} ${nonce}`)}`, {
    httpOnly: true,
    secure: COOKIES_SECURE,
    sameSite: "lax",
    // Read at /sign-in alone, but "__Host-" is for all of a host.
    path: "/",
    maxAge: DAYS * 24 * 60 * 60,
  });
}
