import { and, eq, isNull, ne } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { HeldBack } from "@/db/domain/erasure";
import { membership, organisation, person } from "@/db/schema";

/** Whether somebody else who can sign in administers the instance. */
export function hasOtherAdministrator(reader: Reader, personId: string): boolean {
  const other = reader
    .select({ id: person.id })
    .from(person)
    .where(
      and(eq(person.isAdministrator, true), isNull(person.disabledAt), ne(person.id, personId)),
    )
    .get();
  return other !== undefined;
}

/** The roles of everybody else in the organisation who can sign in. */
const otherRoles = (reader: Reader, organisationId: string, personId: string) =>
  reader
    .select({ role: membership.role })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.organisationId, organisationId),
        ne(membership.personId, personId),
        isNull(person.disabledAt),
      ),
    )
    .all()
    .map(({ role }) => role);

/**
 * Without whom an instance or an organisation could not go on. An organisation in which nobody is left
 * can: an administrator brings in its next people, as its first.
 */
export function heldBack(reader: Reader, personId: string): HeldBack {
  const own = reader
    .select({ isAdministrator: person.isAdministrator })
    .from(person)
    .where(eq(person.id, personId))
    .get();
  const lastValidatorOf = reader
    .select({ id: organisation.id, name: organisation.name })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(and(eq(membership.personId, personId), eq(membership.role, "validator")))
    .all()
    .filter(({ id }) => {
      const others = otherRoles(reader, id, personId);
      return others.length > 0 && !others.includes("validator");
    });
  const isLast = own?.isAdministrator === true && !hasOtherAdministrator(reader, personId);
  return { lastAdministrator: isLast, lastValidatorOf };
}
