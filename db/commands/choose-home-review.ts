import { eq, gt, and } from "drizzle-orm";
import { z } from "zod";
import { DomainError } from "@/db/domain/errors";
import { may } from "@/db/domain/permissions";
import { review, reviewTally } from "@/db/schema";
import { defineCommand } from "./define-command";

/**
 * Which review is shown where none is asked for. Throws `review_unknown` where there is none of this id, or
 * none of its recommendations is here.
 */
export const chooseHomeReview = defineCommand({
  name: "choose-home-review",
  input: z.object({ reviewId: z.string() }),
  admits: (actor) => may(actor, "choose_home_review"),
  run: ({ reviewId }, { tx }) => {
    const found = tx
      .select({ id: review.id })
      .from(review)
      .innerJoin(reviewTally, eq(reviewTally.reviewId, review.id))
      .where(and(eq(review.id, reviewId), gt(reviewTally.recommendations, 0)))
      .get();
    if (!found) throw new DomainError("review_unknown");
    tx.update(review).set({ isHome: false }).where(eq(review.isHome, true)).run();
    tx.update(review).set({ isHome: true }).where(eq(review.id, reviewId)).run();
    return { isPublic: true, subject: `review:${reviewId}`, detail: {}, result: reviewId };
  },
});
