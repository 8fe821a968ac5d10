import { and, eq, isNull, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "@/db/client";
import type { RecoveredPerson } from "@/db/domain/recovery";
import { membership, organisation, person } from "@/db/schema";

/** Somebody who may need a new password, as far as it decides who may help; null where disabled. */
export function recoveredPerson(
  reader: Reader,
  personId: string,
): (RecoveredPerson & { name: string }) | null {
  const found = reader
    .select({ id: person.id, name: person.name, isAdministrator: person.isAdministrator })
    .from(person)
    .where(and(eq(person.id, personId), isNull(person.disabledAt)))
    .get();
  if (!found) return null;
  const own = alias(membership, "own");
  const rows = reader
    .select({ id: organisation.id, validator: membership.personId })
    .from(own)
    .innerJoin(organisation, eq(organisation.id, own.organisationId))
    .leftJoin(
      membership,
      and(
        eq(membership.organisationId, organisation.id),
        eq(membership.role, "validator"),
        ne(membership.personId, personId),
      ),
    )
    .where(eq(own.personId, personId))
    .all();
  const organisations = [...new Set(rows.map(({ id }) => id))].map((id) => ({
    id,
    hasOtherValidator: rows.some((row) => row.id === id && row.validator !== null),
  }));
  return { ...found, organisations };
}
