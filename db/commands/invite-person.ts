import { z } from "zod";
import { endOfInvitation } from "@/db/domain/invitation";
import { ORGANISATION_ROLES } from "@/db/domain/permissions";
import { invitation } from "@/db/schema";
import { anybodySignedIn, defineCommand } from "./define-command";
import { newToken } from "./invitation-token";
import { requireMayBringIn } from "./membership-rules";

/**
 * Gives the token of a link that lets one person into an organisation, once. It is told here and
 * never again: only its hash is kept. Throws `organisation_unknown`, `not_permitted`,
 * `brings_in_its_own`.
 */
export const invitePerson = defineCommand({
  name: "invite-person",
  input: z.object({
    organisationId: z.string().min(1, { error: "choice_invalid" }),
    role: z.enum(ORGANISATION_ROLES),
  }),
  admits: anybodySignedIn,
  run: ({ organisationId, role }, context) => {
    requireMayBringIn(context, organisationId);
    const { tx, actorId, now } = context;
    const id = crypto.randomUUID();
    const { token, tokenHash } = newToken();
    const expiresAt = endOfInvitation(now);
    tx.insert(invitation)
      .values({
        id,
        tokenHash,
        organisationId,
        role,
        invitedById: actorId,
        createdAt: now,
        expiresAt,
      })
      .run();
    return {
      isPublic: false,
      subject: `invitation:${id}`,
      detail: { organisation: organisationId, role },
      result: { token, expiresAt },
    };
  },
});
