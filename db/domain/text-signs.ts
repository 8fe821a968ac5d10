/*
 * A text as its signs, for finding in it what nobody types twice in quite the same way: letters are large
 * or small, accents are part of them or signs of their own, a line ends between two words. What reads the
 * same is the same here.
 */

/** Scripts whose words stand side by side without a space, and Korean's, where particles follow a word. */
const SIDE_BY_SIDE = "Khmer Lao Thai Myanmar Tibetan Han Hiragana Katakana Hangul"
  .split(" ")
  .map((script) => `\\p{scx=${script}}`)
  .join("");

/** Of words that a space or another sign parts from their neighbours. */
const APART = new RegExp(`^(?=[\\p{L}\\p{M}\\p{N}])[^${SIDE_BY_SIDE}]`, "u");

/** U+FEFF is space to patterns and nothing to readers. */
const SPACE = /[^\S\uFEFF]/u;

/** Space and what nobody sees; or a letter with all that stands on it, in Khmer also the letters below it. */
const SIGN = /[\s\p{DI}]+|[^\s\p{DI}](?:\p{DI}*(?:\u17D2\p{DI}*[\u1780-\u17B3]|\p{M}))*/gu;
const BEGINS_BETWEEN = /^[\s\p{DI}]/u;
const MAY_PART_WORDS = /\u200B/u;
const UNSEEN = /\p{DI}+/gu;

const APOSTROPHE = / \u0301|[\u2018\u2019\u201B\u02BC\u2032`]/gu;
const QUOTATION_MARK = /[\p{Pi}\p{Pf}\u201E]/gu;
const HYPHEN = /[\p{Pd}\u2212]/gu;

/** What stands on a letter or below it is typed in more than one order, in Khmer and Burmese above all. */
const ON_A_LETTER = /(?:\u17D2[\u1780-\u17B3]|\p{M})+/gu;
const inOneOrder = (signs: string) =>
  (signs.match(/\u17D2[\u1780-\u17B3]|\p{M}/gu) ?? []).toSorted().join("");

/** Neither width nor form, accents apart, and no capitals: those of ß are SS. */
export const plain = (text: string): string =>
  text.normalize("NFKD").toUpperCase().toLowerCase().replaceAll("ς", "σ");

/** The same for all that reads the same; below a letter, Khmer's DA looks like its TA. */
const alike = (written: string): string =>
  plain(written.replace(UNSEEN, ""))
    .replace(APOSTROPHE, "'")
    .replace(QUOTATION_MARK, '"')
    .replace(HYPHEN, "-")
    .replaceAll("\u17D2\u178A", "\u17D2\u178F")
    .replace(ON_A_LETTER, inOneOrder);

const BESIDES_LETTERS = /\u17D2\p{DI}*[\u1780-\u17B3]|[^\p{L}\p{N}]+|\p{DI}+/gu;

/**
 * The letters of a text that stand on the line, and its digits. A text that has not those of another has
 * not its signs either, and this is known thirty times as fast.
 */
export const lettersOf = (text: string): string => plain(text).replace(BESIDES_LETTERS, "");

/** What stands between two words that stand apart: "maybe" is as good as a space and as none. */
export type Gap = "space" | "maybe";

interface Kind {
  /** Empty where it tells no two texts apart. */
  alike: string;
  gap?: Gap | undefined;
  /** Whether it is of a word that stands apart from its neighbours. */
  isApart: boolean;
}

/** A letter or another sign, or a gap, and where it stands. What nobody sees is none. */
export interface Sign extends Kind {
  start: number;
  end: number;
}

function kindOf(written: string): Kind | null {
  if (!BEGINS_BETWEEN.test(written)) return { alike: alike(written), isApart: APART.test(written) };
  if (SPACE.test(written)) return { alike: "", gap: "space", isApart: false };
  return MAY_PART_WORDS.test(written) ? { alike: "", gap: "maybe", isApart: false } : null;
}

/** Reads texts as signs. The same come again and again, and what they are is remembered. */
export function signReader(): (text: string) => Sign[] {
  const known = new Map<string, Kind | null>();
  const kindOnce = (written: string) => {
    const kind = known.get(written) ?? kindOf(written);
    known.set(written, kind);
    return kind;
  };
  return (text) => {
    const signs: Sign[] = [];
    let end = 0;
    for (const written of text.match(SIGN) ?? []) {
      const start = end;
      end += written.length;
      const kind = kindOnce(written);
      if (kind) signs.push({ ...kind, start, end });
    }
    // Space counts between two words that it parts; elsewhere some write it and some do not.
    for (const [index, sign] of signs.entries()) {
      const parts = signs[index - 1]?.isApart && signs[index + 1]?.isApart;
      if (!parts) sign.gap = undefined;
    }
    return signs;
  };
}
