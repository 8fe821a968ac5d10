import { asc, eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { isErased } from "@/db/domain/erasure";
import type { OrganisationRole } from "@/db/domain/permissions";
import { membership, organisation, person } from "@/db/schema";

export interface PersonRow {
  id: string;
  name: string;
  email: string;
  isAdministrator: boolean;
  /** ISO instant; null for whoever can sign in. */
  disabledAt: string | null;
  roles: { organisationId: string; organisationName: string; role: OrganisationRole }[];
}

/** Everybody who has an account, by name, with their roles. For administrators. */
export function peopleList(reader: Reader): PersonRow[] {
  const people = reader
    .select({
      id: person.id,
      name: person.name,
      email: person.email,
      isAdministrator: person.isAdministrator,
      disabledAt: person.disabledAt,
    })
    .from(person)
    .orderBy(asc(person.name))
    .all()
    .filter(({ email }) => !isErased(email));
  const roles = reader
    .select({
      personId: membership.personId,
      organisationId: organisation.id,
      organisationName: organisation.name,
      role: membership.role,
    })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .orderBy(asc(organisation.name))
    .all();
  const rolesOf = new Map(people.map(({ id }) => [id, [] as PersonRow["roles"]]));
  for (const { personId, ...role } of roles) rolesOf.get(personId)?.push(role);
  return people.map((found) => ({ ...found, roles: rolesOf.get(found.id) ?? [] }));
}
