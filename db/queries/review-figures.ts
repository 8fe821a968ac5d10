import { and, countDistinct, eq, inArray, isNotNull, min, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "@/db/client";
import { NO_FILTER } from "@/db/domain/explorer-filter";
import { countTracks } from "@/db/domain/progress";
import type { Counted } from "@/db/domain/review-comparison";
import { GROUP_VOCABULARIES, THEME_VOCABULARIES, type Vocabulary } from "@/db/domain/vocabulary";
import {
  lineage,
  recommendation,
  recommendationTag,
  recommendingState,
  review,
  tag,
} from "@/db/schema";
import { matchingRecommendations } from "./matching-recommendations";
import { reviewFacts } from "./review-facts";
import { tallyOf } from "./review-list";

/** A subject of recommendations. */
export interface CountedTag extends Counted {
  vocabulary: Vocabulary;
  term: string;
}

/** A State that made recommendations. */
export interface CountedState extends Counted {
  /** As a source writes it. */
  name: string;
}

const SUBJECTS = ["sdg_goal", ...THEME_VOCABULARIES, ...GROUP_VOCABULARIES] as const;

function tagsOf(reader: Reader, reviewId: string): CountedTag[] {
  return (
    reader
      .select({
        vocabulary: tag.vocabulary,
        term: tag.term,
        count: countDistinct(recommendationTag.recommendationId),
      })
      .from(recommendation)
      .innerJoin(recommendationTag, eq(recommendationTag.recommendationId, recommendation.id))
      .innerJoin(tag, eq(tag.id, recommendationTag.tagId))
      .where(and(eq(recommendation.reviewId, reviewId), inArray(tag.vocabulary, [...SUBJECTS])))
      .groupBy(tag.vocabulary, tag.term)
      .all()
      // A term means the same in every version of its vocabulary.
      .map((row) => ({ ...row, key: `${row.vocabulary} ${row.term}` }))
  );
}

function statesOf(reader: Reader, reviewId: string): CountedState[] {
  return reader
    .select({
      key: sql<string>`${recommendingState.iso3}`,
      name: min(recommendingState.name),
      count: countDistinct(recommendingState.recommendationId),
    })
    .from(recommendation)
    .innerJoin(recommendingState, eq(recommendingState.recommendationId, recommendation.id))
    .where(and(eq(recommendation.reviewId, reviewId), isNotNull(recommendingState.iso3)))
    .groupBy(recommendingState.iso3)
    .all()
    .map((row) => ({ ...row, name: row.name ?? row.key }));
}

export type ReviewFigures = NonNullable<ReturnType<typeof reviewFigures>>;

/** Everything about a review that a comparison sets beside another's, as of a day; null where there is none of this id, or nothing of it. */
export function reviewFigures(reader: Reader, reviewId: string, asOf: string) {
  const facts = reviewFacts(reader, reviewId);
  const reported = reader
    .select({
      session: review.session,
      reviewedOn: review.reviewedOn,
      received: review.received,
      supported: review.supported,
      noted: review.noted,
    })
    .from(review)
    .where(eq(review.id, reviewId))
    .get();
  if (!facts || !reported || facts.lists.length === 0) return null;
  const all = matchingRecommendations(reader, { ...NO_FILTER, review: reviewId }, asOf);
  return {
    ...facts,
    session: reported.session,
    reviewedOn: reported.reviewedOn,
    /** In figures, as documents of the UN state it. */
    reported: reported.received,
    tally: tallyOf(reader, reviewId),
    standings: countTracks(all.map(({ standing }) => standing)),
    tags: tagsOf(reader, reviewId),
    states: statesOf(reader, reviewId),
  };
}

const earlier = alias(recommendation, "earlier");

/** How many recommendations of a review continue one of an earlier review, as somebody confirmed. */
export function continuing(reader: Reader, laterId: string, earlierId: string): number {
  const found = reader
    .select({ count: countDistinct(lineage.recommendationId) })
    .from(recommendation)
    .innerJoin(lineage, eq(lineage.recommendationId, recommendation.id))
    .innerJoin(earlier, eq(earlier.id, lineage.continuesId))
    .where(
      and(
        eq(recommendation.reviewId, laterId),
        eq(earlier.reviewId, earlierId),
        eq(lineage.state, "confirmed"),
      ),
    )
    .get();
  return found?.count ?? 0;
}
