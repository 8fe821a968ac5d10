import { and, eq, gt } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { person, verification } from "@/db/schema";

/**
 * Whose sign-in waits for the second factor, from what is kept of the random name that the library that
 * keeps sessions gave it; null where none does at the instant `now` (ISO).
 */
export function waitingSignIn(
  reader: Reader,
  identifier: string,
  now: string,
): { personId: string; email: string } | null {
  const found = reader
    .select({ personId: person.id, email: person.email })
    .from(verification)
    .innerJoin(person, eq(person.id, verification.value))
    .where(and(eq(verification.identifier, identifier), gt(verification.expiresAt, new Date(now))))
    .get();
  return found ?? null;
}
