import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { personSchema } from "@/db/domain/new-person";
import { defineCommand } from "./define-command";
import { insertPerson } from "./insert-person";
import { takeInvitation } from "./invitation-token";
import { insertMembership } from "./membership-rules";

/**
 * A new person's account and role, for whoever holds the invitation. Gives the person's id. Throws
 * `invitation_invalid`, `email_taken`.
 */
export const acceptInvitation = defineCommand({
  name: "accept-invitation",
  input: personSchema.extend({ token: z.string() }),
  // The token is what admits.
  admits: () => true,
  run: ({ token, ...input }, context) => {
    const { tx, now } = context;
    const { id: invitationId, organisationId, role, invitedById } = takeInvitation(tx, token, now);
    if (!organisationId || !role) throw new DomainError("invitation_invalid");
    const personId = insertPerson(tx, { ...input, isAdministrator: false }, now);
    insertMembership(context, { personId, organisationId, role, addedById: invitedById });
    return {
      isPublic: false,
      subject: `person:${personId}`,
      detail: { invitation: invitationId, organisation: organisationId, role },
      result: personId,
    };
  },
});
