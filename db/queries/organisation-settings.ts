import { eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { organisation } from "@/db/schema";

/** How an organisation publishes. The cautious settings stand in for those of an unknown one. */
export function organisationSettings(
  reader: Reader,
  organisationId: string,
): { secondPersonRequired: boolean; nameWithheld: boolean } {
  const found = reader
    .select({
      secondPersonRequired: organisation.secondPersonRequired,
      nameWithheld: organisation.nameWithheld,
    })
    .from(organisation)
    .where(eq(organisation.id, organisationId))
    .get();
  return found ?? { secondPersonRequired: true, nameWithheld: true };
}
