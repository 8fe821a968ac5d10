/*
 * Characters that turn the direction of writing (Unicode's Bidirectional Algorithm, UAX #9). What is
 * opened and never closed turns whatever is written after it on the same line; what is closed and was
 * never opened closes something else.
 */

const OPENS_ISOLATE = /[\u2066-\u2068]/u;
const OPENS_EMBEDDING = /[\u202A\u202B\u202D\u202E]/u;
const CLOSES_ISOLATE = "\u2069";
const CLOSES_EMBEDDING = "\u202C";

/** Those that open or close something, and so can reach beyond the text in which they stand. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/u;
const EVERY_TURN = /[\u202A-\u202E\u2066-\u2069]/gu;

/** A paragraph ends here, and with it whatever is open (UAX #9, X8). */
const LINE = /([\n\u2029])/u;

/** Text that runs from right to left, and whatever turns it. */
const NOT_LEFT_TO_RIGHT =
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const BEGINS_RIGHT_TO_LEFT =
  /^[^\p{L}]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Whether a text runs from right to left: its first letter does (UAX #9, P2). */
export const runsRightToLeft = (text: string): boolean => BEGINS_RIGHT_TO_LEFT.test(text);

/** Whether a text has characters in it that turn what stands around them. */
export const hasTurns = (text: string): boolean => TURNS.test(text);

/** A text in which each of them is replaced. */
export const withoutTurns = (text: string, by: string): string =>
  hasTurns(text) ? text.replace(EVERY_TURN, by) : text;

/** What is open at the end of a line closed, what was never opened left out. */
function balancedLine(line: string): string {
  const open: string[] = [];
  let kept = "";
  for (const character of line) {
    if (OPENS_ISOLATE.test(character)) open.push(CLOSES_ISOLATE);
    else if (OPENS_EMBEDDING.test(character)) open.push(CLOSES_EMBEDDING);
    else if (character === CLOSES_EMBEDDING) {
      // Within an isolate, nothing outside can be closed (X7).
      if (open.at(-1) !== CLOSES_EMBEDDING) continue;
      open.pop();
    } else if (character === CLOSES_ISOLATE) {
      const begun = open.lastIndexOf(CLOSES_ISOLATE);
      if (begun === -1) continue;
      // The embeddings that were opened in it end with it (X6a), and say so.
      const within = open.splice(begun).slice(1);
      kept += within.toReversed().join("");
    }
    kept += character;
  }
  return kept + open.toReversed().join("");
}

/**
 * The text with every change of direction ended on the line on which it begins, so that it turns
 * nothing that is written after it. All that can be seen of it stays.
 */
export function balanced(text: string): string {
  if (!hasTurns(text)) return text;
  return text.split(LINE).map(balancedLine).join("");
}

/**
 * The text as a stretch of its own within a line: what stands around it stays where it is, whatever the
 * direction in which it is written. A text that runs from left to right stays as it is.
 */
export const isolated = (text: string): string =>
  NOT_LEFT_TO_RIGHT.test(text) ? `\u2068${balanced(text)}\u2069` : text;
