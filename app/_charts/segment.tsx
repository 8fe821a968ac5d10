import type { TrackStatusKey } from "@/db/domain/track-status";

/** One part of a stacked bar: so many recommendations, and the list of them. */
export interface Segment {
  status: TrackStatusKey;
  /** The mark of its status, given because the scale itself stays on the server. */
  mark: string;
  count: number;
  /** What a reader hears and sees on pointing: "In progress, Government: 2 of 47. Open the list". */
  name: string;
  /** The list of them; none where there is no such list. */
  href?: string;
}

/** Where it is drawn: in pixels, or in per cent ("4.3%") of the drawing. */
export interface Place {
  x: number | string;
  y: number | string;
  width: number | string;
  height: number | string;
  /** Middle, where the label stands. */
  middleX: number | string;
  middleY: number | string;
  /** Of the whole width, 0 to 1: decides whether a label fits. */
  share: number;
}

/** Shares below which a label fits on a wide screen only, or nowhere. */
const FITS_A_PHONE = 0.12;
const FITS_A_DESK = 0.035;

const labelOf = ({ mark, count }: Segment) => `${mark} ${count}`;

/** A segment as a link to its list; the same drawing before and after recharts takes over. */
export function SegmentLink({ segment, place }: { segment: Segment; place: Place }) {
  const { x, y, width, height, middleX, middleY, share } = place;
  return (
    <a href={segment.href} className={`seg s-${segment.status}`}>
      <title>{segment.name}</title>
      <rect x={x} y={y} width={width} height={height} />
      {share >= FITS_A_DESK && (
        <text
          x={middleX}
          y={middleY}
          dominantBaseline="central"
          textAnchor="middle"
          aria-hidden="true"
          className={share >= FITS_A_PHONE ? undefined : "roomy"}
        >
          {labelOf(segment)}
        </text>
      )}
    </a>
  );
}
