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

const INK = "#16202c";
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

/** How wide mark and count of a part are together; what counts no status has no mark. */
function figureWidth({ status, count }: ChartSegment, size: number): number {
  const ofMark = status === "plain" ? 0 : size * MARK_WIDTH;
  return ofMark + textWidth(String(count), size);
}

function figure({ status, count }: ChartSegment, place: { x: number; y: number }, look: Look) {
  const ofMark = status === "plain" ? 0 : look.size * MARK_WIDTH;
  const mark = status === "plain" ? "" : drawMark(status, { ...place, ...look });
  const { x, y } = place;
  return mark + drawText(String(count), { x: x + ofMark, y }, { ...look, strong: true });
}

interface Look {
  size: number;
  colour: string;
}

const sizeIn = (height: number) => Math.min(14, height * 0.75);
const baseIn = ({ y, height }: Box) => y + height / 2 + sizeIn(height) * 0.36;

const fits = (segment: ChartSegment, { width, height }: Pick<Box, "width" | "height">) =>
  width >= figureWidth(segment, sizeIn(height)) + 6;

/** Mark and count in the middle of a part; nothing where they do not fit. */
function inside(segment: ChartSegment, box: Box): string {
  if (!fits(segment, box)) return "";
  const { x, y, width, height } = box;
  const look = { size: sizeIn(height), colour: coloursOf(segment.status).text };
  const own = figureWidth(segment, look.size);
  const from = x + (width - own) / 2;
  const plate = { x: from - 3, y: y + 1, width: own + 6, height: height - 2 };
  return ground(segment.status, plate) + figure(segment, { x: from, y: baseIn(box) }, look);
}

const BETWEEN = 8;

/** How much room the marks and counts of these parts take beside a bar. */
export const besideWidth = (segments: readonly ChartSegment[], height: number): number =>
  segments.reduce((sum, segment) => sum + figureWidth(segment, sizeIn(height)) + BETWEEN, 0);

/** Marks and counts of the parts that are too small for them, after the end of the bar. */
function beside(segments: readonly ChartSegment[], box: Box): string {
  const look = { size: sizeIn(box.height), colour: INK };
  let x = box.x + BETWEEN;
  return segments
    .map((segment) => {
      const drawn = figure(segment, { x, y: baseIn(box) }, look);
      x += figureWidth(segment, look.size) + BETWEEN;
      return drawn;
    })
    .join("");
}

/**
 * A stacked bar: a rectangle a part, as wide as its share of the scale. What each is stands in it, or after
 * the bar's end where `small` says so: there has to be `besideWidth` of room for that.
 */
export function drawBar(
  { segments }: Pick<ChartBar, "segments">,
  scale: number,
  box: Box,
  small: "left out" | "beside" = "left out",
): string {
  if (scale === 0) return "";
  let before = 0;
  const parts = segments.map((segment) => {
    const x = box.x + (before / scale) * box.width;
    const width = (segment.count / scale) * box.width;
    before += segment.count;
    return { segment, place: { ...box, x, width } };
  });
  const tooSmall = parts.filter(({ segment, place }) => !fits(segment, place));
  const end = { ...box, x: box.x + (before / scale) * box.width };
  // Whatever is written comes after all rectangles, so that none lies over it.
  return [
    ...parts.map(
      ({ segment, place }) =>
        `<rect class="part" data-status="${segment.status}" ${rectangle(place)} ${paint(segment)}/>`,
    ),
    ...parts.map(({ segment, place }) => inside(segment, place)),
    small === "beside"
      ? beside(
          tooSmall.map(({ segment }) => segment),
          end,
        )
      : "",
  ].join("");
}

/** A sample of a status for a legend. */
export const drawSample = (status: ChartSegment["status"], box: Box): string =>
  `<rect class="sample" ${rectangle(box)} ${paint({ status })}/>`;
