/** Who split a recommendation into parts: the import, where one number holds several wordings, or a person. */
export const PART_SETTERS = ["import", "person"] as const;
export type PartSetter = (typeof PART_SETTERS)[number];

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** One part is no part: that is the whole. */
export const FEWEST_PARTS = 2;

/** More parts than any recommendation has, and no more than there are letters. */
export const MOST_PARTS = LETTERS.length;

/** The letter of the part at a place from 1: "a" is the first. Throws where there is no such letter. */
export function letterOf(place: number): string {
  const letter = LETTERS[place - 1];
  if (letter === undefined) throw new RangeError(`no letter for part ${place}`);
  return letter;
}

/** A part as it is called beside its recommendation: "KHM-HC-2019-20 (a)"; the reference alone for the whole. */
export const nameOfPart = (ref: string, letter: string | null): string =>
  letter === null ? ref : `${ref} (${letter})`;

/** The reference in such a name. No reference ends in a letter in parentheses. */
export const refInName = (name: string): string => name.replace(/ \([a-z]\)$/u, "");

/** The part's letter in such a name; null where it is that of a whole. */
export const partInName = (name: string): string | null => / \(([a-z])\)$/u.exec(name)?.[1] ?? null;

/** A place at which a text may be taken apart. */
export interface Break {
  /** Where what stands before it ends, and where what stands after it begins, in UTF-16 units. */
  end: number;
  start: number;
  /** Whether a part may well begin here: after a sentence, a semicolon or a line. */
  isProposed: boolean;
}

/**
 * Where a text may be taken apart, with the joining word "and" going along with the break: sentences,
 * semicolons and lines, which are proposed; commas and "and", which are not.
 */
const BREAKS =
  /(?<line>[;,]?\s*\n\s*)|(?<semicolon>\s*;\s+(?:and\s+)?)|(?<sentence>(?<=[\p{L})”"]{2}[.!?])\s+(?=\p{Lu}))|(?<weak>\s*,\s+(?:and\s+)?|\s+and\s+)/giu;

/** How many brackets are open before each place. */
function isInBrackets(text: string, at: number): boolean {
  let open = 0;
  for (const letter of text.slice(0, at)) {
    if (letter === "(") open += 1;
    else if (letter === ")") open = Math.max(0, open - 1);
  }
  return open > 0;
}

/** "Ratifying …": how the High Commissioner's letters begin what they ask for. */
const BEGINS_WITH_DOING = /^\s*[\p{L}-]+ing\b/iu;

/** Whether something new is asked for after this "and", in the form in which the text begins. */
const asksAnew = (text: string, joint: string, start: number) =>
  /and\s$/iu.test(joint) &&
  BEGINS_WITH_DOING.test(text) &&
  BEGINS_WITH_DOING.test(text.slice(start));

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Every place at which a text may be taken apart, in order; something stands between any two of them. */
export function breaksIn(text: string): Break[] {
  const breaks: Break[] = [];
  for (const match of text.matchAll(BREAKS)) {
    const end = match.index;
    const start = end + match[0].length;
    const standsBetween = hasWords(text.slice(breaks.at(-1)?.start ?? 0, end));
    if (!standsBetween || !hasWords(text.slice(start)) || isInBrackets(text, end)) continue;
    const isProposed = match.groups?.weak === undefined || asksAnew(text, match[0], start);
    breaks.push({ end, start, isProposed });
  }
  return breaks;
}

/** The pieces between the breaks that begin at `starts`; word for word. Any other place is no break. */
export function piecesAt(text: string, starts: readonly number[]): string[] {
  const chosen = breaksIn(text).filter(({ start }) => starts.includes(start));
  const begins = [0, ...chosen.map(({ start }) => start)];
  const ends = [...chosen.map(({ end }) => end), text.length];
  return begins.map((begin, index) => text.slice(begin, ends[index]).trim());
}

/** Where each piece but the first begins in the text of which they are pieces, one after the other. */
export function startsOf(text: string, pieces: readonly string[]): number[] {
  let from = 0;
  const begins = pieces.map((piece) => {
    const at = text.indexOf(piece, from);
    from = at + piece.length;
    return at;
  });
  return begins.slice(1);
}

/** Whether each piece stands in the text word for word, one after the other. */
export function standInOrder(text: string, pieces: readonly string[]): boolean {
  let from = 0;
  return pieces.every((piece) => {
    const at = text.indexOf(piece, from);
    from = at + piece.length;
    return at !== -1 && piece !== "";
  });
}
