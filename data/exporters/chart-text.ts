import type { GlyphRun } from "fontkit";
import { inFonts } from "./chart-fonts";

export interface TextLook {
  /** Pixels an em. */
  size: number;
  colour: string;
  /** The letters' outline is made stronger: of a compressed font only the regular weight can be read. */
  strong?: boolean;
}

/** A piece of text in one font, in that font's units. */
interface Shaped {
  unitsPerEm: number;
  width: number;
  /** The outlines of its letters, upwards from the baseline, as SVG; most texts are but measured. */
  outlines: () => string;
}

/** By their text: figures, words of the scale and the words of headings come again and again. */
const shaped = new Map<string, Shaped[]>();
const MOST_KEPT = 2000;

function outlinesOf({ glyphs, positions }: GlyphRun): string {
  let pen = 0;
  let all = "";
  glyphs.forEach((glyph, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const data = glyph.path.toSVG();
    const at = `translate(${pen + xOffset} ${yOffset})`;
    if (data !== "") all += `<path transform="${at}" d="${data}"/>`;
    pen += xAdvance;
  });
  return all;
}

function shape(text: string): Shaped[] {
  const known = shaped.get(text);
  if (known) return known;
  if (shaped.size >= MOST_KEPT) shaped.clear();
  const pieces = inFonts(text).map((piece) => {
    const run = piece.font.layout(piece.text);
    let drawn: string | undefined;
    return {
      unitsPerEm: piece.font.unitsPerEm,
      width: run.advanceWidth,
      outlines: () => (drawn ??= outlinesOf(run)),
    };
  });
  shaped.set(text, pieces);
  return pieces;
}

/** How wide a line of text is, in pixels. */
export function textWidth(text: string, size: number): number {
  return shape(text).reduce((sum, { width, unitsPerEm }) => sum + (width / unitsPerEm) * size, 0);
}

const short = (value: number): string => String(Math.round(value * 100) / 100);
/** Factors are small: two places would be a letter's width over a line. */
const factor = (value: number): string => value.toFixed(6);

/** A line of text as paths; `anchor` is where x stands. */
export function drawText(
  text: string,
  at: { x: number; y: number; anchor?: "start" | "middle" | "end" },
  { size, colour, strong = false }: TextLook,
): string {
  const before = { start: 0, middle: 0.5, end: 1 }[at.anchor ?? "start"];
  let pen = at.x - before * textWidth(text, size);
  let drawn = "";
  for (const { unitsPerEm, width, outlines } of shape(text)) {
    const scale = size / unitsPerEm;
    // Fonts count upwards, SVG downwards.
    const place = `translate(${short(pen)} ${short(at.y)}) scale(${factor(scale)} ${factor(-scale)})`;
    const outline = strong
      ? ` stroke="${colour}" stroke-width="${short(unitsPerEm * 0.035)}" stroke-linejoin="round"`
      : "";
    const letters = outlines();
    if (letters !== "")
      drawn += `<g transform="${place}" fill="${colour}"${outline}>${letters}</g>`;
    pen += width * scale;
  }
  return drawn;
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
  // Measured word by word: each is shaped once, and not again with every line that it might end.
  let used = 0;
  for (const piece of breakable(text.replace(/\s+/gu, " ").trim())) {
    const word = piece.trimEnd();
    const own = textWidth(word, size);
    if (used + own <= width) {
      lines[lines.length - 1] += piece;
    } else if (own <= width) {
      lines.push(piece);
      used = 0;
    } else {
      lines.push(...cutToWidth(piece, size, width));
      used = textWidth(lines.at(-1) ?? "", size);
      continue;
    }
    used += own + (word === piece ? 0 : textWidth(" ", size));
  }
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}
