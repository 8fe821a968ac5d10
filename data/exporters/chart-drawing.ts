import { besideWidth, drawBar, drawSample, STRIPES } from "./chart-bars";
import { drawMark, MARK_WIDTH, markColour } from "./chart-marks";
import {
  type ChartBar,
  type ChartGroup,
  type ChartSeries,
  chartInWords,
} from "@/db/domain/chart-series";
import { drawText, textWidth, wrapped } from "./chart-text";
import { plainText } from "./plain-text";
import { escaped } from "./xml";

/** A drawing of so many pixels at 96 to the inch. */
export interface Drawing {
  svg: string;
  width: number;
  height: number;
}

/** What is drawn from a height on, and how much of it that takes; it can be measured without being drawn. */
interface Piece {
  draw: () => string;
  height: number;
}

/** As wide as the text of an A4 page on its side, nearly. */
const WIDTH = 1000;
const INK = "#16202c";
const SOFT = "#4b5866";
/** A hair of room, so that no outline is cut at the edge. */
const EDGE = 2;
/** Where the column of the tracks' names begins, and how large they are. */
const TRACKS_AT = 330;
const TRACK_SIZE = 11;

const lines = (
  text: string,
  {
    x = EDGE,
    y,
    width,
    size,
    colour = INK,
    strong = false,
  }: Record<"y" | "width" | "size", number> & {
    x?: number;
    colour?: string;
    strong?: boolean;
  },
): Piece => {
  const step = size * 1.3;
  const all = wrapped(text, size, width);
  const drawn = (line: string, index: number) =>
    drawText(line, { x, y: y + size + index * step }, { size, colour, strong });
  return { draw: () => all.map(drawn).join(""), height: all.length * step };
};

interface Entry {
  status: ChartSeries["legend"][number]["status"];
  text: string;
}

/** Sample, mark and words of each entry, in as many lines as they need. */
function key(entries: readonly Entry[], y: number, x = EDGE): Piece {
  const size = 12.5;
  const step = 22;
  let [left, line] = [x, 0];
  const places = entries.map(({ status, text }) => {
    const width = 20 + size * MARK_WIDTH + textWidth(text, size);
    if (left > x && left + width > WIDTH) [left, line] = [x, line + 1];
    const place = { status, text, at: left, base: y + line * step + 13 };
    left += width + 24;
    return place;
  });
  const drawn = ({ status, text, at, base }: (typeof places)[number]) =>
    [
      drawSample(status, { x: at, y: base - 10, width: 14, height: 11 }),
      status === "plain"
        ? ""
        : drawMark(status, { x: at + 20, y: base, size, colour: markColour(status) }),
      drawText(text, { x: at + 20 + size * MARK_WIDTH, y: base }, { size, colour: INK }),
    ].join("");
  return {
    draw: () => places.map(drawn).join(""),
    height: entries.length === 0 ? 0 : (line + 1) * step,
  };
}

/** A track as large as the picture is wide: its name, its bar, and what each part of it is. */
function largeBar(bar: ChartBar, scale: number, y: number): Piece {
  const name = lines(bar.label, { y, width: WIDTH - EDGE, size: 14.5, strong: true });
  const top = y + name.height + 4;
  const box = { x: EDGE, y: top, width: WIDTH - 2 * EDGE, height: 36 };
  const entries = bar.segments.map(({ status, label, count }) => ({
    status,
    text: `${label}: ${count}`,
  }));
  const words = key(entries, top + 44);
  return {
    draw: () => name.draw() + drawBar(bar, scale, box) + words.draw(),
    height: name.height + 48 + words.height + 18,
  };
}

/** Where all bars begin: after the longest of their tracks' names. */
function barsAt(groups: readonly ChartGroup[]): number {
  const names = new Set(groups.flatMap(({ bars }) => bars.map(({ label }) => label)));
  return TRACKS_AT + 12 + Math.max(0, ...[...names].map((name) => textWidth(name, TRACK_SIZE)));
}

const BAR = 15;

/** Where the longest bar ends: what is too small to be said in a bar has room after it. */
function barsEnd(groups: readonly ChartGroup[]): number {
  const widths = groups.flatMap(({ bars }) =>
    bars.map(({ segments }) => besideWidth(segments, BAR)),
  );
  return WIDTH - EDGE - Math.max(0, ...widths);
}

/** What a group is about on the left, its bars on the right, from `from` to `to`. */
function row(
  { label, note, bars }: ChartGroup,
  scale: number,
  { from, to }: { from: number; to: number },
  y: number,
): Piece {
  const [bar, gap] = [BAR, 2];
  const size = 12.5;
  const width = TRACKS_AT - 20;
  const name = lines(label ?? "", { y, width, size });
  const count = lines(note ?? "", { y: y + name.height, width, size: 11, colour: SOFT });
  const drawn = (each: ChartBar, index: number) => {
    const top = y + index * (bar + gap) + 1;
    const track = drawText(
      each.label,
      { x: TRACKS_AT, y: top + bar - 3.5 },
      { size: TRACK_SIZE, colour: SOFT },
    );
    const box = { x: from, y: top, width: to - from, height: bar };
    return track + drawBar(each, scale, box, "beside");
  };
  const height = Math.max(name.height + count.height, bars.length * (bar + gap)) + 8;
  return { draw: () => name.draw() + count.draw() + bars.map(drawn).join(""), height };
}

/** One piece below the other. */
function stacked(from: number, pieces: readonly ((y: number) => Piece)[]): Piece {
  let y = from;
  const made = pieces.map((piece) => {
    const one = piece(y);
    y += one.height;
    return one;
  });
  return { draw: () => made.map(({ draw }) => draw()).join(""), height: y - from };
}

function whole({ title, note, groups, scale, legend }: ChartSeries): Piece {
  const across = { from: barsAt(groups), to: barsEnd(groups) };
  const space = (height: number) => () => ({ draw: () => "", height });
  return stacked(0, [
    (y) => lines(title, { y, width: WIDTH - EDGE, size: 18, strong: true }),
    space(12),
    (y) =>
      key(
        legend.map(({ status, label }) => ({ status, text: label })),
        y,
      ),
    space(legend.length > 0 ? 8 : 0),
    ...groups.flatMap((group) =>
      group.label === null
        ? group.bars.map((bar) => (y: number) => largeBar(bar, scale, y))
        : [(y: number) => row(group, scale, across, y)],
    ),
    (y) => lines(note, { y, width: WIDTH - EDGE, size: 11.5, colour: SOFT }),
    space(6),
  ]);
}

/** How high the chart's drawing is, in pixels. */
export const chartHeight = (series: ChartSeries): number => Math.ceil(whole(series).height);

/** The chart as SVG of figures and paths alone: it needs no font to be shown. */
export function chartDrawing(series: ChartSeries): Drawing {
  const { title, note } = series;
  const all = whole(series);
  const height = Math.ceil(all.height);
  // For whoever does not see it; what is drawn as letters are figures to a program.
  const inWords = `<title>${escaped(plainText(title))}</title><desc>${escaped(plainText(`${chartInWords(series)} ${note}`))}</desc>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img">${inWords}${STRIPES}<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>${all.draw()}</svg>`;
  return { svg, width: WIDTH, height };
}
