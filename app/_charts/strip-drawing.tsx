import { SegmentLink } from "./segment";
import { percent, placed, type Strip } from "./strip";

/** How much of its row a bar is high. */
export const BAR_SHARE = 0.84;

/** The bars as plain SVG, at any width: before any JavaScript runs, and in print. */
export function StripDrawing({ strip }: { strip: Strip }) {
  const row = 1 / strip.bars.length;
  return (
    <svg className="strip-drawing" role="group" aria-label={strip.label} width="100%" height="100%">
      {strip.bars.flatMap((bar, index) =>
        placed(bar, strip.scale).map(({ segment, start, share }) => (
          <SegmentLink
            key={`${bar.key} ${segment.status}`}
            segment={segment}
            place={{
              x: percent(start),
              width: percent(share),
              y: percent((index + (1 - BAR_SHARE) / 2) * row),
              height: percent(BAR_SHARE * row),
              middleX: percent(start + share / 2),
              middleY: percent((index + 0.5) * row),
              share,
            }}
          />
        )),
      )}
    </svg>
  );
}
