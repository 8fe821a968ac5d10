import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { membership, organisation, person } from "@/db/schema";

export type OrganisationRow = ReturnType<typeof organisationList>[number];

/**
 * Every organisation by name, with its settings, how many people act for it (nobody who is disabled),
 * and how many validators it has (disabled or not). For administrators.
 */
export function organisationList(reader: Reader) {
  return reader
    .select({
      id: organisation.id,
      name: organisation.name,
      track: organisation.track,
      nameWithheld: organisation.nameWithheld,
      secondPersonRequired: organisation.secondPersonRequired,
      people: count(person.id),
      validators: sql<number>`count(case when ${membership.role} = 'validator' then 1 end)`,
    })
    .from(organisation)
    .leftJoin(membership, eq(membership.organisationId, organisation.id))
    .leftJoin(person, and(eq(person.id, membership.personId), isNull(person.disabledAt)))
    .groupBy(organisation.id)
    .orderBy(asc(organisation.name))
    .all();
}
