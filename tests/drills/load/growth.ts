/** A figure at a moment, in seconds. */
export interface Point {
  at: number;
  value: number;
}

/**
 * Of each minute, the sample that was least: what stays when the files that were being written are whole.
 * How much is used while one is written depends on which.
 */
export function leastOfEachMinute(points: readonly Point[]): Point[] {
  const least = new Map<number, Point>();
  for (const point of points) {
    const minute = Math.floor(point.at / 60);
    const known = least.get(minute);
    if (!known || point.value < known.value) least.set(minute, point);
  }
  return [...least.values()];
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
