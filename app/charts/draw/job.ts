import type { ChartSeries } from "@/db/domain/chart-series";

/** What a thread is asked to draw. */
export interface DrawingJob {
  /** A path at which nothing is. */
  path: string;
  format: "svg" | "png";
  series: ChartSeries;
}
