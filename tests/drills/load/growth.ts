import { groupedBy } from "@/db/domain/grouped";

/** A figure at a moment, in seconds. */
export interface Point {
  at: number;
  value: number;
}

/**
 * Of each minute, the sample that was least: what stays when the files that were being written are whole.
 * How much is used while one is written depends on which. Of a minute at the edge, of which much less was
 * seen, the least says nothing.
 */
export function leastOfEachMinute(points: readonly Point[]): Point[] {
  const minutes = [...groupedBy(points, ({ at }) => Math.floor(at / 60)).values()];
  const most = Math.max(0, ...minutes.map((seen) => seen.length));
  return minutes
    .filter((seen) => seen.length > most / 2)
    .map((seen) => seen.reduce((least, point) => (point.value < least.value ? point : least)));
}

/**
 * How much a figure grows in an hour: the slope of the straight line that lies nearest to all of its samples
 * (least squares).
 */
export function growthPerHour(points: readonly Point[]): number {
  const mean = (of: (point: Point) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [at, value] = [mean((point) => point.at), mean((point) => point.value)];
  const spread = mean((point) => (point.at - at) ** 2);
  if (spread === 0) return 0;
  return (mean((point) => (point.at - at) * (point.value - value)) / spread) * 3600;
}
