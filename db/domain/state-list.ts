import { depthOf, withoutInner } from "./parentheses";
import { iso3Of } from "./state-names";

export interface NamedState {
  /** As the source writes it. */
  name: string;
  iso3: string | null;
}

interface Piece {
  start: number;
  end: number;
}

/** Between two States; names have commas, slashes and "and" in them as well. */
const BETWEEN =
  /(?:[,;|/\r\n]|(?<=[\s\u0000)])(?:and|&)(?=\s)|(?<=\))\s*(?=\())(?:[\s,;|/]|and(?=\s)|&(?=\s))*/giu;
/** Between two States in any case: no name goes across it. */
const ENDS_A_NAME = /[;|]/u;

/** The most pieces in which a name can come: "Congo, Democratic Republic of the" has two. */
const MOST_PIECES = 4;

/** "(Venezuela (Bolivarian Republic of))" has two; what has many more is no list. */
const DEEPEST = 10;

/** Entities of parentheses that a source left as they were, and a footnote's star. */
const readable = (text: string) =>
  text
    .replace(/&#0*40;?/gu, "(")
    .replace(/&#0*41;?/gu, ")")
    .replaceAll("\u00A0", " ");

const tidied = (name: string) =>
  name
    .replace(/\s+/gu, " ")
    .replace(/^(?:[\s.,;:•·–-]|\*(?=\s))+|[\s.,;:–-]+$/gu, "")
    .trim();

/** Closes what is open at the end, and leaves out what was never opened. */
function balanced(text: string): string {
  let open = 0;
  const kept = text.replace(/[()]/gu, (mark) => {
    if (mark === ")" && open === 0) return " ";
    open += mark === "(" ? 1 : -1;
    return mark;
  });
  return kept + ")".repeat(open);
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const { 0: between, index } of withoutInner(text).matchAll(BETWEEN)) {
    pieces.push({ start, end: index });
    start = index + between.length;
  }
  return [...pieces, { start, end: text.length }].filter(
    (piece) => tidied(text.slice(piece.start, piece.end)) !== "",
  );
}

/** How many of the pieces from this one on make one State's name; one where none do. */
function piecesOfName(text: string, pieces: readonly Piece[], from: number): number {
  const first = pieces[from] as Piece;
  for (let count = Math.min(MOST_PIECES, pieces.length - from); count > 1; count -= 1) {
    const written = text.slice(first.start, pieces[from + count - 1]?.end);
    if (!ENDS_A_NAME.test(written) && iso3Of(written) !== null) return count;
  }
  return 1;
}

/**
 * The States that a cell lists, one a line or with commas, semicolons, slashes, "and" or parentheses
 * between them, in its order. A name that has these in itself stays whole.
 */
export function splitStates(cell: string): NamedState[] {
  if (depthOf(cell) > DEEPEST) return [{ name: tidied(cell), iso3: null }];
  const text = balanced(readable(cell));
  const pieces = piecesOf(text);
  const states: NamedState[] = [];
  for (let index = 0; index < pieces.length;) {
    const count = piecesOfName(text, pieces, index);
    const written = text.slice(pieces[index]?.start, pieces[index + count - 1]?.end);
    const name = tidied(written);
    const inParentheses = /^\((.*)\)\*?$/su.exec(name)?.[1];
    if (inParentheses === undefined) states.push({ name, iso3: iso3Of(name) });
    else states.push(...splitStates(inParentheses));
    index += count;
  }
  return states;
}
