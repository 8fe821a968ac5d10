import { asc, desc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "@/db/client";
import { membership, person } from "@/db/schema";

export type OrganisationMember = ReturnType<typeof organisationMembers>[number];

const adder = alias(person, "adder");

/**
 * Who is in an organisation: validators first, then by name. `addedAt` and `disabledAt` are ISO
 * instants; `addedBy` is the name of whoever brought the person in, null where nobody did by name.
 * For its members and for administrators.
 */
export function organisationMembers(reader: Reader, organisationId: string) {
  return (
    reader
      .select({
        personId: person.id,
        name: person.name,
        role: membership.role,
        addedAt: membership.addedAt,
        addedBy: adder.name,
        disabledAt: person.disabledAt,
      })
      .from(membership)
      .innerJoin(person, eq(person.id, membership.personId))
      .leftJoin(adder, eq(adder.id, membership.addedById))
      .where(eq(membership.organisationId, organisationId))
      // The later word in the alphabet is the greater role.
      .orderBy(desc(membership.role), asc(person.name))
      .all()
  );
}
