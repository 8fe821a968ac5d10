import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { RecoveredPerson } from "@/db/domain/recovery";
import { membership, person } from "@/db/schema";
import { hasValidator } from "./membership-rules";

/** Somebody who may need a new password, as far as it decides who may help; null where there is none. */
export function recoveredPerson(
  tx: Tx,
  personId: string,
): (RecoveredPerson & { disabledAt: string | null }) | null {
  const found = tx.select().from(person).where(eq(person.id, personId)).get();
  if (!found) return null;
  const organisations = tx
    .select({ id: membership.organisationId })
    .from(membership)
    .where(eq(membership.personId, personId))
    .all()
    .map(({ id }) => ({ id, hasOtherValidator: hasValidator(tx, id, personId) }));
  const { isAdministrator, disabledAt } = found;
  return { id: personId, isAdministrator, disabledAt, organisations };
}
