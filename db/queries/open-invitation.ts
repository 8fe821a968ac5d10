import { eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { hashOfToken, isOpen } from "@/db/domain/invitation";
import type { OrganisationRole } from "@/db/domain/permissions";
import { invitation, organisation, person } from "@/db/schema";

/** What a link lets its holder do: set up the instance, or join an organisation. */
export type OpenInvitation =
  | { kind: "set_up" }
  | { kind: "join"; organisationId: string; organisationName: string; role: OrganisationRole };

/** The invitation of this token, where it still lets somebody in at the instant `now` (ISO). */
export function openInvitation(reader: Reader, token: string, now: string): OpenInvitation | null {
  const found = reader
    .select({
      administrator: invitation.administrator,
      role: invitation.role,
      acceptedAt: invitation.acceptedAt,
      revokedAt: invitation.revokedAt,
      expiresAt: invitation.expiresAt,
      organisationId: organisation.id,
      organisationName: organisation.name,
    })
    .from(invitation)
    .leftJoin(organisation, eq(organisation.id, invitation.organisationId))
    .where(eq(invitation.tokenHash, hashOfToken(token)))
    .get();
  if (!found || !isOpen(found, now)) return null;
  if (found.administrator) return hasAdministrator(reader) ? null : { kind: "set_up" };
  const { organisationId, organisationName, role } = found;
  if (!organisationId || !organisationName || !role) return null;
  return { kind: "join", organisationId, organisationName, role };
}

function hasAdministrator(reader: Reader): boolean {
  return Boolean(reader.select().from(person).where(eq(person.isAdministrator, true)).get());
}
