import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { erasedEmail, FORMER_MEMBER } from "@/db/domain/erasure";
import {
  account,
  assignment,
  membership,
  person,
  recoveryLink,
  session,
  sheetUpload,
  twoFactor,
  verification,
} from "@/db/schema";
import { revokeGiven } from "./revoke-given";

/** Whatever lets the person in, here or by somebody else's hand. */
function eraseWaysIn(tx: Tx, personId: string, now: string): void {
  tx.delete(session).where(eq(session.userId, personId)).run();
  tx.delete(account).where(eq(account.userId, personId)).run();
  tx.delete(twoFactor).where(eq(twoFactor.userId, personId)).run();
  tx.delete(verification).where(eq(verification.value, personId)).run();
  tx.delete(recoveryLink).where(eq(recoveryLink.personId, personId)).run();
  revokeGiven(tx, personId, now);
}

/**
 * Takes from the database what tells who somebody is: name, address, password, second factor, sessions,
 * links, roles, and sheets on their way in. What the person wrote is the organisation's and stays, under
 * an id that leads to nobody; published, it never carried a name. Only ever called inside a command.
 */
export function erase(tx: Tx, personId: string, now: string): void {
  eraseWaysIn(tx, personId, now);
  const roles = tx.select().from(membership).where(eq(membership.personId, personId)).all();
  const organisations = roles.map(({ organisationId }) => organisationId);
  tx.update(assignment)
    .set({ personId: null })
    .where(
      and(inArray(assignment.organisationId, organisations), eq(assignment.personId, personId)),
    )
    .run();
  tx.delete(membership).where(eq(membership.personId, personId)).run();
  tx.delete(sheetUpload).where(eq(sheetUpload.personId, personId)).run();
  const nobody = { name: FORMER_MEMBER, email: erasedEmail(personId), image: null };
  const nothing = { isAdministrator: false, twoFactorEnabled: false, digestWanted: false };
  tx.update(person)
    .set({ ...nobody, ...nothing, emailVerified: false, disabledAt: now, updatedAt: new Date(now) })
    .where(eq(person.id, personId))
    .run();
}
