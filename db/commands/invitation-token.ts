import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { DomainError } from "@/db/domain/errors";
import { hashOfToken, isOpen } from "@/db/domain/invitation";
import { invitation } from "@/db/schema";
import { inviterMayBringIn } from "./membership-rules";

/** A new secret of 256 bits, fit for an address, with the hash that is kept of it. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashOfToken(token) };
}

/**
 * Uses up the invitation of this token and gives it. It is looked up by hash, so that the time taken
 * says nothing of the token. Throws `invitation_invalid` when there is none, or none any more, also
 * where whoever made it could not make it now.
 */
export function takeInvitation(tx: Tx, token: string, now: string) {
  const tokenHash = hashOfToken(token);
  const found = tx.select().from(invitation).where(eq(invitation.tokenHash, tokenHash)).get();
  if (!found || !isOpen(found, now)) throw new DomainError("invitation_invalid");
  const { invitedById, organisationId } = found;
  if (invitedById && organisationId && !inviterMayBringIn(tx, invitedById, organisationId)) {
    throw new DomainError("invitation_invalid");
  }
  tx.update(invitation).set({ acceptedAt: now }).where(eq(invitation.id, found.id)).run();
  return found;
}
