import { asc, eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { recommendation } from "@/db/schema";

/** The recommendations of a review, in the order of their sources. */
export function reviewRecommendations(reader: Reader, reviewId: string) {
  return reader
    .select({
      id: recommendation.id,
      ref: recommendation.ref,
      number: recommendation.number,
      text: recommendation.text,
      themeId: recommendation.themeId,
    })
    .from(recommendation)
    .where(eq(recommendation.reviewId, reviewId))
    .orderBy(asc(recommendation.documentId), asc(recommendation.place))
    .all();
}
