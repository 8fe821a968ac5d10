import sharp from "sharp";
import { chartDrawing, type Drawing } from "./chart-drawing";
import { type ChartSeries, chartInWords } from "@/db/domain/chart-series";

/** A chart as a picture, with what stands for it where it is not seen. */
export interface Picture {
  png: Promise<Uint8Array>;
  /** Pixels at 96 to the inch; the file has twice as many each way. */
  width: number;
  height: number;
  title: string;
  alt: string;
}

// No chart is drawn a second time from what libvips would keep, and a thread for each processor is memory too.
sharp.cache(false);
sharp.concurrency(1);

/** Points of the file for one of the drawing: sharp in print. */
const FINENESS = 2;
const DOTS_PER_INCH = 96;

/** Points and colours of a drawing; made beside this thread. */
const painted = ({ svg }: Drawing): Promise<Uint8Array> =>
  // sharp reads a drawing of 72 dots an inch point by point.
  sharp(Buffer.from(svg), { density: 72 * FINENESS })
    .flatten({ background: "#ffffff" })
    // Fewer colours are half the file; a longer search for them gains little. Dots of two colours in place of
    // a third would spoil the white of a tall picture.
    .png({ palette: true, effort: 1, dither: 0 })
    .withMetadata({ density: DOTS_PER_INCH * FINENESS })
    .toBuffer();

/** Draws a chart as PNG. */
export function chartPicture(series: ChartSeries): Picture {
  const drawing = chartDrawing(series);
  const { width, height } = drawing;
  return { png: painted(drawing), width, height, title: series.title, alt: chartInWords(series) };
}
