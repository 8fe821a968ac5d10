import "server-only";
import { isAPIError } from "better-auth/api";
import { headers } from "next/headers";
import { noteSignInLock } from "@/db/commands/note-sign-in-lock";
import { DomainError } from "@/db/domain/errors";
import { VISITOR } from "@/db/domain/permissions";
import {
  type CountedBy,
  countAttempt,
  forgetAttempts,
  takeBackAttempt,
  TooManyAttempts,
} from "./attempts";
import { auth } from "./auth";
import { clientPlace } from "./client-address";
import { writer } from "./database";
import { knownBrowser, rememberBrowser } from "./known-browser";
import { countOne } from "./operation/counts";

/** Counts an attempt, and says in the audit trail where a lock begins. Throws TooManyAttempts. */
export async function countSignIn(by: CountedBy, what: string): Promise<void> {
  try {
    await countAttempt(by, what);
  } catch (error) {
    if (error instanceof TooManyAttempts && error.begins) {
      countOne("sign_in_locks");
      noteSignInLock(await writer(), VISITOR, { countedBy: by });
    }
    throw error;
  }
}

/** Counts one password that is tried. Gives what to do when it was right. Throws TooManyAttempts. */
async function countPassword(email: string): Promise<() => Promise<void>> {
  const browser = await knownBrowser(email);
  if (browser) {
    await countSignIn("browser", browser);
    return () => forgetAttempts("browser", browser);
  }
  const place = await clientPlace();
  await countSignIn("address", place);
  await countSignIn("account", email);
  return async () => {
    await forgetAttempts("account", email);
    await takeBackAttempt("address", place);
  };
}

/**
 * Begins a session; "code" where the second factor is to be asked for first. Throws `sign_in_failed`,
 * whichever of the two was wrong or whether the person is disabled, and `too_many_attempts`,
 * whether or not there is such an account. The library hashes the password where nobody has
 * the address, so that it takes as long.
 */
export async function signIn(email: string, password: string): Promise<"in" | "code"> {
  const wasRight = await countPassword(email);
  const { api } = await auth();
  // A session is written: where another program writes, this waits without holding up whoever reads.
  await writer();
  try {
    const answer = await api.signInEmail({ body: { email, password }, headers: await headers() });
    await wasRight();
    if ("twoFactorRedirect" in answer) return "code";
    await rememberBrowser(email);
    return "in";
  } catch (error) {
    if (isAPIError(error) && error.statusCode < 500) throw new DomainError("sign_in_failed");
    throw error;
  }
}
