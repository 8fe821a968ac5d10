/**
 * How much a figure grows in an hour: the slope of the straight line that lies nearest to all of its samples
 * (least squares).
 *
 * @param points `at` in seconds.
 */
export function growthPerHour(points: readonly { at: number; value: number }[]): number {
  const mean = (of: (point: { at: number; value: number }) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [at, value] = [mean((point) => point.at), mean((point) => point.value)];
  const spread = mean((point) => (point.at - at) ** 2);
  if (spread === 0) return 0;
  return (mean((point) => (point.at - at) * (point.value - value)) / spread) * 3600;
}
