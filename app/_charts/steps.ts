import type { StatusCounts } from "@/db/domain/progress";
import type { ProgressPoint } from "@/db/domain/progress-over-time";
import type { Track } from "@/db/domain/track";
import { TRACK_STATUSES, type TrackStatusKey } from "@/db/domain/track-status";

/** A status that so many recommendations had for a while; shares of the drawing's width and height. */
export interface Step {
  day: string;
  status: TrackStatusKey;
  count: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

const time = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** A day's share of the span from `from` to `until` (all "YYYY-MM-DD"), 0 to 1. */
export function shareOf(day: string, from: string, until: string): number {
  const span = time(until) - time(from);
  return span <= 0 ? 0 : Math.min(1, Math.max(0, (time(day) - time(from)) / span));
}

/** The first of January of each year within the span. */
export function newYears(from: string, until: string): string[] {
  const first = Number(from.slice(0, 4)) + 1;
  const last = Number(until.slice(0, 4));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => `${first + i}-01-01`);
}

const same = (a: StatusCounts, b: StatusCounts) => TRACK_STATUSES.every((s) => a[s] === b[s]);

/** The points at which something changed on this track. */
function changesOn(track: Track, points: readonly ProgressPoint[]): ProgressPoint[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    return before === undefined || !same(before.tracks[track], point.tracks[track]);
  });
}

/**
 * One track's statuses as stacked blocks: each holds from its day until the next change, the best at
 * the bottom, so that what is left white above is what has no status.
 */
export function stepsOf(
  points: readonly ProgressPoint[],
  track: Track,
  from: string,
  until: string,
): Step[] {
  const changes = changesOn(track, points);
  return changes.flatMap(({ day, total, tracks }, index) => {
    const x = shareOf(day, from, until);
    const width = shareOf(changes[index + 1]?.day ?? until, from, until) - x;
    let below = 0;
    return TRACK_STATUSES.filter((s) => s !== "none" && tracks[track][s] > 0).map((status) => {
      const count = tracks[track][status];
      below += count;
      return { day, status, count, x, width, y: 1 - below / total, height: count / total };
    });
  });
}
