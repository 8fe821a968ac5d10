import type { Font, GlyphRun } from "fontkit";
import { inFonts } from "./chart-fonts";

export interface TextLook {
  /** Pixels an em. */
  size: number;
  colour: string;
  /** The letters' outline is made stronger: of a compressed font only the regular weight can be read. */
  strong?: boolean;
}

/** Shaped pieces of text by their text: figures and words of the scale come again and again. */
const shaped = new Map<string, { font: Font; run: GlyphRun }[]>();
const MOST_KEPT = 2000;

function shape(text: string) {
  const known = shaped.get(text);
  if (known) return known;
  if (shaped.size > MOST_KEPT) shaped.clear();
  const runs = inFonts(text).map((piece) => ({
    font: piece.font,
    run: piece.font.layout(piece.text),
  }));
  shaped.set(text, runs);
  return runs;
}

/** How wide a line of text is, in pixels. */
export function textWidth(text: string, size: number): number {
  return shape(text).reduce(
    (sum, { font, run }) => sum + (run.advanceWidth / font.unitsPerEm) * size,
    0,
  );
}

const short = (value: number): string => String(Math.round(value * 100) / 100);

/** The outlines of a line of text that begins at x on the baseline y, as the data of an SVG path. */
function outlines(text: string, x: number, y: number, size: number): string {
  let pen = x;
  let data = "";
  for (const { font, run } of shape(text)) {
    const scale = size / font.unitsPerEm;
    run.glyphs.forEach((glyph, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[index] ?? {};
      const [left, base] = [pen + xOffset * scale, y - yOffset * scale];
      // Fonts count upwards, SVG downwards.
      const placed = glyph.path.transform(scale, 0, 0, -scale, left, base);
      data += placed.toSVG();
      pen += xAdvance * scale;
    });
  }
  return data;
}

/** A line of text as paths; `anchor` is where x stands. */
export function drawText(
  text: string,
  at: { x: number; y: number; anchor?: "start" | "middle" | "end" },
  { size, colour, strong = false }: TextLook,
): string {
  const before = { start: 0, middle: 0.5, end: 1 }[at.anchor ?? "start"];
  const data = outlines(text, at.x - before * textWidth(text, size), at.y, size);
  if (data === "") return "";
  const outline = strong
    ? ` stroke="${colour}" stroke-width="${short(size * 0.035)}" stroke-linejoin="round"`
    : "";
  return `<path d="${data}" fill="${colour}"${outline}/>`;
}

const WORDS = new Intl.Segmenter("km", { granularity: "word" });

/** Pieces between which a line may end: words with the space after them; Khmer has none between words. */
function breakable(text: string): string[] {
  const pieces: string[] = [];
  let previous = "";
  for (const { segment } of WORDS.segment(text)) {
    const isKhmer = /^\p{Script=Khmer}/u.test(segment) && /\p{Script=Khmer}$/u.test(previous);
    const starts = pieces.length === 0 || /\s$/u.test(previous) || isKhmer;
    if (starts && !/^\s+$/u.test(segment)) pieces.push(segment);
    else pieces.push(`${pieces.pop() ?? ""}${segment}`);
    previous = segment;
  }
  return pieces;
}

/** Letters of a piece that is wider than a line, as many as fit. */
function cutToWidth(piece: string, size: number, width: number): string[] {
  const lines = [""];
  for (const letter of new Intl.Segmenter("km").segment(piece)) {
    const longer = `${lines.at(-1)}${letter.segment}`;
    if (textWidth(longer, size) > width && lines.at(-1) !== "") lines.push(letter.segment);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** The text in lines of at most `width` pixels; none where it is empty. */
export function wrapped(text: string, size: number, width: number): string[] {
  const lines: string[] = [""];
  for (const piece of breakable(text.replace(/\s+/gu, " ").trim())) {
    const longer = `${lines.at(-1)}${piece}`;
    if (textWidth(longer.trimEnd(), size) <= width) lines[lines.length - 1] = longer;
    else if (textWidth(piece.trimEnd(), size) <= width) lines.push(piece);
    else lines.push(...cutToWidth(piece, size, width));
  }
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}
