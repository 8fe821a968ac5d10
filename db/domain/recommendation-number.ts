/** What can follow a figure that counts or measures something, and so is no number of a recommendation. */
const QUANTITY =
  /^(?:per ?cent|percent|%|years?|months?|weeks?|days?|hours?|million|billion|thousand|times|hectares|km|of)(?![\p{L}\p{N}])/iu;

/** Spaces, and what is as good as one though it has no width. */
const SPACE = "[\\s\\u200B\\u2060\\uFEFF]";
const OUTER_SPACE = new RegExp(`^${SPACE}+|${SPACE}+$`, "gu");

/** "118", "118.10", "77.6..1", "106.6...2". A year has four digits and is none of them. */
const FIGURES = "\\d{1,3}(?:\\.{1,3}\\d{1,4})*(?!\\d)";
/** "61 1.": only its full stop tells that it is one number. */
const SPACED = "\\d{1,3} \\d{1,3}(?=\\.(?:\\s|$))";
/** "(a)", " (ii)", "a". */
const SUFFIX = " ?\\((?:[a-z]|[ivx]{2,4})\\)|[a-z](?![\\p{L}\\p{M}])";

const NUMBER = new RegExp(
  `^${SPACE}*(?<number>(?:${SPACED}|${FIGURES})(?:${SUFFIX})?)(?<end>${SPACE}*[.):/]|${SPACE}*[–—-](?=${SPACE}|\\p{L}))?(?<rest>.*)$`,
  "su",
);

/** Whether these figures, so ended and so followed, number what follows. */
function isNumber(number: string, end: string, rest: string): boolean {
  const follows = new RegExp(`^${SPACE}+`, "u").exec(rest)?.[0] ?? "";
  const words = rest.slice(follows.length);
  if (words === "") return true;
  if (QUANTITY.test(words)) return false;
  const isAlone = /^\d+$/u.test(number);
  // "1/3 of the seats": only a number of several figures has a stroke after it.
  if (isAlone && end.endsWith("/")) return false;
  // "5 years", "3 per cent", "16 days": a figure alone numbers only what begins like a sentence.
  if (isAlone && end === "") return follows !== "" && /^[\p{Lu}“"'‘«]/u.test(words);
  return follows !== "" || /^[\p{L}“"'‘«]/u.test(words);
}

/**
 * The number with which a text opens, as written without spaces and the full stop at its ends ("69.1",
 * "77.6..1", "61 1", "79(a)"), and the text after it. Null where the text opens with none. Always text:
 * "118.1" and "118.10" are two numbers.
 */
export function readNumber(text: string): { number: string; rest: string } | null {
  const found = NUMBER.exec(text)?.groups;
  if (!found) return null;
  const { number = "", end = "", rest = "" } = found;
  return isNumber(number, end, rest) ? { number, rest: rest.replace(OUTER_SPACE, "") } : null;
}

/** So many digits as a number in a foreign column can have. */
const DIGITS = 12;

/**
 * A form of the number whose plain alphabetical order is how people count: 118.2 < 118.10 < 118.10(a) <
 * 119. However it is written ("118.10 (a)", "118..10a"), the form is the same. Empty for "".
 */
export function numberSort(number: string): string {
  const pieces = number.toLowerCase().match(/\d+|\p{L}+/gu) ?? [];
  return pieces
    .map((piece) => {
      if (!/^\d/u.test(piece)) return `/${piece.length}${piece}`;
      return `.${piece.replace(/^0+(?=\d)/u, "").padStart(DIGITS, "0")}`;
    })
    .join("");
}
