import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { invitation, organisation, person } from "@/db/schema";

export type InvitationRow = ReturnType<typeof openInvitations>[number];

/**
 * The invitations that still let somebody in at the instant `now` (ISO), the first to end first: of
 * one organisation, for its members, or of all (null), for administrators. The instants are ISO; of
 * the token, nothing is given.
 */
export function openInvitations(reader: Reader, organisationId: string | null, now: string) {
  return reader
    .select({
      id: invitation.id,
      organisationId: organisation.id,
      organisationName: organisation.name,
      role: invitation.role,
      madeBy: person.name,
      createdAt: invitation.createdAt,
      expiresAt: invitation.expiresAt,
    })
    .from(invitation)
    .innerJoin(organisation, eq(organisation.id, invitation.organisationId))
    .leftJoin(person, eq(person.id, invitation.invitedById))
    .where(
      and(
        isNull(invitation.acceptedAt),
        isNull(invitation.revokedAt),
        gt(invitation.expiresAt, now),
        organisationId === null ? undefined : eq(invitation.organisationId, organisationId),
      ),
    )
    .orderBy(asc(invitation.expiresAt))
    .all();
}
