import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { DomainError } from "@/db/domain/errors";
import { hashOfToken, isOpen } from "@/db/domain/invitation";
import { invitation } from "@/db/schema";

/** A new secret of 256 bits, fit for an address, with the hash that is kept of it. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashOfToken(token) };
}

/**
 * Uses up the invitation of this token and gives it. It is looked up by hash, so that the time taken
 * says nothing of the token. Throws `invitation_invalid` when there is none, or none any more.
 */
export function takeInvitation(tx: Tx, token: string, now: string) {
  const tokenHash = hashOfToken(token);
  const found = tx.select().from(invitation).where(eq(invitation.tokenHash, tokenHash)).get();
  if (!found || !isOpen(found, now)) throw new DomainError("invitation_invalid");
  tx.update(invitation).set({ acceptedAt: now }).where(eq(invitation.id, found.id)).run();
  return found;
}
