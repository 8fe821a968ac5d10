import "server-only";
import { type Actor, membershipsThatMay } from "@/db/domain/permissions";

/** Ids of the organisations whose unpublished material the actor may read; none for a visitor. */
export function readableOrganisations(actor: Actor): string[] {
  return membershipsThatMay(actor, "read_unpublished").map((m) => m.organisationId);
}
