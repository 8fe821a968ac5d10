import { gramPhrase, letterRuns } from "./search-letters";

/** More characters than anybody types; what comes after is not looked for. */
export const LONGEST_SEARCH = 300;
/** More words and phrases than anybody needs; each costs time. */
const MOST_TERMS = 12;

/** What somebody looks for. All of it must occur. */
export interface SearchQuery {
  /** Words, and words that stand together: a phrase, "health-care", "118.10", "A/HRC/41/17". */
  words: string[];
  /** Pieces in scripts without spaces between words, letters alone. */
  letters: string[];
  /** Whether the last one typed is a word of which it may be the beginning. */
  mayBegin: boolean;
  /** Whether more was typed than is looked for. */
  isCut: boolean;
}

const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu;
const QUOTES = /["“”„«»]/gu;
/** What the index takes for a part of a word. */
const OF_WORD = /[\p{L}\p{N}\p{Co}]/u;
// oxlint-disable-next-line no-control-regex -- they are what is taken out
const CONTROL = /[\u0000-\u001F\u007F-\u009F]/gu;
const PLAIN_WORD = /^\p{L}{3,}$/u;

/** What stands between the runs of letters, as words; and the runs. */
function partsOf(piece: string): { words: string[]; letters: string[] } {
  const runs = letterRuns(piece);
  const ends = [0, ...runs.map(({ end }) => end)];
  const starts = [...runs.map(({ start }) => start), piece.length];
  const between = starts.map((start, place) => piece.slice(ends[place], start).trim());
  return {
    words: between.filter((words) => OF_WORD.test(words)),
    letters: runs.map(({ letters }) => letters),
  };
}

/** Quoted pieces whole, all else parted by spaces. A quotation mark that has no other is no mark. */
function piecesOf(text: string): { text: string; isQuoted: boolean }[] {
  const pieces: { text: string; isQuoted: boolean }[] = [];
  const loose = (part: string) => {
    const words = part.replace(QUOTES, " ").split(/\s+/u);
    pieces.push(...words.map((word) => ({ text: word, isQuoted: false })));
  };
  let end = 0;
  for (const { 0: whole, 1: inside = "", index } of text.matchAll(QUOTED)) {
    loose(text.slice(end, index));
    pieces.push({ text: inside, isQuoted: true });
    end = index + whole.length;
  }
  loose(text.slice(end));
  return pieces.filter((piece) => piece.text !== "");
}

/**
 * Reads what somebody typed. Nothing of it is syntax but quotation marks: AND, NEAR, *, ^, -, ( and the
 * like are looked for as words, or are no words at all.
 */
export function parseSearch(typed: string): SearchQuery {
  const text = typed.replace(CONTROL, " ");
  const pieces = piecesOf(text.slice(0, LONGEST_SEARCH));
  const parts = pieces.map((piece) => ({ ...partsOf(piece.text), isQuoted: piece.isQuoted }));
  const terms = parts.reduce((sum, { words, letters }) => sum + words.length + letters.length, 0);
  const words = [...new Set(parts.flatMap((part) => part.words))].slice(0, MOST_TERMS);
  const letters = [...new Set(parts.flatMap((part) => part.letters))].slice(0, MOST_TERMS);
  const last = parts.at(-1);
  const isWord = last?.isQuoted === false && last.letters.length === 0;
  const mayBegin = isWord && PLAIN_WORD.test(last.words[0] ?? "") && words.at(-1) === last.words[0];
  return { words, letters, mayBegin, isCut: text.length > LONGEST_SEARCH || terms > MOST_TERMS };
}

/** Whether there is nothing to look for: no word, no letter. */
export const isEmptySearch = ({ words, letters }: SearchQuery): boolean =>
  words.length + letters.length === 0;

/** What is asked of the two indexes, in FTS5's syntax; null where an index is asked for nothing. */
export interface IndexQuestion {
  words: string | null;
  letters: string | null;
}

/** A review as one word of the index. */
export const reviewWord = (reviewId: string): string =>
  `r${[...new TextEncoder().encode(reviewId)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;

/**
 * The query as the indexes understand it. `asBeginning`: the last word may go on; `reviewId`: only what
 * belongs to that review.
 */
export function indexQuestion(
  { words, letters }: SearchQuery,
  {
    asBeginning = false,
    reviewId = null,
  }: { asBeginning?: boolean; reviewId?: string | null } = {},
): IndexQuestion {
  const within = reviewId === null ? "" : `review : "${reviewWord(reviewId)}" AND `;
  const asked = (terms: string[]) =>
    terms.length === 0 ? null : `${within}{title text context} : (${terms.join(" AND ")})`;
  const quoted = words.map((word) => `"${word.replaceAll('"', " ")}"`);
  if (asBeginning) quoted.push(`${quoted.pop() ?? ""} *`);
  return { words: asked(quoted), letters: asked(letters.map(gramPhrase)) };
}
