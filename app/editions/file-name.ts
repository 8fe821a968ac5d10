import type { EditionContent } from "@/db/domain/edition-content";

/** Small letters, digits and hyphens, whatever the text was written in. */
function plain(text: string): string {
  const letters = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return letters.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

/**
 * For example "cambodia-2019-midterm-government-2026-11-23-edition-2": State, year of the review, layout,
 * as-of day, number; the ending is the caller's. The author is not in it, who may withhold its name later.
 */
export function fileName({ review, request, number }: EditionContent): string {
  const year = review.reviewedOn?.slice(0, 4);
  const parts = [plain(review.state), year, "midterm", request.layout, request.asOf];
  return [...parts, "edition", number].filter(Boolean).join("-");
}
