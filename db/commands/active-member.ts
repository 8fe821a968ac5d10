import { and, eq, isNull } from "drizzle-orm";
import { DomainError } from "@/db/domain/errors";
import { membership, person } from "@/db/schema";
import type { CommandContext } from "./define-command";

/** Makes sure that somebody can act for the organisation. Throws `person_unknown`, said of `field`. */
export function requireActiveMember(
  { tx }: CommandContext,
  organisationId: string,
  personId: string,
  field = "personId",
): void {
  const found = tx
    .select({ id: person.id })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.organisationId, organisationId),
        eq(membership.personId, personId),
        isNull(person.disabledAt),
      ),
    )
    .get();
  if (!found) throw new DomainError("person_unknown", { [field]: "choice_invalid" });
}
