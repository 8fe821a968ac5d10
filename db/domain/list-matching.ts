import { groupedBy } from "./grouped";
import { numberKey } from "./import-identity";
import { stateKey } from "./import-joining";
import { type Parenthesis, parenthesesIn } from "./parentheses";
import { readStates } from "./recommending-states";
import { iso3Of } from "./state-names";

/** A recommendation as a list has it. */
interface Listed {
  number: string | null;
  /** Without the number. */
  text: string;
}

/** A recommendation of ours. */
export interface Known extends Listed {
  ref: string;
  /** Those that made it, as its source names them; its text may name them too. */
  states?: readonly string[];
}

/** How a row of a list was matched with one of our recommendations, or why it was not. */
export type Match =
  | { kind: "matched"; ref: string; by: "number" | "text" }
  | { kind: "unmatched"; why: "unknown" | "several" }
  | {
      kind: "unmatched";
      /**
       * The number is that of a recommendation of ours whose text is another, or the other way round; or other
       * rows of the list fit the same one.
       */
      why: "text_differs" | "number_differs" | "shared";
      ref: string;
    };

/** A recommendation in the form in which it is compared. */
interface Compared {
  /** Empty without one. "118.10." and "118..10" are 118.10, which is not 118.1. */
  number: string;
  words: string;
  /** Those that made it, by their codes or, where a name is none known, by that. */
  states: ReadonlySet<string>;
  /** Whether all of their names are known: then two different ones are two States. */
  areKnown: boolean;
}

type Candidate = Compared & { ref: string };

/** What stands in parentheses, without what stands in others within. */
function outerParentheses(text: string): Parenthesis[] {
  const outer: Parenthesis[] = [];
  for (const one of parenthesesIn(text)) {
    if (one.start >= (outer.at(-1)?.end ?? 0)) outer.push(one);
  }
  return outer;
}

/**
 * The words alone, without States in parentheses at the end. What else stands in parentheses there tells two
 * texts apart: "the Convention (No. 29)".
 */
function wordsOf(text: string): string {
  let end = text.length;
  for (const one of outerParentheses(text).toReversed()) {
    const isLast = !/[^;:,.*)\s]/u.test(text.slice(one.end, end));
    if (!isLast || readStates(text.slice(one.start, one.end)).states.length === 0) break;
    end = one.start;
  }
  return text
    .slice(0, end)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

function compared({ number, text, states = [] }: Listed & Pick<Known, "states">): Compared {
  const named = [
    ...states.map((name) => ({ name, iso3: iso3Of(name) })),
    ...readStates(text).states,
  ];
  return {
    number: numberKey(number),
    words: wordsOf(text),
    states: new Set(named.map(stateKey)),
    areKnown: named.every(({ iso3 }) => iso3 !== null),
  };
}

const haveBothStates = (a: Compared, b: Compared) => a.states.size > 0 && b.states.size > 0;

const areSameStates = ({ states: a }: Compared, { states: b }: Compared) =>
  a.size === b.size && [...a].every((state) => b.has(state));

/** Whether both name States and none of them is the same. */
const areOtherStates = (a: Compared, b: Compared) =>
  haveBothStates(a, b) &&
  a.areKnown &&
  b.areKnown &&
  ![...a.states].some((state) => b.states.has(state));

/** Which share of the words of both stands in both, from 0 to 1. */
function likeness(a: string, b: string): number {
  const [wordsA, wordsB] = [new Set(a.split(" ")), new Set(b.split(" "))];
  const inBoth = [...wordsA].filter((word) => wordsB.has(word)).length;
  return inBoth / (wordsA.size + wordsB.size - inBoth);
}

/** Below this a text is another, whatever its number says. A list may leave out half a sentence. */
const SAME_TEXT = 0.5;

/** Those that are most like the row, where any is like it at all. */
function likest(row: Compared, candidates: readonly Candidate[]): Candidate[] {
  const rated = candidates
    .filter((one) => !areOtherStates(row, one))
    .map((one) => ({ one, share: likeness(row.words, one.words) }));
  const best = Math.max(SAME_TEXT, ...rated.map(({ share }) => share));
  return rated.filter(({ share }) => share === best).map(({ one }) => one);
}

