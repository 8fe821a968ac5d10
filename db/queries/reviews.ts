import { asc, desc, eq, gt } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { review, reviewTally } from "@/db/schema";
import { isOneOf } from "./is-one-of";
import type { ReviewEntry } from "./other-reviews";
import { homeReviewId } from "./scope";

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

/** So many are offered in one list. */
const OFFERED = 60;

/**
 * The reviews from which two are chosen: all where they are few; else those of these States (ISO 3166-1 alpha-3)
 * and of the State that is shown first, with all `states` to choose further ones from.
 */
export function reviewsToCompare(
  reader: Reader,
  states: readonly string[],
): { reviews: ReviewEntry[]; states: { iso3: string; state: string }[] } {
  const all = reviews(reader);
  if (all.length <= OFFERED) return { reviews: all, states: [] };
  const home = homeReviewId(reader);
  const offered = new Set([...states, all.find(({ id }) => id === home)?.iso3]);
  const named = new Map(all.map(({ iso3, state }) => [iso3, { iso3, state }]));
  return { reviews: all.filter(({ iso3 }) => offered.has(iso3)), states: [...named.values()] };
}

/** These reviews by their ids. */
export function reviewNames(reader: Reader, ids: readonly string[]): Map<string, ReviewEntry> {
  const rows = reader.select(NAMED).from(review).where(isOneOf(review.id, ids)).all();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whether there is a review of this id. */
export const hasReview = (reader: Reader, id: string): boolean => reviewNames(reader, [id]).has(id);
