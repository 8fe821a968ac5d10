/*
 * Signs that Markdown would read and whoever typed them did not mean: a list begins with "- " or "1. " as
 * the hint of the form says and with nothing else, "____" is a place to sign. While a text is read, others
 * stand in for them, which mean nothing, one for one, so that all else stays where it is.
 */

const SIGNS = "*_-+.)[]";
/** The last of the hexagrams of the I Ching: signs too, for whether "**Name:**____" ends there depends on it. */
const FIRST_STAND_IN = 0x4df8;
const STAND_IN = /[\u4DF8-\u4DFF]/u;
const STAND_INS = /[\u4DF8-\u4DFF]/gu;

const unmeant = (signs: string): string =>
  [...signs]
    .map((sign) => {
      const index = SIGNS.indexOf(sign);
      return index < 0 ? sign : String.fromCodePoint(FIRST_STAND_IN + index);
    })
    .join("");

/** Before the words of a line: what indents it, and the marks of the list, within a list, that it begins. */
const MARKS = String.raw`^[ \t]*(?:(?:-|\d{1,9}\.)(?:[ \t]+|$))*`;
const LIST = new RegExp(MARKS, "gmu");
const OTHER_LIST = new RegExp(String.raw`(${MARKS})([*+]|\d{1,9}\))(?=[ \t]|$)`, "gmu");
const ONLY_HYPHENS = /^[ \t]*-(?:[ \t]+-)+[ \t]*$/gmu;
const LONG_RUN = /\*{4,}|_{4,}/gu;

/** A mark further from the margin, in columns, begins no list: lists are at most half as many in one another. */
const DEEPEST_COLUMN = 40;
const isTooDeep = (marks: string) => marks.replaceAll("\t", "    ").length > DEEPEST_COLUMN;

/** Words are stressed, and lead somewhere, between these: so many in one paragraph would take seconds to pair. */
const BETWEEN = /[*_]+|[[\]]/gu;
const MOST_BETWEEN = 800;
const PARAGRAPHS = /((?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))+)/u;

const fewEnough = (paragraph: string): string =>
  (paragraph.match(BETWEEN)?.length ?? 0) > MOST_BETWEEN
    ? paragraph.replace(BETWEEN, unmeant)
    : paragraph;

/** Whether the text has signs that stand in for others here: it cannot be read so. */
export const hasStandIns = (text: string): boolean => STAND_IN.test(text);

/** The text, as long as it was, with others in place of the signs that are not meant. */
export const withStandIns = (text: string): string =>
  text
    .replace(ONLY_HYPHENS, unmeant)
    .replace(LIST, (marks) => (isTooDeep(marks) ? unmeant(marks) : marks))
    .replace(OTHER_LIST, (_, marks: string, other: string) => marks + unmeant(other))
    .replace(LONG_RUN, unmeant)
    .split(PARAGRAPHS)
    .map(fewEnough)
    .join("");

/** A piece of such a text as it was typed. */
export const withoutStandIns = (text: string): string =>
  text.replace(STAND_INS, (sign) => SIGNS[(sign.codePointAt(0) ?? 0) - FIRST_STAND_IN] ?? sign);
