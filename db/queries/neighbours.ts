import { and, eq, inArray } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { recommendation } from "@/db/schema";

export interface NeighbouringRefs {
  previous: string | null;
  next: string | null;
}

/** References of what stands right before and right after a place in a source; null at its ends. */
export function neighboursOf(reader: Reader, documentId: string, place: number): NeighbouringRefs {
  const rows = reader
    .select({ ref: recommendation.ref, place: recommendation.place })
    .from(recommendation)
    .where(
      and(
        eq(recommendation.documentId, documentId),
        inArray(recommendation.place, [place - 1, place + 1]),
      ),
    )
    .all();
  const at = (wanted: number) => rows.find((row) => row.place === wanted)?.ref ?? null;
  return { previous: at(place - 1), next: at(place + 1) };
}
