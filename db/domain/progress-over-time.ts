import { lastDayOf } from "./partial-date";
import { groupedBy } from "./grouped";
import { countTracks, type TrackCounts } from "./progress";
import { type Assessment, type Standing, standingOf } from "./track-status";

/** A published update on a recommendation, as far as counting needs it. */
export interface DatedAssessment extends Assessment {
  recommendationId: number;
}

/** The ids of each recommendation's parts, in their order; none that is missing has any. */
export type PartsOf = ReadonlyMap<number, readonly number[]>;

/** Both tracks as they stood from this day on. */
export interface ProgressPoint extends TrackCounts {
  /** "YYYY-MM-DD": an update's as-of date; a year counts as its last day. */
  day: string;
}

/**
 * How both tracks stood on each day on which an update took effect, oldest first, counted over all
 * of `recommendationIds`, wholes and not parts. Updates as of later than `asOf` ("YYYY-MM-DD") are left out.
 */
export function progressOverTime(
  assessments: readonly DatedAssessment[],
  recommendationIds: readonly number[],
  asOf: string,
  partsOf: PartsOf,
): ProgressPoint[] {
  const standings = new Map<number, Standing>(
    recommendationIds.map((id) => [id, { government: null, civil_society: null }]),
  );
  const inTime = assessments
    .filter((a) => standings.has(a.recommendationId))
    .map((a) => ({ ...a, day: lastDayOf(a.asOf) ?? "9999" }))
    .filter((a) => a.day <= asOf);
  const byRecommendation = groupedBy(inTime, (a) => a.recommendationId);
  const byDay = groupedBy(
    inTime.toSorted((a, b) => a.day.localeCompare(b.day)),
    (a) => a.day,
  );
  return [...byDay].map(([day, changed]) => {
    for (const id of new Set(changed.map((a) => a.recommendationId))) {
      standings.set(id, standingOf(byRecommendation.get(id) ?? [], day, partsOf.get(id) ?? []));
    }
    return { day, ...countTracks([...standings.values()]) };
  });
}

/**
 * At most `most` points: where there are more, the last of each month, and if those are still too
 * many, of each year; the newest years then. Each point stays what it was on its own day.
 */
export function thinned(points: readonly ProgressPoint[], most: number): ProgressPoint[] {
  for (const length of [10, 7, 4]) {
    const kept = [...groupedBy(points, (point) => point.day.slice(0, length)).values()].flatMap(
      (period) => period.slice(-1),
    );
    if (kept.length <= most || length === 4) return kept.slice(-most);
  }
  return [];
}
