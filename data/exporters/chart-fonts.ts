import { readFileSync } from "node:fs";
import { join } from "node:path";
import { create, type Font } from "fontkit";

/*
 * The site's own fonts, as files of their packages: a server has none installed. Each holds one part
 * of the letters of the world. Next copies them beside a built server (next.config.js).
 */
const FILES = [
  "noto-sans/files/noto-sans-latin-wght-normal.woff2",
  "noto-sans/files/noto-sans-latin-ext-wght-normal.woff2",
  "noto-sans-khmer/files/noto-sans-khmer-khmer-wght-normal.woff2",
  "noto-sans/files/noto-sans-vietnamese-wght-normal.woff2",
  "noto-sans/files/noto-sans-greek-wght-normal.woff2",
  "noto-sans/files/noto-sans-cyrillic-wght-normal.woff2",
  "noto-sans/files/noto-sans-devanagari-wght-normal.woff2",
];

const opened = new Map<string, Font>();

/** Opened when the first letter asks for it, and kept. */
function font(file: string): Font {
  const known = opened.get(file);
  if (known) return known;
  const path = join(process.cwd(), "node_modules/@fontsource-variable", file);
  // A collection of several fonts is another kind of file.
  const fresh = create(readFileSync(path)) as Font;
  opened.set(file, fresh);
  return fresh;
}

/** What has no form of its own, or joins to the letter before it. */
const JOINS = /^[\p{M}\p{Cf}\s]$/u;

/** The font that has this letter; the first where none has, which draws an empty box. */
function fontFor(letter: string): Font {
  const code = letter.codePointAt(0) ?? 0;
  const file = FILES.find((each) => font(each).hasGlyphForCodePoint(code));
  return font(file ?? (FILES[0] as string));
}

/** A text in pieces, each with the font that has its letters. */
export function inFonts(text: string): { font: Font; text: string }[] {
  const pieces: { font: Font; text: string }[] = [];
  for (const letter of text) {
    const last = pieces.at(-1);
    const stays = last && (JOINS.test(letter) || last.font === fontFor(letter));
    if (stays) last.text += letter;
    else pieces.push({ font: fontFor(letter), text: letter });
  }
  return pieces;
}
