import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { type Actor, VISITOR } from "@/db/domain/permissions";
import { membership, organisation, person } from "@/db/schema";

/**
 * Who somebody is and what they may do, from their id; a visitor where there is no such
 * person, or one who is disabled.
 */
export function actorByPerson(reader: Reader, personId: string): Actor {
  const found = reader
    .select({ id: person.id, name: person.name, isAdministrator: person.isAdministrator })
    .from(person)
    .where(and(eq(person.id, personId), isNull(person.disabledAt)))
    .get();
  if (!found) return VISITOR;
  const memberships = reader
    .select({
      organisationId: organisation.id,
      organisationName: organisation.name,
      track: organisation.track,
      role: membership.role,
    })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(eq(membership.personId, personId))
    .orderBy(asc(organisation.name))
    .all();
  return { kind: "person", ...found, memberships };
}
