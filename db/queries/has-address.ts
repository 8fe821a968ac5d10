import { and, eq, isNotNull } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { document, recommendation } from "@/db/schema";

/** Whether there is a recommendation of this reference. */
export function hasRecommendation(reader: Reader, ref: string): boolean {
  const found = reader
    .select({ id: recommendation.id })
    .from(recommendation)
    .where(eq(recommendation.ref, ref))
    .get();
  return found !== undefined;
}

/** Whether there is a published document of this id. */
export function hasPublishedDocument(reader: Reader, id: string): boolean {
  const found = reader
    .select({ id: document.id })
    .from(document)
    .where(and(eq(document.id, id), isNotNull(document.publishedAt)))
    .get();
  return found !== undefined;
}
