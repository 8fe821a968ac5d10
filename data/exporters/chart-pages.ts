import type { ChartSeries } from "@/db/domain/chart-series";
import { chartHeight } from "./chart-drawing";

/** Fewer groups than these are no beginning, and no end. */
const FEWEST = 3;

/** How many groups, from the first on, fit into what the chart's own words leave of a height. */
function fitting({ groups, ...series }: ChartSeries, height: number): number {
  const words = chartHeight({ ...series, groups: [] });
  let left = height - words;
  let count = 0;
  for (const group of groups) {
    // Heights are rounded, and each may have lost almost a pixel.
    left -= chartHeight({ ...series, groups: [group] }) - words + 1;
    if (left < 0) break;
    count += 1;
  }
  return count;
}

/**
 * Charts one below the other on pages of a height, in pixels; one that may be continued is cut between its
 * groups where a page ends. `between`: room below each.
 */
export function onPages(
  charts: readonly ChartSeries[],
  { height, between }: { height: number; between: number },
): ChartSeries[] {
  const pieces: ChartSeries[] = [];
  let used = 0;
  const place = (piece: ChartSeries) => {
    const own = chartHeight(piece) + between;
    used = used + own > height ? own : used + own;
    pieces.push(piece);
  };
  const placeInParts = (chart: ChartSeries, continued: string) => {
    let rest = chart;
    for (;;) {
      const { groups } = rest;
      const here = fitting(rest, height - used - between);
      if (here === groups.length || groups.length === 1) return place(rest);
      // Enough for this page, and enough left for the next; or half of what no page can hold.
      const enough = Math.min(here, groups.length - FEWEST);
      const half = Math.max(1, Math.min(here, Math.ceil(groups.length / 2)));
      if (enough >= FEWEST || used === 0) {
        const count = enough >= FEWEST ? enough : half;
        place({ ...rest, groups: groups.slice(0, count) });
        rest = { ...rest, title: continued, groups: groups.slice(count) };
      }
      used = 0;
    }
  };
  for (const { continued, ...chart } of charts) {
    if (continued === undefined) place(chart);
    else placeInParts(chart, continued);
  }
  return pieces;
}
