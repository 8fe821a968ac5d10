import { and, asc, eq, isNull, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { DomainError } from "@/db/domain/errors";
import { letterOf } from "@/db/domain/recommendation-part";
import { recommendationPart, update } from "@/db/schema";

/** Updates on this part; null: on the whole. */
export const isPart = (partId: number | null): SQL =>
  partId === null ? isNull(update.partId) : eq(update.partId, partId);

/** Whether the draft was begun on the whole, before it was split. */
function isOnWhole(tx: Tx, draftId: string, recommendationId: number): boolean {
  const isIt = and(eq(update.id, draftId), eq(update.recommendationId, recommendationId));
  return tx.select().from(update).where(isIt).get()?.partId === null;
}

/**
 * The id of the part that an update is about; null for the whole. Where a recommendation has parts, one
 * has to be named; only what was begun on the whole before is gone on with as it is. Throws
 * `part_unknown`, `part_needed`.
 */
export function partMeant(
  tx: Tx,
  { part, draft }: { part: string | null; draft?: { id: string } | undefined },
  { recommendationId }: { recommendationId: number },
): number | null {
  const parts = tx
    .select({ id: recommendationPart.id, place: recommendationPart.place })
    .from(recommendationPart)
    .where(eq(recommendationPart.recommendationId, recommendationId))
    .orderBy(asc(recommendationPart.place))
    .all();
  if (part !== null) {
    const meant = parts.find(({ place }) => letterOf(place) === part);
    if (!meant) throw new DomainError("part_unknown");
    return meant.id;
  }
  if (parts.length > 0 && !(draft && isOnWhole(tx, draft.id, recommendationId))) {
    throw new DomainError("part_needed");
  }
  return null;
}
