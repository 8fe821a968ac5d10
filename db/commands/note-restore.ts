import { and, isNull } from "drizzle-orm";
import { z } from "zod";
import { may } from "@/db/domain/permissions";
import { invitation, recoveryLink, session, verification } from "@/db/schema";
import { defineCommand } from "./define-command";

/**
 * Ends every way in that a backup brings back, before anybody can use it: sessions, sign-ins under way, open
 * invitations, links for a new password. Somebody may have ended them since. Passwords and second factors
 * stay as they were then. The trail goes on from the backup with this event.
 */
export const noteRestore = defineCommand({
  name: "restore-backup",
  input: z.object({ madeAt: z.string() }),
  admits: (actor) => may(actor, "restore_backup"),
  run: ({ madeAt }, { tx, now }) => {
    const sessions = tx.delete(session).run().changes;
    tx.delete(verification).run();
    const links = tx.delete(recoveryLink).where(isNull(recoveryLink.usedAt)).run().changes;
    const invitations = tx
      .update(invitation)
      .set({ revokedAt: now })
      .where(and(isNull(invitation.acceptedAt), isNull(invitation.revokedAt)))
      .run().changes;
    const ended = { sessions, links, invitations };
    // What visitors see may be different all over.
    return { isPublic: true, subject: `backup:${madeAt}`, detail: ended, result: ended };
  },
});
