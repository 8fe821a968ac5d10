import type { Reader } from "@/db/client";
import { divergenceOf, type Divergence } from "@/db/domain/divergence";
import { groupedBy } from "@/db/domain/grouped";
import { isStale } from "@/db/domain/stale";
import { byNewest, newestOfEach, type Standing, standingOf } from "@/db/domain/track-status";
import { partsSpokenOf } from "./parts";
import { publishedAssessments } from "./published-assessments";
import type { Scope } from "./scope";

/** Where both tracks stand on one recommendation, and how they differ. */
export interface RecommendationStanding {
  standing: Standing;
  divergence: Divergence;
  /** The newest as-of date of both tracks, a PartialDate; null where nobody has published. */
  newestAsOf: string | null;
  /** Whether that is more than a year before the day of the standing. */
  isStale: boolean;
  /** How many of the current statuses this project coded from published documents. */
  codedCount: number;
}

export const SILENT: RecommendationStanding = {
  standing: { government: null, civil_society: null },
  divergence: { kind: "silent", gap: 0 },
  newestAsOf: null,
  isStale: false,
  codedCount: 0,
};

/** How many of the statuses on these recommendations were coded from published documents. */
export const codedAmong = (
  matches: readonly Pick<RecommendationStanding, "codedCount">[],
): number => matches.reduce((sum, match) => sum + match.codedCount, 0);

/**
 * The standing of every recommendation in scope on which somebody has published, as of a day
 * ("YYYY-MM-DD"), by recommendation id. One that is missing is `SILENT`.
 */
export function standings(
  reader: Reader,
  scope: Scope,
  asOf: string,
): Map<number, RecommendationStanding> {
  const byRecommendation = groupedBy(
    publishedAssessments(reader, scope, asOf),
    (row) => row.recommendationId,
  );
  const partsOf = partsSpokenOf(reader, scope);
  const result = new Map<number, RecommendationStanding>();
  for (const [id, assessments] of byRecommendation) {
    const standing = standingOf(assessments, asOf, partsOf.get(id) ?? []);
    const newestAsOf = assessments.toSorted(byNewest)[0]?.asOf ?? null;
    const codedCount = newestOfEach(assessments, asOf).filter((one) => one.isCoded).length;
    const counted = {
      newestAsOf,
      isStale: newestAsOf !== null && isStale(newestAsOf, asOf),
      codedCount,
    };
    result.set(id, { standing, divergence: divergenceOf(standing), ...counted });
  }
  return result;
}
