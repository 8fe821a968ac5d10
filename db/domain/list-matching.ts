import { groupedBy } from "./grouped";
import {
  areAmongStates,
  areOtherStates,
  areSameStates,
  type Compared,
  compared,
  haveBothStates,
  type Known,
  likeness,
  type Listed,
} from "./listed-recommendation";

/** How a row of a list was matched with one of our recommendations, or why it was not. */
export type Match =
  | { kind: "matched"; ref: string; by: "number" | "text" }
  | { kind: "unmatched"; why: "unknown" }
  | { kind: "unmatched"; why: "several"; refs: string[] }
  | {
      kind: "unmatched";
      /**
       * The number is that of a recommendation of ours whose text is another, or the other way round; the text
       * is that of one that other States made; or other rows of the list fit the same one.
       */
      why: "text_differs" | "number_differs" | "states_differ" | "shared";
      ref: string;
    };

type Candidate = Compared & { ref: string };

/** Below this a text is another, whatever its number says. A list may leave out half a sentence. */
const SAME_TEXT = 0.5;

/** Those that are most like the row, where any is like it at all. */
function likest(row: Compared, candidates: readonly Candidate[]): Candidate[] {
  const rated = candidates
    .filter((one) => !areOtherStates(row, one))
    .map((one) => ({ one, share: likeness(row, one) }));
  const best = Math.max(SAME_TEXT, ...rated.map(({ share }) => share));
  return rated.filter(({ share }) => share === best).map(({ one }) => one);
}

/** The one of these that all fit; of several the one that is of the row's States. Null where none fits. */
function theOne(row: Compared, fitting: readonly Candidate[], by: "number" | "text"): Match | null {
  const ofStates = fitting.filter((one) => haveBothStates(row, one) && areSameStates(row, one));
  const left = ofStates.length > 0 ? ofStates : fitting;
  const [one, another] = left;
  if (another) return { kind: "unmatched", why: "several", refs: left.map(({ ref }) => ref) };
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
  // A row may name the first of several States alone.
  const fitting = saying.filter((one) => !haveBothStates(row, one) || areAmongStates(row, one));
  const found = theOne(row, fitting.filter(mayBeNumbered(row)), "text");
  return found ?? refusedText(row, saying, fitting);
}

const mayBeNumbered = (row: Compared) => (one: Compared) => row.number === "" || one.number === "";

/** Why none with the text of a row is matched with it. `fitting`: those of them that its States fit. */
function refusedText(
  row: Compared,
  saying: readonly Candidate[],
  fitting: readonly Candidate[],
): Match {
  const ofOthers = saying.filter((one) => !fitting.includes(one));
  const other = ofOthers.find(mayBeNumbered(row)) ?? ofOthers[0];
  const [numbered] = fitting;
  if (numbered) return { kind: "unmatched", why: "number_differs", ref: numbered.ref };
  return other
    ? { kind: "unmatched", why: "states_differ", ref: other.ref }
    : { kind: "unmatched", why: "unknown" };
}

/** A row that is matched, and what it is matched with. */
interface Claim {
  index: number;
  row: Compared;
  one: Candidate;
  by: "number" | "text";
}

/**
 * The number stands before the text alone; of several with the number, the likest text; of several with the
 * text, those that name no State, or all.
 */
function rate({ row, one, by }: Claim): number {
  if (by === "number") return 1 + likeness(row, one);
  return haveBothStates(row, one) && !areSameStates(row, one) ? 0 : 1;
}

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
 * whole text where one of both has no number. Where both name States by whom it was made, those of the row
 * are among ours, and tell which of several it is. Rows that are not the same are never matched with one
 * recommendation. One match a row, in their order; nothing is guessed.
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
