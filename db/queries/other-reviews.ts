import { and, desc, eq, gt, ne, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { review, reviewTally } from "@/db/schema";

/** A review as a link names it. */
export interface ReviewEntry {
  id: string;
  state: string;
  iso3: string;
  mechanism: string;
  cycle: number | null;
}

const HAS_RECOMMENDATIONS = gt(reviewTally.recommendations, 0);

/**
 * The reviews to which one can turn from this one, those of the same State first and then the newest, at
 * most `most`; and how many there are besides it. Only those that have recommendations.
 */
export function otherReviews(
  reader: Reader,
  current: { id: string; iso3: string } | null,
  most: number,
): { nearest: ReviewEntry[]; total: number } {
  const others = and(HAS_RECOMMENDATIONS, current ? ne(review.id, current.id) : undefined);
  const nearest = reader
    .select({
      id: review.id,
      state: review.state,
      iso3: review.iso3,
      mechanism: review.mechanism,
      cycle: review.cycle,
    })
    .from(review)
    .innerJoin(reviewTally, eq(reviewTally.reviewId, review.id))
    .where(others)
    .orderBy(
      desc(eq(review.iso3, current?.iso3 ?? "")),
      desc(review.isHome),
      desc(review.reviewedOn),
      review.id,
    )
    .limit(most)
    .all();
  const counted = reader
    .select({ total: sql<number>`count(*)` })
    .from(review)
    .innerJoin(reviewTally, eq(reviewTally.reviewId, review.id))
    .where(others)
    .get();
  return { nearest, total: counted?.total ?? 0 };
}
