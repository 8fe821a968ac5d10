import type { TrackStatusKey } from "./track-status";

/** "#rrggbb". */
type Colour = string;

interface StatusColours {
  /** Of the bar's part and of the mark; 3:1 or more on white, but for `none`, which is an outline. */
  fill: Colour;
  /** Of what is written on it. */
  text: Colour;
}

const WHITE = "#ffffff";
const BLACK = "#08111c";

/**
 * The colours of the scale, wherever they are drawn without the style sheet. On screen they are in
 * tokens.css, status.css and chart.css; a test holds the two together. Colour never stands alone.
 */
export const STATUS_COLOURS: Record<TrackStatusKey, StatusColours> = {
  implemented: { fill: "#08306b", text: WHITE },
  partial: { fill: "#4292c6", text: BLACK },
  not_implemented: { fill: "#d9730d", text: BLACK },
  contrary: { fill: "#6b1d00", text: WHITE },
  insufficient_information: { fill: "#8c8c8c", text: BLACK },
  mixed: { fill: "#6a51a3", text: WHITE },
  // White, in a dotted line of this colour.
  none: { fill: "#8a96a3", text: "#4b5866" },
};

/** The lighter stripe of "contrary measures". */
export const STRIPE: Colour = "#e9c9bb";
