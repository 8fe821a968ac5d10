import { reader } from "@/app/_server/database";
import { type Actor, may, type Membership } from "@/db/domain/permissions";
import { type EditionEntry, editionsBy } from "@/db/queries/editions";

/** What one of the reader's organisations has frozen of a review, and whether the reader may freeze. */
export interface OwnEditions {
  membership: Membership;
  mayFreeze: boolean;
  editions: EditionEntry[];
}

/** The editions of each of the actor's organisations that has a track; none for a visitor. */
export async function ownEditions(
  actor: Actor,
  reviewId: string | undefined,
): Promise<OwnEditions[]> {
  if (actor.kind !== "person" || reviewId === undefined) return [];
  const from = await reader();
  return actor.memberships
    .filter(({ track }) => track !== null)
    .map((membership) => ({
      membership,
      mayFreeze: may(actor, "freeze_report", membership.organisationId),
      editions: editionsBy(from, membership.organisationId, reviewId),
    }));
}
