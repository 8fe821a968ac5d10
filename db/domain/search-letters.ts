/*
 * Scripts without spaces between words: Burmese, Chinese, Japanese, Khmer, Lao, Thai, Tibetan. What is
 * written in them is found by any piece of it, however short, and whether or not somebody put spaces or
 * zero-width marks between its words.
 */

const SCRIPTS = ["Khmer", "Lao", "Thai", "Myanmar", "Tibetan", "Han", "Hiragana", "Katakana"];
const OF_SCRIPT = SCRIPTS.map((script) => `\\p{scx=${script}}`).join("");
/* Accents and apostrophes below these scripts are common to many. */
const LETTER = `(?:(?=[\\p{L}\\p{M}\\p{N}])(?![\\u0000-\\u0DFF])[${OF_SCRIPT}])`;
const BETWEEN = "[\\s\\p{Cf}]*";

const RUNS = new RegExp(`${LETTER}(?:${BETWEEN}${LETTER})*`, "gu");
const BLANKS = new RegExp("[\\s\\p{Cf}]+", "gu");

/** For SQLite's GLOB: texts that may hold such letters. Wider than the scripts, never narrower. */
export const MAY_HOLD_LETTERS =
  "*[\u0E00-\u109F\u1780-\u17FF\u19E0-\u19FF\u1A20-\u1AAF\u2E80-\uFFFF\u{10000}-\u{3FFFF}]*";

/** A run of such letters in a text: where it stands, and its letters alone. */
export interface LetterRun {
  start: number;
  end: number;
  letters: string;
}

/** The runs of such letters in a text; spaces within one do not part it. */
export function letterRuns(text: string): LetterRun[] {
  return [...text.matchAll(RUNS)].map(({ 0: run, index }) => ({
    start: index,
    end: index + run.length,
    letters: run.replace(BLANKS, ""),
  }));
}

/** How many letters stand together in the index. */
const GRAM = 3;

/**
 * What the index holds of a text: from each letter on three of them, at a run's end fewer, parted by
 * spaces. Empty where the text has no such letters.
 */
export function gramsOf(text: string): string {
  return letterRuns(text)
    .flatMap(({ letters }) => {
      const each = [...letters];
      return each.map((_, at) => each.slice(at, at + GRAM).join(""));
    })
    .join(" ");
}

/** The piece as the index is asked for it, in FTS5's syntax. `letters` are of one run, and not empty. */
export function gramPhrase(letters: string): string {
  const each = [...letters];
  if (each.length < GRAM) return `"${letters}" *`;
  const whole = each.slice(GRAM - 1).map((_, at) => each.slice(at, at + GRAM).join(""));
  return `"${whole.join(" ")}"`;
}

/** Where a piece stands in a text: each place as [start, end). */
export function placesOf(text: string, piece: string): [number, number][] {
  const places: [number, number][] = [];
  for (const { start, end } of letterRuns(text)) {
    const kept = [...text.slice(start, end).matchAll(/[^\s\p{Cf}]/gu)];
    const at = kept.flatMap(({ 0: letter, index }) =>
      Array.from({ length: letter.length }, (_, unit) => start + index + unit),
    );
    const letters = kept.map(([letter]) => letter).join("");
    for (let from = letters.indexOf(piece); from >= 0; from = letters.indexOf(piece, from + 1)) {
      places.push([at[from] ?? start, (at[from + piece.length - 1] ?? end - 1) + 1]);
    }
  }
  return places;
}
