import { asc, desc, eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import {
  document,
  position,
  recommendation,
  recommendationTag,
  recommendingState,
  review,
  tag,
} from "@/db/schema";
import { statedHeadings } from "./themes";

/**
 * One recommendation with everything that its source says of it, and its coding; null where there is
 * none of this reference. Number, States and positions are empty where the source states none.
 */
export function recommendationByRef(reader: Reader, ref: string) {
  const found = reader
    .select()
    .from(recommendation)
    .innerJoin(document, eq(document.id, recommendation.documentId))
    .innerJoin(review, eq(review.id, recommendation.reviewId))
    .where(eq(recommendation.ref, ref))
    .get();
  if (!found) return null;
  const { id, themeId, number, text, place, originalText, paragraph } = found.recommendation;
  const states = reader
    .select({ name: recommendingState.name })
    .from(recommendingState)
    .where(eq(recommendingState.recommendationId, id))
    .orderBy(asc(recommendingState.place))
    .all();
  const positions = reader
    .select()
    .from(position)
    .where(eq(position.recommendationId, id))
    .orderBy(desc(position.date), desc(position.id))
    .all();
  const tags = reader
    .select({
      vocabulary: tag.vocabulary,
      version: tag.version,
      term: tag.term,
      setBy: recommendationTag.setBy,
      confidence: recommendationTag.confidence,
    })
    .from(recommendationTag)
    .innerJoin(tag, eq(tag.id, recommendationTag.tagId))
    .where(eq(recommendationTag.recommendationId, id))
    .orderBy(asc(tag.id))
    .all();
  return {
    id,
    ref,
    number,
    text,
    place,
    originalText,
    paragraph,
    headings: statedHeadings(reader, [themeId]).get(themeId) ?? [],
    source: found.document,
    review: found.review,
    states: states.map((state) => state.name),
    positions,
    tags,
  };
}

export type RecommendationDetails = NonNullable<ReturnType<typeof recommendationByRef>>;
