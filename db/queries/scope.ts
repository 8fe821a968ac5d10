import { and, desc, eq, gt, inArray, or, type SQL } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { ALL_REVIEWS, type ExplorerFilter } from "@/db/domain/explorer-filter";
import { recommendation, review, reviewTally } from "@/db/schema";

/** Whose recommendations are asked for. */
export interface Scope {
  /** Null: those of all reviews. */
  reviewId: string | null;
  /** Ids of the documents that state them; empty: whatever states them. */
  sources: readonly string[];
}

/** Everything that there is. What rests on it grows with the database. */
export const ALL: Scope = { reviewId: null, sources: [] };

/**
 * The review that is shown where none is asked for: the one that was chosen, else the newest that has
 * recommendations; null where nothing was brought in.
 */
export function homeReviewId(reader: Reader): string | null {
  const found = reader
    .select({ id: review.id })
    .from(review)
    .leftJoin(reviewTally, eq(reviewTally.reviewId, review.id))
    .where(or(eq(review.isHome, true), gt(reviewTally.recommendations, 0)))
    .orderBy(desc(review.isHome), desc(review.reviewedOn), desc(review.cycle), review.id)
    .limit(1)
    .get();
  return found?.id ?? null;
}

/** What a filter's review and source mean here. */
export function scopeOf(
  reader: Reader,
  { review: asked, source }: Pick<ExplorerFilter, "review" | "source">,
): Scope {
  const sources = source;
  if (asked === ALL_REVIEWS) return { reviewId: null, sources };
  // Nothing has the empty id: an empty database has no recommendations.
  return { reviewId: asked || (homeReviewId(reader) ?? ""), sources };
}

/** Recommendations within the scope; no condition where all are meant. */
export const inScope = ({ reviewId, sources }: Scope): SQL | undefined =>
  and(
    reviewId === null ? undefined : eq(recommendation.reviewId, reviewId),
    sources.length > 0 ? inArray(recommendation.documentId, [...sources]) : undefined,
  );
