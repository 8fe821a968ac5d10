/** The charts that can be had as files, by the name in their addresses. */
export const CHARTS = [
  "totals",
  "matrix",
  "divergence",
  "themes",
  "time",
  "coverage",
  "compare",
] as const;
export type ChartName = (typeof CHARTS)[number];

/** The forms in which they can be had, by how the address ends. */
export const CHART_FORMATS = ["csv", "json", "svg", "png"] as const;
export type ChartFormat = (typeof CHART_FORMATS)[number];

/** What a chart's rows are told apart by, in this order; each has a code and a word. */
export const CHART_COLUMNS = {
  totals: ["track", "status"],
  matrix: ["government", "civil_society"],
  divergence: ["divergence"],
  themes: ["heading", "track", "status"],
  time: ["from", "track", "status"],
  coverage: ["evidence"],
  compare: ["review", "track", "status"],
} as const satisfies Record<ChartName, readonly string[]>;

export type ChartColumn = (typeof CHART_COLUMNS)[ChartName][number];
