import { STATUS_COLOURS, STRIPE } from "@/db/domain/status-colours";
import { drawMark, MARK_WIDTH } from "./chart-marks";
import type { ChartBar, ChartSegment } from "@/db/domain/chart-series";
import { drawText, textWidth } from "./chart-text";

/** Pixels. */
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const { fill: DARK } = STATUS_COLOURS.contrary;

/** What counts no status has the one colour of the site, which is that of the first. */
const coloursOf = (status: ChartSegment["status"]) =>
  STATUS_COLOURS[status === "plain" ? "implemented" : status];

/** What the parts of all bars refer to, once a picture. */
export const STRIPES = `<defs><pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${DARK}"/><rect width="2" height="6" fill="${STRIPE}"/></pattern></defs>`;

/** How a part is filled: with its colour, in stripes, or not at all but with a dotted outline. */
function paint({ status }: Pick<ChartSegment, "status">): string {
  const { fill } = coloursOf(status);
  if (status === "none") {
    return `fill="#ffffff" stroke="${fill}" stroke-width="1" stroke-dasharray="2 3"`;
  }
  const ground = status === "contrary" ? "url(#stripes)" : fill;
  return `fill="${ground}" stroke="#ffffff" stroke-width="1.5"`;
}

const rectangle = ({ x, y, width, height }: Box) =>
  `x="${x.toFixed(2)}" y="${y.toFixed(2)}" width="${width.toFixed(2)}" height="${height.toFixed(2)}"`;

/** What the stripes would make hard to read has a plain ground of its own. */
function ground(status: ChartSegment["status"], box: Box): string {
  return status === "contrary" ? `<rect class="ground" ${rectangle(box)} fill="${DARK}"/>` : "";
}

/** Mark and count in the middle of a part; the count alone, or nothing, where they do not fit. */
function inside({ status, count }: ChartSegment, { x, y, width, height }: Box): string {
  const size = Math.min(14, height * 0.75);
  const { text: colour } = coloursOf(status);
  const figure = String(count);
  const ofFigure = textWidth(figure, size);
  const hasRoom = width >= size * MARK_WIDTH + ofFigure + 6;
  const ofMark = hasRoom && status !== "plain" ? size * MARK_WIDTH : 0;
  if (width < ofFigure + 6) return "";
  const from = x + (width - ofMark - ofFigure) / 2;
  const base = y + height / 2 + size * 0.36;
  const plate = { x: from - 3, y: y + 1, width: ofMark + ofFigure + 6, height: height - 2 };
  return [
    ground(status, plate),
    ofMark > 0 && status !== "plain" ? drawMark(status, { x: from, y: base, size, colour }) : "",
    drawText(figure, { x: from + ofMark, y: base }, { size, colour, strong: true }),
  ].join("");
}

/** A stacked bar: a rectangle a part, as wide as its share of the scale. */
export function drawBar({ segments }: Pick<ChartBar, "segments">, scale: number, box: Box): string {
  if (scale === 0) return "";
  let before = 0;
  const parts = segments.map((segment) => {
    const x = box.x + (before / scale) * box.width;
    const width = (segment.count / scale) * box.width;
    before += segment.count;
    return { segment, place: { ...box, x, width } };
  });
  // Whatever is written comes after all rectangles, so that none lies over it.
  return [
    ...parts.map(
      ({ segment, place }) =>
        `<rect class="part" data-status="${segment.status}" ${rectangle(place)} ${paint(segment)}/>`,
    ),
    ...parts.map(({ segment, place }) => inside(segment, place)),
  ].join("");
}

/** A sample of a status for a legend. */
export const drawSample = (status: ChartSegment["status"], box: Box): string =>
  `<rect class="sample" ${rectangle(box)} ${paint({ status })}/>`;
