import { and, asc, desc, eq, gt, type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Reader } from "@/db/client";
import type { ReviewFilter, ReviewOrder } from "@/db/domain/review-list";
import type { Track } from "@/db/domain/track";
import { recommendation, review, reviewTally, update } from "@/db/schema";

/** A review with what is in the database of it. */
export type ReviewRow = ReturnType<typeof reviewList>["rows"][number];

const COLUMNS = {
  id: review.id,
  state: review.state,
  iso3: review.iso3,
  mechanism: review.mechanism,
  cycle: review.cycle,
  session: review.session,
  /** Day of the review in the Working Group. */
  reviewedOn: review.reviewedOn,
  isHome: review.isHome,
  recommendations: reviewTally.recommendations,
  supported: reviewTally.supported,
  supportedInPart: reviewTally.supportedInPart,
  noted: reviewTally.noted,
  pending: reviewTally.pending,
  /** Without a position, or with one in words that are not known. */
  unknown: reviewTally.unknown,
};

const ORDER_BY: Record<ReviewOrder, readonly SQL[]> = {
  newest: [desc(review.reviewedOn), asc(review.state), asc(review.id)],
  state: [asc(review.state), desc(review.reviewedOn), asc(review.id)],
  recommendations: [desc(reviewTally.recommendations), asc(review.state), asc(review.id)],
};

const HAS_RECOMMENDATIONS = gt(reviewTally.recommendations, 0);

const chosen = ({ state, cycle }: ReviewFilter) =>
  and(
    HAS_RECOMMENDATIONS,
    state === "" ? undefined : eq(review.iso3, state),
    cycle === null ? undefined : eq(review.cycle, cycle),
  );

/** One part of the reviews that have recommendations, with how many there are in all. */
export function reviewList(
  reader: Reader,
  filter: ReviewFilter,
  { order, from, most }: { order: ReviewOrder; from: number; most: number },
) {
  const rows = reader
    .select(COLUMNS)
    .from(review)
    .innerJoin(reviewTally, eq(reviewTally.reviewId, review.id))
    .where(chosen(filter))
    .orderBy(...ORDER_BY[order])
    .limit(most)
    .offset(from)
    .all();
  return { rows, sums: tallied(reader, chosen(filter)) };
}

/** How many recommendations there are in all of some reviews, by newest position. */
export interface Tally {
  reviews: number;
  recommendations: number;
  supported: number;
  supportedInPart: number;
  noted: number;
  pending: number;
  /** Without a position, or with one in words that are not known. */
  unknown: number;
}

const summed = (column: AnySQLiteColumn) => sql<number>`coalesce(sum(${column}), 0)`;

function tallied(reader: Reader, which: SQL | undefined): Tally {
  const [sums] = reader
    .select({
      reviews: sql<number>`count(*)`,
      recommendations: summed(reviewTally.recommendations),
      supported: summed(reviewTally.supported),
      supportedInPart: summed(reviewTally.supportedInPart),
      noted: summed(reviewTally.noted),
      pending: summed(reviewTally.pending),
      unknown: summed(reviewTally.unknown),
    })
    .from(review)
    .innerJoin(reviewTally, eq(reviewTally.reviewId, review.id))
    .where(which)
    .all();
  if (!sums) throw new Error("a sum always has its row");
  return sums;
}

/** The tally of one review; null: of all that have recommendations. */
export const tallyOf = (reader: Reader, reviewId: string | null): Tally =>
  tallied(
    reader,
    and(HAS_RECOMMENDATIONS, reviewId === null ? undefined : eq(review.id, reviewId)),
  );

/** The States and cycles of which there are reviews, to choose from. */
export function reviewChoices(reader: Reader) {
  const of = reader
    .selectDistinct({ iso3: review.iso3, state: review.state, cycle: review.cycle })
    .from(review)
    .innerJoin(reviewTally, eq(reviewTally.reviewId, review.id))
    .where(HAS_RECOMMENDATIONS)
    .orderBy(asc(review.state))
    .all();
  const cycles = new Set(of.flatMap(({ cycle }) => cycle ?? []));
  return {
    states: [...new Map(of.map(({ iso3, state }) => [iso3, state]))],
    cycles: [...cycles].toSorted((a, b) => a - b),
  };
}

/** On how many recommendations of each review each track has published anything, as of a day. */
export function spokenOn(reader: Reader, asOf: string): Map<string, Record<Track, number>> {
  const rows = reader
    .select({
      reviewId: recommendation.reviewId,
      track: update.track,
      spokenOn: sql<number>`count(distinct ${update.recommendationId})`,
    })
    .from(update)
    .innerJoin(recommendation, eq(recommendation.id, update.recommendationId))
    .where(and(eq(update.state, "published"), sql`${update.asOfLastDay} <= ${asOf}`))
    .groupBy(recommendation.reviewId, update.track)
    .all();
  const result = new Map<string, Record<Track, number>>();
  for (const { reviewId, track, spokenOn: number } of rows) {
    const known = result.get(reviewId) ?? { government: 0, civil_society: 0 };
    result.set(reviewId, { ...known, [track]: number });
  }
  return result;
}
