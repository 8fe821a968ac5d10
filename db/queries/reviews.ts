import { asc, desc } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { review } from "@/db/schema";

/** All reviews, the newest of a State first. */
export function reviews(
  reader: Reader,
): { id: string; state: string; mechanism: string; cycle: number | null }[] {
  return reader
    .select({
      id: review.id,
      state: review.state,
      mechanism: review.mechanism,
      cycle: review.cycle,
    })
    .from(review)
    .orderBy(asc(review.state), desc(review.cycle))
    .all();
}
