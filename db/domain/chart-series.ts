import type { TrackStatusKey } from "./track-status";

/**
 * A chart before it is drawn: words and figures are in, nothing is measured. Plain values, so that it
 * can be kept as JSON and drawn again.
 */

/** A part of a stacked bar. Parts that count nothing are left out. */
export interface ChartSegment {
  /** "plain": it counts something else than a status, and has the colour of the site. */
  status: TrackStatusKey | "plain";
  /** The status in the words of the bar's track; what else it counts. */
  label: string;
  count: number;
}

/** One track. */
export interface ChartBar {
  label: string;
  /** How many recommendations it counts, those without information too. */
  total: number;
  /** In the order of the scale. */
  segments: readonly ChartSegment[];
}

/** Bars about the same recommendations, one a track; never added up. */
export interface ChartGroup {
  /** What they are about; null where the chart has one group, which its title is about. */
  label: string | null;
  /** Under the label: how many. */
  note: string | null;
  bars: readonly ChartBar[];
}

export interface ChartSeries {
  /** The finding. */
  title: string;
  /** Over what does not fit on the page on which it begins; none where it stays together. */
  continued?: string;
  /** Unit, as-of date and source. */
  note: string;
  groups: readonly ChartGroup[];
  /** The count that fills the whole width: the same for all bars of a report's chart. */
  scale: number;
  /** Status by status with the words of each track, for all bars together; empty where each bar has its own. */
  legend: readonly { status: ChartSegment["status"]; label: string }[];
}

/** Every number of a bar, in words: "Reported by the Government: In progress 2, No information 45". */
const barInWords = ({ label, segments }: ChartBar) =>
  `${label}: ${segments.map((part) => `${part.label} ${part.count}`).join(", ")}`;

const groupInWords = ({ label, bars }: ChartGroup) =>
  `${[label, bars.map(barInWords).join("; ")].filter(Boolean).join(". ")}.`;

/** Everything that is drawn, every number, in words: for whoever does not see it. */
export const chartInWords = ({ groups }: Pick<ChartSeries, "groups">): string =>
  groups.map(groupInWords).join(" ");
