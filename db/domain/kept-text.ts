import { balanced, withoutTurns } from "./bidi";

/*
 * What of a text is kept, whoever writes it and wherever it comes from: all of it, but for what some
 * format that it goes out in cannot hold (XML 1.0, section 2.2; JSON and SQLite for NUL and halves of
 * pairs). In place of that stands a mark that everybody sees, so that nothing disappears unnoticed.
 */

/** Stands where something could not be kept. */
export const NOT_KEPT = "\uFFFD";

/** Control characters, halves of surrogate pairs, and what is no character. */
const NEVER_KEPT =
  /\p{Surrogate}|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/gu;

/** The ends of lines and pages of all systems. */
const LINE_END = /\r\n?|[\u000B\u000C\u0085]/gu;
/** The same, and what else parts words in a text of several lines. */
const BETWEEN_WORDS = /[\t\n\u000B\u000C\r\u0085\u2028\u2029]+/gu;

/** In whose presence there may be something to mend. */
const DOUBTFUL =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF\uFFFE\uFFFF]/;

/** Whether there is nothing to mend within: of most texts this is all that has to be asked. */
export const needsNoMending = (text: string): boolean => !DOUBTFUL.test(text);

/** A text that XML can hold, otherwise as it is: for what has not come by way of these rules. */
export const heldByXml = (text: string): string =>
  needsNoMending(text) ? text : text.replace(NEVER_KEPT, NOT_KEPT);

/**
 * A text of several lines as it is kept: they end in \n, what cannot be kept is marked, and every change
 * of direction ends on its line.
 */
export function keptText(text: string): string {
  if (needsNoMending(text)) return text.trim();
  const lines = text.replace(LINE_END, "\n");
  return balanced(lines.replace(NEVER_KEPT, NOT_KEPT)).trim();
}

/**
 * A name, a title or another text of one line as it is kept: what turns the direction of writing is
 * marked too, so that none reads otherwise than it is spelt. Marks of direction (U+200E, U+200F, U+061C)
 * stay, as do letters of every direction.
 */
export const keptLine = (text: string): string =>
  keptText(withoutTurns(text.replace(BETWEEN_WORDS, " "), NOT_KEPT));
