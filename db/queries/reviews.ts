import { asc, desc } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { review } from "@/db/schema";

/** All reviews, the newest of a State first. */
export function reviews(reader: Reader): { id: string; state: string; cycle: number }[] {
  return reader
    .select({ id: review.id, state: review.state, cycle: review.cycle })
    .from(review)
    .orderBy(asc(review.state), desc(review.cycle))
    .all();
}
