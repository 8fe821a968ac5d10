import "server-only";
import type { Reader } from "@/db/client";
import type { AddressParameters } from "@/db/domain/explorer-filter";
import { NO_FILTER, parseFilter } from "@/db/domain/explorer-filter";
import { homeReviewId, type Scope, scopeOf } from "@/db/queries/scope";
import { otherReviews, type ReviewEntry } from "@/db/queries/other-reviews";
import { type ReviewFacts, reviewFacts } from "@/db/queries/review-facts";

/** So many reviews are named beside the one that is shown; the rest have a list of their own. */
const NAMED = 4;

/** The review that a screen shows, and those to which one can turn. */
export interface ShownReview {
  scope: Scope & { reviewId: string };
  /** Null where nothing was brought in. */
  review: ReviewFacts | null;
  others: { nearest: ReviewEntry[]; total: number };
}

/** For a screen that shows one review at a time: the one that its address names, else the usual one. */
export function shownReview(reader: Reader, parameters: AddressParameters): ShownReview {
  const { review: asked, source } = parseFilter(parameters).filter;
  const { reviewId, sources } = scopeOf(reader, { review: asked, source });
  // Of all at once such a screen has nothing to show.
  const scope = { reviewId: reviewId ?? homeReviewId(reader) ?? "", sources };
  const review = reviewFacts(reader, scope.reviewId);
  return { scope, review, others: otherReviews(reader, review, NAMED) };
}

/** The scope of one review, for whoever has no address to read. */
export const homeScope = (reader: Reader): ShownReview["scope"] => ({
  reviewId: scopeOf(reader, NO_FILTER).reviewId ?? "",
  sources: [],
});
