import { asc, count, eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { membership, organisation } from "@/db/schema";

export type OrganisationRow = ReturnType<typeof organisationList>[number];

/** Every organisation by name, with its settings and how many people act for it. For administrators. */
export function organisationList(reader: Reader) {
  return reader
    .select({
      id: organisation.id,
      name: organisation.name,
      track: organisation.track,
      nameWithheld: organisation.nameWithheld,
      secondPersonRequired: organisation.secondPersonRequired,
      people: count(membership.personId),
    })
    .from(organisation)
    .leftJoin(membership, eq(membership.organisationId, organisation.id))
    .groupBy(organisation.id)
    .orderBy(asc(organisation.name))
    .all();
}
