import "server-only";
import { createHash } from "node:crypto";
import { isAPIError } from "better-auth/api";
import { cookies, headers } from "next/headers";
import { DomainError } from "@/db/domain/errors";
import { noteSecondFactor } from "@/db/commands/note-second-factor";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { waitingSignIn } from "@/db/queries/waiting-sign-in";
import { countAttempt, forgetAttempts, TooManyAttempts } from "./attempts";
import { auth, presentHeaders, signedInPersonId } from "./auth";
import { reader, writer } from "./database";
import { knownBrowser, rememberBrowser } from "./known-browser";
import { WAITING_COOKIE } from "./session-cookie";
import { countSignIn } from "./sign-in";

/** Six figures are from the app; recovery codes are longer. */
const FROM_APP = /^\d{6}$/;

/** As it was made: apps show figures in two groups. */
const asMade = (typed: string) => typed.replace(/\s/g, "");

/** What the library keeps of the random name of a sign-in that waits (storeIdentifier: "hashed"). */
const keptAs = (identifier: string) => createHash("sha256").update(identifier).digest("base64url");

/**
 * Whose sign-in waits for a code in this browser; null where none does. Somebody who is signed in
 * waits for nothing.
 */
export async function waitingForCode(): Promise<{ personId: string; email: string } | null> {
  const carried = (await cookies()).get(WAITING_COOKIE)?.value;
  if (!carried || (await signedInPersonId())) return null;
  const [identifier = ""] = carried.split(".");
  return waitingSignIn(await reader(), keptAs(identifier), new Date().toISOString());
}

/** Each code is good for once. Throws `code_wrong`. */
async function refuseUsed(personId: string, code: string): Promise<void> {
  try {
    await countAttempt("codeUsed", `${personId} ${code}`);
  } catch (error) {
    if (error instanceof TooManyAttempts) throw new DomainError("code_wrong", { code: "wrong" });
    throw error;
  }
}

/** Asks the library; what it refuses becomes `code_wrong`, or `sign_in_expired` where nothing waits. */
async function refusedAs<Answer>(ask: Promise<Answer>): Promise<Answer> {
  try {
    return await ask;
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error;
    const isCode = /^INVALID_(BACKUP_)?CODE$/.test(String(error.body?.code));
    throw isCode
      ? new DomainError("code_wrong", { code: "wrong" })
      : new DomainError("sign_in_expired");
  }
}

/**
 * Ends a sign-in that waits for a code: one from the app, or one of the recovery codes. Throws
 * `code_wrong`, `sign_in_expired`, `too_many_attempts`.
 */
export async function enterCode(typed: string): Promise<void> {
  const waiting = await waitingForCode();
  if (!waiting) throw new DomainError("sign_in_expired");
  const browser = await knownBrowser(waiting.email);
  const [by, what] = browser
    ? (["browserCode", browser] as const)
    : (["code", waiting.personId] as const);
  await countSignIn(by, what);
  const code = asMade(typed);
  await refuseUsed(waiting.personId, code);
  const { api } = await auth();
  const asked = { body: { code }, headers: await headers() };
  if (FROM_APP.test(code)) await refusedAs(api.verifyTOTP(asked));
  else {
    await refusedAs(api.verifyBackupCode(asked));
    const actor = actorByPerson(await reader(), waiting.personId);
    noteSecondFactor(await writer(), actor, { change: "code_used" });
  }
  await forgetAttempts(by, what);
  await rememberBrowser(waiting.email);
}

/**
 * Makes a secret for the app of whoever is signed in; it counts once a code of it was entered. Gives
 * the address (otpauth:) that the app reads. The password is looked at before by `requireOwnPassword`.
 */
export async function beginSecondFactor(password: string): Promise<string> {
  const { api } = await auth();
  const made = await api.enableTwoFactor({
    body: { password },
    headers: await presentHeaders(),
  });
  if (!("totpURI" in made)) throw new Error("the library made no secret");
  return made.totpURI;
}

/** Turns the second factor on, once a code shows that the app has the secret. Throws `code_wrong`. */
export async function confirmSecondFactor(personId: string, typed: string): Promise<string[]> {
  await countAttempt("code", personId);
  const code = asMade(typed);
  const { api } = await auth();
  if (!FROM_APP.test(code)) throw new DomainError("code_wrong", { code: "wrong" });
  await refusedAs(api.verifyTOTP({ body: { code }, headers: await presentHeaders() }));
  await forgetAttempts("code", personId);
  await countAttempt("codeUsed", `${personId} ${code}`);
  return (await api.viewBackupCodes({ body: { userId: personId } })).backupCodes;
}

/** Ten new recovery codes; those from before are good for nothing. */
export async function newRecoveryCodes(password: string): Promise<string[]> {
  const { api } = await auth();
  const made = await api.generateBackupCodes({
    body: { password },
    headers: await presentHeaders(),
  });
  return made.backupCodes;
}
