import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { invitation, recoveryLink } from "@/db/schema";

/**
 * Ends the invitations and links for a new password that somebody made and nobody has used: through one of
 * them the person could come back. Only ever called inside a command.
 */
export function revokeGiven(tx: Tx, personId: string, now: string): void {
  tx.update(invitation)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invitation.invitedById, personId),
        isNull(invitation.acceptedAt),
        isNull(invitation.revokedAt),
      ),
    )
    .run();
  tx.delete(recoveryLink)
    .where(and(eq(recoveryLink.madeById, personId), isNull(recoveryLink.usedAt)))
    .run();
}
