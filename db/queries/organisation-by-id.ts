import { eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { organisation } from "@/db/schema";

export type OrganisationFacts = NonNullable<ReturnType<typeof organisationById>>;

/**
 * An organisation under its own name, with how it publishes. For its members and for administrators:
 * the name may be withheld from everybody else.
 */
export function organisationById(reader: Reader, id: string) {
  return reader
    .select({
      id: organisation.id,
      name: organisation.name,
      track: organisation.track,
      nameWithheld: organisation.nameWithheld,
      secondPersonRequired: organisation.secondPersonRequired,
    })
    .from(organisation)
    .where(eq(organisation.id, id))
    .get();
}
