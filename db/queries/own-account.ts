import { and, desc, eq, isNotNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "@/db/client";
import { account, person, recoveryLink } from "@/db/schema";

/** How somebody signs in, and who last helped with a new password. */
export interface OwnAccount {
  email: string;
  hasSecondFactor: boolean;
  /** ISO instant at which the password was chosen. */
  passwordSince: string | null;
  /** The link that was used last; `madeBy` is null where it was made on the machine itself. */
  recovery: { madeBy: string | null; madeAt: string; usedAt: string } | null;
}

/** What is shown to somebody of their own account; null where there is no such person. */
export function ownAccount(reader: Reader, personId: string): OwnAccount | null {
  const found = reader
    .select({
      email: person.email,
      hasSecondFactor: person.twoFactorEnabled,
      passwordSince: account.updatedAt,
    })
    .from(person)
    .leftJoin(account, and(eq(account.userId, person.id), eq(account.providerId, "credential")))
    .where(eq(person.id, personId))
    .get();
  if (!found) return null;
  const maker = alias(person, "maker");
  const link = reader
    .select({ madeBy: maker.name, madeAt: recoveryLink.createdAt, usedAt: recoveryLink.usedAt })
    .from(recoveryLink)
    .leftJoin(maker, eq(maker.id, recoveryLink.madeById))
    .where(and(eq(recoveryLink.personId, personId), isNotNull(recoveryLink.usedAt)))
    .orderBy(desc(recoveryLink.usedAt))
    .limit(1)
    .get();
  return {
    ...found,
    passwordSince: found.passwordSince?.toISOString() ?? null,
    recovery: link?.usedAt ? { ...link, usedAt: link.usedAt } : null,
  };
}
