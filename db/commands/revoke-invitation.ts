import { eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { isOpen } from "@/db/domain/invitation";
import { may } from "@/db/domain/permissions";
import { invitation } from "@/db/schema";
import { anybodySignedIn, defineCommand } from "./define-command";

/**
 * Ends an invitation before anybody has used it: whoever may take people out may keep them out.
 * Throws `invitation_unknown` where there is none that is open, or none of an organisation in which
 * the actor may do so; which of these, it does not say.
 */
export const revokeInvitation = defineCommand({
  name: "revoke-invitation",
  input: z.object({ invitationId: z.string() }),
  admits: anybodySignedIn,
  run: ({ invitationId }, { tx, actor, now }) => {
    const found = tx.select().from(invitation).where(eq(invitation.id, invitationId)).get();
    const organisationId = found?.organisationId;
    if (!organisationId || !may(actor, "take_people_out", organisationId) || !isOpen(found, now)) {
      throw new DomainError("invitation_unknown");
    }
    tx.update(invitation).set({ revokedAt: now }).where(eq(invitation.id, invitationId)).run();
    return {
      isPublic: false,
      subject: `invitation:${invitationId}`,
      detail: { organisation: organisationId },
      result: null,
    };
  },
});
