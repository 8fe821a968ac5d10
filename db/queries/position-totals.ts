import { inArray, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { PositionCounts } from "@/db/domain/position-counts";
import { recommendation } from "@/db/schema";
import { NEWEST_POSITION } from "./newest-position";

/** How many recommendations of some lists have each newest position. `documentIds`: of the lists. */
export function positionTotals(reader: Reader, documentIds: readonly string[]): PositionCounts {
  const counts = { supported: 0, supported_in_part: 0, noted: 0, pending: 0, none: 0 };
  const rows = reader
    .select({ position: NEWEST_POSITION.as("newest"), count: sql<number>`count(*)` })
    .from(recommendation)
    .where(inArray(recommendation.documentId, [...documentIds]))
    .groupBy(sql`newest`)
    .all();
  for (const { position, count } of rows) counts[position ?? "none"] += count;
  return counts;
}
