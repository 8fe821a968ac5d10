import { eq, or } from "drizzle-orm";
import type { Reader } from "@/db/client";
import {
  invitation,
  membership,
  organisation,
  person,
  recoveryLink,
  session,
  twoFactor,
} from "@/db/schema";
import { ownTexts } from "./own-texts";
import { ownWork } from "./own-work";

/** Everything kept of one person. Instants are ISO, `null` where there is none. */
export type OwnData = NonNullable<ReturnType<typeof ownData>>;

const instant = (at: Date) => at.toISOString();

function whoItIs(reader: Reader, personId: string) {
  const found = reader.select().from(person).where(eq(person.id, personId)).get();
  if (!found) return null;
  const { id, name, email, twoFactorEnabled, digestWanted, isAdministrator, disabledAt } = found;
  const own = { id, name, email, twoFactorEnabled, digestWanted, isAdministrator, disabledAt };
  return { ...own, createdAt: instant(found.createdAt), updatedAt: instant(found.updatedAt) };
}

const memberships = (reader: Reader, personId: string) =>
  reader
    .select({
      organisation: organisation.name,
      role: membership.role,
      addedAt: membership.addedAt,
      organisationId: organisation.id,
    })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(eq(membership.personId, personId))
    .all();

const sessions = (reader: Reader, personId: string) =>
  reader
    .select({ createdAt: session.createdAt, expiresAt: session.expiresAt })
    .from(session)
    .where(eq(session.userId, personId))
    .all()
    .map(({ createdAt, expiresAt }) => ({
      begun: instant(createdAt),
      ends: instant(expiresAt),
    }));

const secondFactors = (reader: Reader, personId: string) =>
  reader
    .select({ verified: twoFactor.verified, failedCodes: twoFactor.failedVerificationCount })
    .from(twoFactor)
    .where(eq(twoFactor.userId, personId))
    .all();

const invitations = (reader: Reader, personId: string) =>
  reader
    .select({
      organisation: organisation.name,
      role: invitation.role,
      createdAt: invitation.createdAt,
      expiresAt: invitation.expiresAt,
      acceptedAt: invitation.acceptedAt,
      revokedAt: invitation.revokedAt,
    })
    .from(invitation)
    .leftJoin(organisation, eq(organisation.id, invitation.organisationId))
    .where(eq(invitation.invitedById, personId))
    .all();

const recoveryLinks = (reader: Reader, personId: string) =>
  reader
    .select({
      forPerson: recoveryLink.personId,
      createdAt: recoveryLink.createdAt,
      expiresAt: recoveryLink.expiresAt,
      usedAt: recoveryLink.usedAt,
    })
    .from(recoveryLink)
    .where(or(eq(recoveryLink.personId, personId), eq(recoveryLink.madeById, personId)))
    .all()
    .map(({ forPerson, ...link }) => ({
      madeFor: forPerson === personId ? "you" : "other",
      ...link,
    }));

/**
 * What is kept of a person, for that person alone; null where there is no such person. Neither password
 * nor keys, and of nobody else more than that something was done.
 */
export function ownData(reader: Reader, personId: string) {
  const you = whoItIs(reader, personId);
  if (!you) return null;
  const roles = memberships(reader, personId);
  const own = roles.map(({ organisationId }) => organisationId);
  return {
    you: [you],
    memberships: roles.map(({ organisationId: _, ...role }) => role),
    sessions: sessions(reader, personId),
    secondFactors: secondFactors(reader, personId),
    recoveryLinks: recoveryLinks(reader, personId),
    invitations: invitations(reader, personId),
    ...ownTexts(reader, personId, own),
    ...ownWork(reader, personId, own),
  };
}
