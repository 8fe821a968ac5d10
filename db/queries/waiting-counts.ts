import type { Reader } from "@/db/client";
import { type DeskSection, deskOf } from "@/db/domain/desk";
import { type Actor, membershipsThatMay } from "@/db/domain/permissions";
import { deskMaterial } from "./desk";
import { deskRights } from "./desk-rights";

/**
 * How many things wait for somebody in each part of their desk on the day `today` ("YYYY-MM-DD"), and
 * nothing else about them. Parts in which nothing waits are left out.
 */
export function waitingCounts(
  reader: Reader,
  actor: Extract<Actor, { kind: "person" }>,
  today: string,
): Partial<Record<DeskSection, number>> {
  const memberships = membershipsThatMay(actor, "read_unpublished");
  const ids = memberships.map(({ organisationId }) => organisationId);
  const rights = deskRights(reader, actor, memberships);
  const sitter = { personId: actor.id, rights, today };
  const { sections } = deskOf(deskMaterial(reader, ids, today), sitter);
  const counts = sections.map(
    ({ section, items }) => [section, items.filter((item) => item.waitsForMe).length] as const,
  );
  return Object.fromEntries(counts.filter(([, waiting]) => waiting > 0));
}
