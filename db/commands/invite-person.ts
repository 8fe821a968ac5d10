import { eq } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { endOfInvitation } from "@/db/domain/invitation";
import { may, ORGANISATION_ROLES } from "@/db/domain/permissions";
import { invitation, organisation } from "@/db/schema";
import { defineCommand } from "./define-command";
import { newToken } from "./invitation-token";

/**
 * Gives the token of a link that lets one person into an organisation, once. It is told here and
 * never again: only its hash is kept. Throws `organisation_unknown`.
 */
export const invitePerson = defineCommand({
  name: "invite-person",
  input: z.object({
    organisationId: z.string().min(1, { error: "choice_invalid" }),
    role: z.enum(ORGANISATION_ROLES),
  }),
  admits: (actor) => may(actor, "invite_people"),
  run: ({ organisationId, role }, { tx, actor, now }) => {
    if (!tx.select().from(organisation).where(eq(organisation.id, organisationId)).get()) {
      throw new DomainError("organisation_unknown", { organisationId: "choice_invalid" });
    }
    const id = crypto.randomUUID();
    const { token, tokenHash } = newToken();
    const expiresAt = endOfInvitation(now);
    const invitedById = actor.kind === "person" ? actor.id : null;
    tx.insert(invitation)
      .values({ id, tokenHash, organisationId, role, invitedById, createdAt: now, expiresAt })
      .run();
    return {
      subject: `invitation:${id}`,
      detail: { organisation: organisationId, role },
      result: { token, expiresAt },
    };
  },
});
