import { asc, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { DomainError } from "@/db/domain/errors";
import { recommendation, recommendationPart, update } from "@/db/schema";

/** The recommendation of this reference. Throws `recommendation_unknown`. */
export function requireRecommendation(tx: Tx, ref: string): typeof recommendation.$inferSelect {
  const found = tx.select().from(recommendation).where(eq(recommendation.ref, ref)).get();
  if (!found) throw new DomainError("recommendation_unknown");
  return found;
}

/** What tells whether somebody else changed the parts meanwhile: their ids, in order. */
export const revisionOfParts = (parts: readonly { id: number }[]): string =>
  parts.map(({ id }) => id).join(" ");

/**
 * The ids of a recommendation's parts, once it is sure that they may be changed. `seen`: what they were
 * when somebody decided so. Throws `parts_moved_on`, `parts_of_source`, `parts_in_use`.
 */
export function requireFreeParts(tx: Tx, recommendationId: number, seen: string): number[] {
  const parts = tx
    .select({ id: recommendationPart.id, setBy: recommendationPart.setBy })
    .from(recommendationPart)
    .where(eq(recommendationPart.recommendationId, recommendationId))
    .orderBy(asc(recommendationPart.place))
    .all();
  if (revisionOfParts(parts) !== seen) throw new DomainError("parts_moved_on");
  if (parts.some(({ setBy }) => setBy === "import")) throw new DomainError("parts_of_source");
  const ids = parts.map(({ id }) => id);
  // Withdrawn ones too: their line stays, and says of which part it is.
  const spokenOf = tx.select().from(update).where(inArray(update.partId, ids)).get();
  if (spokenOf) throw new DomainError("parts_in_use");
  return ids;
}

/** Removes parts on which nothing rests. */
export function removeParts(tx: Tx, ids: readonly number[]): void {
  tx.delete(recommendationPart)
    .where(inArray(recommendationPart.id, [...ids]))
    .run();
}
