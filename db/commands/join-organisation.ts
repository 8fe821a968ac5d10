import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { anybodySignedIn, defineCommand } from "./define-command";
import { takeInvitation } from "./invitation-token";
import { insertMembership, refuseLettingOneselfIn } from "./membership-rules";

/**
 * A further role for somebody who has an account and holds an invitation. It replaces the role that
 * the person has in the organisation. Throws `invitation_invalid`, `own_role_refused`, `other_track`.
 */
export const joinOrganisation = defineCommand({
  name: "join-organisation",
  input: z.object({ token: z.string() }),
  admits: anybodySignedIn,
  run: ({ token }, context) => {
    const { tx, actor, now } = context;
    if (actor.kind !== "person") throw new DomainError("not_signed_in");
    const { id, organisationId, role, invitedById } = takeInvitation(tx, token, now);
    if (!organisationId || !role) throw new DomainError("invitation_invalid");
    if (invitedById === actor.id) refuseLettingOneselfIn(tx, organisationId, actor.id);
    insertMembership(context, {
      personId: actor.id,
      organisationId,
      role,
      addedById: invitedById,
    });
    return {
      isPublic: false,
      subject: `person:${actor.id}`,
      detail: { invitation: id, organisation: organisationId, role },
      result: organisationId,
    };
  },
});
