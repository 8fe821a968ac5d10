import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { DomainError } from "@/db/domain/errors";
import { account } from "@/db/schema";

/** Puts another password's hash in place; only ever called inside a command. Throws `person_unknown`. */
export function setPassword(tx: Tx, personId: string, passwordHash: string, now: string): void {
  const changed = tx
    .update(account)
    .set({ password: passwordHash, updatedAt: new Date(now) })
    .where(and(eq(account.userId, personId), eq(account.providerId, "credential")))
    .run();
  if (changed.changes === 0) throw new DomainError("person_unknown");
}
