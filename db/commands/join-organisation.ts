import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { membership } from "@/db/schema";
import { anybodySignedIn, defineCommand } from "./define-command";
import { takeInvitation } from "./invitation-token";

/**
 * A further role for somebody who has an account and holds an invitation. It replaces the role that
 * the person has in the organisation. Throws `invitation_invalid`.
 */
export const joinOrganisation = defineCommand({
  name: "join-organisation",
  input: z.object({ token: z.string() }),
  admits: anybodySignedIn,
  run: ({ token }, { tx, actor, now }) => {
    if (actor.kind !== "person") throw new DomainError("not_signed_in");
    const { id, organisationId, role } = takeInvitation(tx, token, now);
    if (!organisationId || !role) throw new DomainError("invitation_invalid");
    tx.insert(membership)
      .values({ personId: actor.id, organisationId, role })
      .onConflictDoUpdate({
        target: [membership.personId, membership.organisationId],
        set: { role },
      })
      .run();
    return {
      subject: `person:${actor.id}`,
      detail: { invitation: id, organisation: organisationId, role },
      result: organisationId,
    };
  },
});
