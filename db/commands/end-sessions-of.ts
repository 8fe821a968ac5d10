import { and, eq, isNull, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { recoveryLink, session, verification } from "@/db/schema";

/**
 * Signs somebody out everywhere whose role somebody else has changed: whoever comes in anew has a new
 * token, and only what that role may do. Who changes their own goes on under a new token by the action.
 * Only ever called inside a command.
 */
export function endSessionsForNewRole(tx: Tx, personId: string, actorId: string | null): void {
  if (personId !== actorId) tx.delete(session).where(eq(session.userId, personId)).run();
}

/**
 * Signs somebody out everywhere, or everywhere but in one session, and ends what they had begun: a
 * sign-in that waits for its second factor, a link for a new password. Only ever called inside a
 * command. Gives how many sessions ended.
 */
export function endSessionsOf(tx: Tx, personId: string, keptSessionId = ""): number {
  tx.delete(verification).where(eq(verification.value, personId)).run();
  tx.delete(recoveryLink)
    .where(and(eq(recoveryLink.personId, personId), isNull(recoveryLink.usedAt)))
    .run();
  return tx
    .delete(session)
    .where(and(eq(session.userId, personId), ne(session.id, keptSessionId)))
    .run().changes;
}
