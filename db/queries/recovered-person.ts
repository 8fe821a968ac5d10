import { eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { RecoveredPerson } from "@/db/domain/recovery";
import { membership, person } from "@/db/schema";
import { hasValidator } from "./has-validator";

/** Somebody who may need a new password, as far as it decides who may help; null where there is none. */
export function recoveredPerson(
  reader: Reader,
  personId: string,
): (RecoveredPerson & { name: string; disabledAt: string | null }) | null {
  const found = reader
    .select({
      id: person.id,
      name: person.name,
      isAdministrator: person.isAdministrator,
      disabledAt: person.disabledAt,
    })
    .from(person)
    .where(eq(person.id, personId))
    .get();
  if (!found) return null;
  const organisations = reader
    .select({ id: membership.organisationId })
    .from(membership)
    .where(eq(membership.personId, personId))
    .all()
    .map(({ id }) => ({ id, hasOtherValidator: hasValidator(reader, id, personId) }));
  return { ...found, organisations };
}
