import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { hashOfToken } from "@/db/domain/invitation";
import { isUsable } from "@/db/domain/recovery";
import { person, recoveryLink } from "@/db/schema";

/** For whom the link of this token sets a new password; null where it does so no more at `now` (ISO). */
export function openRecoveryLink(
  reader: Reader,
  token: string,
  now: string,
): { name: string; email: string } | null {
  const found = reader
    .select({
      name: person.name,
      email: person.email,
      usedAt: recoveryLink.usedAt,
      expiresAt: recoveryLink.expiresAt,
    })
    .from(recoveryLink)
    .innerJoin(person, and(eq(person.id, recoveryLink.personId), isNull(person.disabledAt)))
    .where(eq(recoveryLink.tokenHash, hashOfToken(token)))
    .get();
  return found && isUsable(found, now) ? { name: found.name, email: found.email } : null;
}
