import type { TrackStatusKey } from "@/db/domain/track-status";
import type { Segment } from "./segment";

/** A horizontal stacked bar. Parts that count nothing are not in it. */
export interface StripBar {
  key: string;
  segments: Segment[];
}

/** One or more bars on the same scale. */
export interface Strip {
  /** What the bars are about, for who cannot see them. */
  label: string;
  bars: StripBar[];
  /** The order in which parts are stacked; each bar's parts keep it. */
  order: readonly TrackStatusKey[];
  /** The count that fills the whole width. */
  scale: number;
}

/** A segment with where it begins and how much it takes, as shares of the width. */
export interface PlacedSegment {
  segment: Segment;
  start: number;
  share: number;
}

/** The segments of a bar, one after the other. An empty scale places nothing. */
export function placed(bar: StripBar, scale: number): PlacedSegment[] {
  if (scale === 0) return [];
  let before = 0;
  return bar.segments.map((segment) => {
    const start = before / scale;
    before += segment.count;
    return { segment, start, share: segment.count / scale };
  });
}

export const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