/** The one of these that all fit; of several the one that is of the row's States. Null where none fits. */
function theOne(row: Compared, fitting: readonly Candidate[], by: "number" | "text"): Match | null {
  const ofStates = fitting.filter((one) => haveBothStates(row, one) && areSameStates(row, one));
  const [one, another] = ofStates.length > 0 ? ofStates : fitting;
  if (another) return { kind: "unmatched", why: "several" };
  return one ? { kind: "matched", ref: one.ref, by } : null;
}

/** A number that we have decides together with the text; else the text alone, where not both have a number. */
function matchRow(
  row: Compared,
  byNumber: ReadonlyMap<string, Candidate[]>,
  byWords: ReadonlyMap<string, Candidate[]>,
): Match {
  const numbered = row.number === "" ? [] : (byNumber.get(row.number) ?? []);
  const [first] = numbered;
  if (first) {
    const found = theOne(row, likest(row, numbered), "number");
    return found ?? { kind: "unmatched", why: "text_differs", ref: first.ref };
  }
  const saying = row.words === "" ? [] : (byWords.get(row.words) ?? []);
  const fitting = saying.filter((one) => !haveBothStates(row, one) || areSameStates(row, one));
  const open = fitting.filter(({ number }) => row.number === "" || number === "");
  const found = theOne(row, open, "text");
  if (found) return found;
  const [other] = fitting;
  return other
    ? { kind: "unmatched", why: "number_differs", ref: other.ref }
    : { kind: "unmatched", why: "unknown" };
}

/** A row that is matched, and what it is matched with. */
interface Claim {
  index: number;
  row: Compared;
  one: Candidate;
  by: "number" | "text";
}

/** The number stands before the text alone; of several with the number, the likest text. */
const rate = ({ row, one, by }: Claim) =>
  by === "number" ? 1 + likeness(row.words, one.words) : 1;

/** Whether rows are one recommendation that the list has under several themes. */
function areTheSame(claims: readonly Claim[]): boolean {
  const [first] = claims;
  return claims.every(
    ({ row }) =>
      row.number !== "" && row.number === first?.row.number && row.words === first.row.words,
  );
}

/** Of rows that are matched with one recommendation, those that may not be. */
function refused(claims: readonly Claim[]): Claim[] {
  if (claims.length === 1) return [];
  const best = Math.max(...claims.map(rate));
  const kept = claims.filter((claim) => rate(claim) === best);
  if (kept.length > 1 && !areTheSame(kept)) return [...claims];
  return claims.filter((claim) => rate(claim) < best);
}

/**
 * Matches each row of a list with one of our recommendations: by its number where the text agrees, by the
 * whole text where one of both has no number. Where both name States by whom it was made, these are the
 * same ones. Rows that are not the same are never matched with one recommendation. One match a row, in
 * their order; nothing is guessed.
 */
export function matchList(rows: readonly Listed[], known: readonly Known[]): Match[] {
  const candidates = known.map((one): Candidate => ({ ...compared(one), ref: one.ref }));
  const byNumber = groupedBy(candidates, ({ number }) => number);
  const byWords = groupedBy(candidates, ({ words }) => words);
  const byRef = new Map(candidates.map((one) => [one.ref, one]));
  const sought = rows.map(compared);
  const matches = sought.map((row) => matchRow(row, byNumber, byWords));
  const claims = matches.flatMap((match, index): Claim[] => {
    const [row, one] = [sought[index], match.kind === "matched" && byRef.get(match.ref)];
    return row && one && match.kind === "matched" ? [{ index, row, one, by: match.by }] : [];
  });
  for (const ofOne of groupedBy(claims, ({ one }) => one.ref).values()) {
    for (const { index, one } of refused(ofOne)) {
      matches[index] = { kind: "unmatched", why: "shared", ref: one.ref };
    }
  }
  return matches;
}
