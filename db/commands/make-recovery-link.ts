import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { DomainError } from "@/db/domain/errors";
import type { Actor } from "@/db/domain/permissions";
import { endOfRecovery, mayMakeRecoveryLink } from "@/db/domain/recovery";
import { recoveredPerson } from "@/db/queries/recovered-person";
import { recoveryLink } from "@/db/schema";
import { defineCommand } from "./define-command";
import { newToken } from "./invitation-token";

/** Throws `recovery_not_permitted` for somebody unknown too: who is here is nobody else's business. */
function requireMayHelp(tx: Tx, actor: Actor, personId: string): void {
  const recovered = recoveredPerson(tx, personId);
  if (!recovered || !mayMakeRecoveryLink(actor, recovered)) {
    throw new DomainError("recovery_not_permitted");
  }
  if (recovered.disabledAt) throw new DomainError("person_disabled");
}

/**
 * Gives the token of a link by which somebody who forgot the password sets a new one, once. It is
 * told here and never again; links made before stop working. Throws `recovery_not_permitted`,
 * `person_disabled`.
 */
export const makeRecoveryLink = defineCommand({
  name: "make-recovery-link",
  input: z.object({ personId: z.string() }),
  admits: (actor) => actor.kind !== "visitor",
  run: ({ personId }, { tx, actor, actorId, now }) => {
    requireMayHelp(tx, actor, personId);
    tx.delete(recoveryLink)
      .where(and(eq(recoveryLink.personId, personId), isNull(recoveryLink.usedAt)))
      .run();
    const id = crypto.randomUUID();
    const { token, tokenHash } = newToken();
    const expiresAt = endOfRecovery(now);
    tx.insert(recoveryLink)
      .values({ id, tokenHash, personId, madeById: actorId, createdAt: now, expiresAt })
      .run();
    return {
      isPublic: false,
      subject: `person:${personId}`,
      detail: { link: id },
      result: { token, expiresAt },
    };
  },
});
