import { asc, count, eq, min } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { DocumentKind } from "@/db/domain/evidence";
import { document, recommendation, review } from "@/db/schema";

/** A document that states recommendations of a review. */
export interface RecommendationList {
  id: string;
  title: string;
  publisher: string;
  kind: DocumentKind;
  /** PartialDate. */
  date: string;
  reference: string | null;
  /** How many it states. */
  recommendations: number;
}

/** A review and the lists of its recommendations. */
export interface ReviewFacts {
  id: string;
  state: string;
  iso3: string;
  mechanism: string;
  cycle: number | null;
  /** PartialDate by which a voluntary mid-term report is encouraged. */
  midTermDue: string | null;
  /**
   * What was brought in first stands first, so that nothing that comes later takes its place; pledges stand
   * last, for they are no recommendations.
   */
  lists: RecommendationList[];
}

function listsOf(reader: Reader, reviewId: string): RecommendationList[] {
  const counted = reader
    .select({
      id: recommendation.documentId,
      recommendations: count().as("recommendations"),
      first: min(recommendation.id).as("first"),
    })
    .from(recommendation)
    .where(eq(recommendation.reviewId, reviewId))
    .groupBy(recommendation.documentId)
    .as("counted");
  return reader
    .select({
      id: document.id,
      title: document.title,
      publisher: document.publisher,
      kind: document.kind,
      date: document.date,
      reference: document.reference,
      recommendations: counted.recommendations,
    })
    .from(counted)
    .innerJoin(document, eq(document.id, counted.id))
    .orderBy(eq(document.kind, "pledge_list"), asc(counted.first))
    .all();
}

/** A review by its id; null where there is none of it. */
export function reviewFacts(reader: Reader, reviewId: string): ReviewFacts | null {
  const row = reader
    .select({
      id: review.id,
      state: review.state,
      iso3: review.iso3,
      mechanism: review.mechanism,
      cycle: review.cycle,
      midTermDue: review.midTermDue,
    })
    .from(review)
    .where(eq(review.id, reviewId))
    .get();
  return row ? { ...row, lists: listsOf(reader, reviewId) } : null;
}
