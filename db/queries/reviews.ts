import { asc, desc, eq, gt } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { review, reviewTally } from "@/db/schema";
import { isOneOf } from "./is-one-of";
import type { ReviewEntry } from "./other-reviews";

const NAMED = {
  id: review.id,
  state: review.state,
  iso3: review.iso3,
  mechanism: review.mechanism,
  cycle: review.cycle,
};

/** All reviews that have recommendations, by State and the newest of each first. */
export function reviews(reader: Reader): ReviewEntry[] {
  return reader
    .select(NAMED)
    .from(review)
    .innerJoin(reviewTally, eq(reviewTally.reviewId, review.id))
    .where(gt(reviewTally.recommendations, 0))
    .orderBy(asc(review.state), desc(review.reviewedOn), desc(review.cycle))
    .all();
}

/** These reviews by their ids. */
export function reviewNames(reader: Reader, ids: readonly string[]): Map<string, ReviewEntry> {
  const rows = reader.select(NAMED).from(review).where(isOneOf(review.id, ids)).all();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whether there is a review of this id. */
export const hasReview = (reader: Reader, id: string): boolean => reviewNames(reader, [id]).has(id);
