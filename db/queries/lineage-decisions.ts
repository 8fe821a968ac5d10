import { desc, eq, or, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { LineageState } from "@/db/domain/lineage";
import { lineage, recommendation } from "@/db/schema";

/** What was decided of a recommendation and another one. */
export interface LineageDecision {
  id: string;
  state: LineageState;
  /** The other one. */
  ref: string;
  text: string;
  /** Whether the other one is the earlier, so that this one continues it. */
  isEarlier: boolean;
}

/** Everything that was decided of a recommendation, the newest first. For those who may decide. */
export function lineageDecisions(reader: Reader, id: number): LineageDecision[] {
  const otherId = sql`case when ${lineage.recommendationId} = ${id} then ${lineage.continuesId} else ${lineage.recommendationId} end`;
  return reader
    .select({
      id: lineage.id,
      state: lineage.state,
      ref: recommendation.ref,
      text: recommendation.text,
      isEarlier: sql`${lineage.recommendationId} = ${id}`.mapWith(Boolean),
    })
    .from(lineage)
    .innerJoin(recommendation, eq(recommendation.id, otherId))
    .where(or(eq(lineage.recommendationId, id), eq(lineage.continuesId, id)))
    .orderBy(desc(lineage.decidedAt), lineage.id)
    .all();
}
