import { STATUS_COLOURS } from "@/db/domain/status-colours";
import { markOf, type TrackStatusKey } from "@/db/domain/track-status";
import { drawText } from "./chart-text";

interface Place {
  /** Left, and the baseline of the text beside it, in pixels. */
  x: number;
  y: number;
  /** Of that text. */
  size: number;
  colour: string;
}

const circle = (x: number, y: number, r: number, more: string) =>
  `<circle cx="${x}" cy="${y}" r="${r}" ${more}/>`;

/** Marks that no font of ours has, as figures: a middle, a radius, a colour. */
const FIGURES: Partial<
  Record<string, (x: number, y: number, r: number, colour: string) => string>
> = {
  "●": (x, y, r, colour) => circle(x, y, r, `fill="${colour}"`),
  "○": (x, y, r, colour) =>
    circle(x, y, r - 0.75, `fill="none" stroke="${colour}" stroke-width="1.5"`),
  "◐": (x, y, r, colour) =>
    circle(x, y, r - 0.6, `fill="none" stroke="${colour}" stroke-width="1.2"`) +
    `<path d="M${x} ${y - r}A${r} ${r} 0 0 0 ${x} ${y + r}Z" fill="${colour}"/>`,
  "▼": (x, y, r, colour) =>
    `<path d="M${x - r} ${y - r * 0.8}H${x + r}L${x} ${y + r}Z" fill="${colour}"/>`,
  "≠": (x, y, r, colour) =>
    `<path d="M${x - r} ${y - r * 0.4}h${2 * r}M${x - r} ${y + r * 0.4}h${2 * r}M${x - r * 0.6} ${y + r}L${x + r * 0.6} ${y - r}" stroke="${colour}" stroke-width="1.4"/>`,
};

/** How wide a mark is with the space after it, in ems of the text beside it. */
export const MARK_WIDTH = 1.05;

/** The mark of a status before a text. */
export function drawMark(status: TrackStatusKey, { x, y, size, colour }: Place): string {
  const mark = markOf(status);
  const middle = x + size * 0.38;
  const figure = FIGURES[mark];
  if (figure) return figure(middle, y - size * 0.36, size * 0.34, colour);
  return drawText(mark, { x: middle, y, anchor: "middle" }, { size, colour, strong: true });
}

/** The colour of a mark on white: that of its status; of "none", that of the words beside it. */
export const markColour = (status: TrackStatusKey): string =>
  STATUS_COLOURS[status][status === "none" ? "text" : "fill"];
