import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type Actor, VISITOR } from "@/db/domain/permissions";
import { membership, organisation, person } from "@/db/schema";

/**
 * What somebody may do now who made a link some time ago, as an actor; a visitor where the person is
 * disabled.
 */
export function actingPerson(tx: Tx, personId: string): Actor {
  const found = tx
    .select({ id: person.id, name: person.name, isAdministrator: person.isAdministrator })
    .from(person)
    .where(and(eq(person.id, personId), isNull(person.disabledAt)))
    .get();
  if (!found) return VISITOR;
  const memberships = tx
    .select({
      organisationId: organisation.id,
      organisationName: organisation.name,
      track: organisation.track,
      role: membership.role,
    })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(eq(membership.personId, personId))
    .all();
  return { kind: "person", ...found, memberships };
}
