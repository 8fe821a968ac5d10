import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { DomainError } from "@/db/domain/errors";
import { inTime } from "@/db/domain/lineage";
import { document, lineage, recommendation, review } from "@/db/schema";

/** What is named to decide of two recommendations. */
export const pairInput = {
  ref: z.string(),
  /** Typed by hand, or taken from a suggestion. */
  other: z.string().trim().min(1, { error: "required" }),
  /** Reference of the later one; needed only where their sources are of the same date. */
  later: z.string().default(""),
  /** How alike the texts were when it was suggested, 0 to 1; null where nobody suggested it. */
  similarity: z
    .union([z.literal("").transform(() => null), z.coerce.number().min(0).max(1)])
    .nullable()
    .default(null),
};

function find(tx: Tx, ref: string) {
  const found = tx
    .select({
      id: recommendation.id,
      ref: recommendation.ref,
      iso3: review.iso3,
      date: document.date,
      cycle: review.cycle,
    })
    .from(recommendation)
    .innerJoin(review, eq(review.id, recommendation.reviewId))
    .innerJoin(document, eq(document.id, recommendation.documentId))
    .where(eq(recommendation.ref, ref))
    .get();
  if (!found) throw new DomainError("recommendation_unknown", { other: "wrong" });
  return found;
}

type Found = ReturnType<typeof find>;

/** The earlier and the later of the two, by their sources or as somebody says. Throws `lineage_order`. */
function inOrder(one: Found, other: Found, later: string): { earlier: Found; later: Found } {
  const order = inTime(one, other);
  if (order !== 0)
    return order < 0 ? { earlier: one, later: other } : { earlier: other, later: one };
  if (later === one.ref) return { earlier: other, later: one };
  if (later === other.ref) return { earlier: one, later: other };
  throw new DomainError("lineage_order", { later: "choice_invalid" });
}

/**
 * Two recommendations on the same State, the earlier and the later. Throws `recommendation_unknown`,
 * `lineage_same`, `lineage_order`.
 */
export function requirePair(tx: Tx, asked: { ref: string; other: string; later: string }) {
  const one = find(tx, asked.ref);
  const other = find(tx, asked.other);
  if (one.id === other.id || one.iso3 !== other.iso3) {
    throw new DomainError("lineage_same", { other: "wrong" });
  }
  return inOrder(one, other, asked.later);
}

/** The decision on these two, whichever is the later. */
export const isOnPair = (oneId: number, otherId: number): SQL | undefined =>
  or(
    and(eq(lineage.recommendationId, oneId), eq(lineage.continuesId, otherId)),
    and(eq(lineage.recommendationId, otherId), eq(lineage.continuesId, oneId)),
  );

/** Throws `lineage_decided` where somebody has decided on these two. */
export function refuseDecided(tx: Tx, oneId: number, otherId: number): void {
  const decided = tx.select().from(lineage).where(isOnPair(oneId, otherId)).get();
  if (decided) throw new DomainError("lineage_decided");
}

/** Whether `laterId` continues `earlierId`, by one confirmed link or several. */
export function continuesOn(tx: Tx, laterId: number, earlierId: number): boolean {
  const found = tx.get<{ id: number } | undefined>(sql`
    with recursive before(id) as (
      select ${laterId}
      union select l.continues_id from ${lineage} l join before on l.recommendation_id = before.id
        where l.state = 'confirmed'
    ) select id from before where id = ${earlierId}`);
  return found !== undefined;
}
