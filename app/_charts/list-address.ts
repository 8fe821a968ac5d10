import type { ChartFormat, ChartName } from "@/db/domain/chart-name";
import { type ExplorerFilter, NO_FILTER, toSearchParams } from "@/db/domain/explorer-filter";

/** The list that a chart counts: its filter, and its as-of date where that is not today. */
export interface Within {
  filter: ExplorerFilter;
  /** "YYYY-MM-DD"; null: today. */
  asOf: string | null;
  /** The review that it is of, where the filter names none. */
  reviewId?: string;
}

/** All recommendations of the review that is shown where none is asked for, as of today. */
export const EVERYTHING: Within = { filter: NO_FILTER, asOf: null };

/** The address of the part of the list that a figure counts. */
export function listAddress(within: Within, part: Partial<ExplorerFilter> = {}): string {
  const search = toSearchParams({ ...within.filter, ...part });
  if (within.asOf !== null) search.set("asOf", within.asOf);
  const query = search.toString();
  return query ? `/recommendations?${query}` : "/recommendations";
}

/** The address of a chart's file: with the review and the day in it, so that it goes on meaning the same. */
export function chartAddress(
  within: Within,
  day: string,
  name: ChartName,
  format: ChartFormat,
): string {
  const review = within.filter.review || (within.reviewId ?? "");
  const search = toSearchParams({ ...within.filter, review });
  search.set("asOf", day);
  return `/charts/${name}.${format}?${search}`;
}
