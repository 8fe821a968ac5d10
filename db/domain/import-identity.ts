import { numberSort } from "./recommendation-number";
import { slugOf } from "./import-source";

/** The text as it stands, whatever its spaces and line ends. */
export const squeezed = (text: string): string =>
  text.normalize("NFC").replace(/\s+/gu, " ").trim();

/** What is left of a sign that was lost; "\u00EF\u00BF\u00BD" is U+FFFD once more read as something else. */
const LOST_SIGN = /\uFFFD|\u00EF\u00BF\u00BD/gu;

/** Space between two of them is that behind the first alone: in two ways it would be tried in all ways. */
const STATES_AT_END = /\s*(?:\((?:[^()]|\([^()]*\))*\)[;,.\s]*)+$/u;

/** Its words alone: without case, punctuation and signs that were lost. */
export const wordsAlone = (text: string): string =>
  text
    .replace(LOST_SIGN, " ")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();

/** The same without States in parentheses at the end; a text that is nothing but parentheses is what they say. */
export const wordsOf = (text: string): string =>
  wordsAlone(text.replace(STATES_AT_END, "")) || wordsAlone(text);

/** How many different words each of two texts has, given as words alone, and how many both have. */
export function wordsInCommon(a: string, b: string): { one: number; other: number; both: number } {
  const [one, other] = [new Set(a.split(" ")), new Set(b.split(" "))];
  const both = [...one].filter((word) => other.has(word)).length;
  return { one: one.size, other: other.size, both };
}

/** Whether most of the words of the one are words of the other, so that one may be the other corrected. */
export function sharesMostWords(a: string, b: string): boolean {
  const { one, other, both } = wordsInCommon(wordsOf(a), wordsOf(b));
  return both * 2 >= Math.max(one, other);
}

/** A number as people compare it: "118.10." and "118..10" are one, "118.1" is another. Empty without one. */
export const numberKey = (number: string | null): string =>
  number === null ? "" : numberSort(number) || number.trim().toLowerCase();

const LONGEST_NUMBER = 40;

/**
 * References for new recommendations of a review: unlike all that are `taken`, the same whenever the same
 * is imported: "SVN-3-121.1", "SVN-3-121.1-2" for a second text of that number, "SVN-3-R001" without one.
 */
export function referencesOf(reviewId: string, taken: Iterable<string>) {
  const used = new Set(taken);
  let last = 0;
  const unnumbered = () => {
    let ref: string;
    do ref = `${reviewId}-R${String(++last).padStart(3, "0")}`;
    while (used.has(ref));
    return ref;
  };
  const numbered = (slug: string) => {
    let ref = `${reviewId}-${slug}`;
    for (let again = 2; used.has(ref); again++) ref = `${reviewId}-${slug}-${again}`;
    return ref;
  };
  return (number: string | null): string => {
    const slug = slugOf(number ?? "").slice(0, LONGEST_NUMBER);
    const ref = slug === "" ? unnumbered() : numbered(slug);
    used.add(ref);
    return ref;
  };
}
