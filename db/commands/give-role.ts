import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { isErased } from "@/db/domain/erasure";
import { DomainError } from "@/db/domain/errors";
import { ORGANISATION_ROLES } from "@/db/domain/permissions";
import { membership, person } from "@/db/schema";
import { anybodySignedIn, defineCommand } from "./define-command";
import { endSessionsForNewRole } from "./end-sessions-of";
import { insertMembership, refuseLettingOneselfIn, requireMayBringIn } from "./membership-rules";

/**
 * Gives somebody a role in an organisation, in place of the one held there before; who is signed in under
 * the old one is signed out. Throws
 * `organisation_unknown`, `not_permitted`, `brings_in_its_own`, `person_unknown`,
 * `own_role_refused`, `other_track`.
 */
export const giveRole = defineCommand({
  name: "give-role",
  input: z.object({
    personId: z.string(),
    organisationId: z.string().min(1, { error: "choice_invalid" }),
    role: z.enum(ORGANISATION_ROLES),
  }),
  admits: anybodySignedIn,
  run: ({ personId, organisationId, role }, context) => {
    const { tx, actor, actorId } = context;
    requireMayBringIn(context, organisationId);
    const given = tx.select().from(person).where(eq(person.id, personId)).get();
    if (!given || isErased(given.email)) {
      throw new DomainError("person_unknown");
    }
    // Whoever belongs elsewhere comes in by an invitation, of their own will.
    const known = tx
      .select({ role: membership.role })
      .from(membership)
      .where(and(eq(membership.personId, personId), eq(membership.organisationId, organisationId)))
      .get();
    const isAdministrator = actor.kind === "person" && actor.isAdministrator;
    if (!known && !isAdministrator) throw new DomainError("not_permitted");
    if (personId === actorId) refuseLettingOneselfIn(tx, organisationId, personId);
    insertMembership(context, { personId, organisationId, role, addedById: actorId });
    endSessionsForNewRole(tx, personId, actorId);
    return {
      isPublic: false,
      subject: `person:${personId}`,
      detail: { organisation: organisationId, role },
      result: null,
    };
  },
});
