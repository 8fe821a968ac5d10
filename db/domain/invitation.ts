import { createHash } from "node:crypto";

/** How long a link lets somebody in. */
export const INVITATION_DAYS = 14;

/** What is kept of a token: its SHA-256 as hex. A token is random, so it needs no slow hash. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** The instant (ISO) at which an invitation made at `now` (ISO) ends. */
export function endOfInvitation(now: string): string {
  return new Date(Date.parse(now) + INVITATION_DAYS * 24 * 60 * 60 * 1000).toISOString();
}

/** Whether an invitation still lets somebody in at the instant `now` (ISO). */
export function isOpen(
  invitation: { acceptedAt: string | null; revokedAt: string | null; expiresAt: string },
  now: string,
): boolean {
  const { acceptedAt, revokedAt, expiresAt } = invitation;
  return acceptedAt === null && revokedAt === null && now < expiresAt;
}
