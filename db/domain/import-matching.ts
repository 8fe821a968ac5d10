import { numberKey, squeezed, wordsOf } from "./import-identity";
import { positionKey, type Stated } from "./import-joining";
import { type Known, newestPosition } from "./import-known";

/** By what a recommendation is told from others. */
interface Traits {
  words: string;
  number: string;
  text: string;
  position: string;
}

const traitsOf = (
  { text, number }: Pick<Known, "text" | "number">,
  position: Parameters<typeof positionKey>[0] | null | undefined,
): Traits => ({
  words: wordsOf(text),
  number: numberKey(number),
  text: squeezed(text),
  position: position ? positionKey(position) : "",
});

interface Candidate extends Traits {
  known: Known;
  isTaken: boolean;
}

function indexed(candidates: readonly Candidate[], trait: "words" | "number") {
  const index = new Map<string, Candidate[]>();
  for (const one of candidates) {
    const found = index.get(one[trait]);
    if (found) found.push(one);
    else index.set(one[trait], [one]);
  }
  return index;
}

/** The very same: number and text agree. */
const SAME = 6;

/** How alike two are: first by number, then by text, then by position. */
const likeness = (a: Traits, b: Traits): number =>
  (a.number === b.number ? 4 : 0) +
  (a.text === b.text ? 2 : 0) +
  (a.position === b.position ? 1 : 0);

function likest(one: Traits, candidates: readonly Candidate[]): Candidate | null {
  const rated = candidates.map((candidate) => ({ candidate, rate: likeness(one, candidate) }));
  return rated.toSorted((a, b) => b.rate - a.rate)[0]?.candidate ?? null;
}

/**
 * Which known recommendation of the review each of a document's is, or null for a new one. First those
 * whose words and numbers agree; of what is left, those with the same words under another number (draft
 * numbers are renumbered), then those with the same number and other words (a text is corrected).
 * No known one is found twice.
 */
export function matched(stated: readonly Stated[], known: readonly Known[]): (Known | null)[] {
  const candidates = known.map((one): Candidate => {
    return { ...traitsOf(one, newestPosition(one.positions)), known: one, isTaken: false };
  });
  const byWords = indexed(candidates, "words");
  const byNumber = indexed(candidates, "number");
  const sought = stated.map((one) => ({
    ...traitsOf(one, one.positions[0]),
    found: null as Known | null,
  }));
  const find = (
    among: ReadonlyMap<string, Candidate[]>,
    trait: "words" | "number",
    agrees: (one: Traits, candidate: Traits) => boolean,
  ) => {
    for (const one of sought) {
      if (one.found) continue;
      const open =
        among.get(one[trait])?.filter((each) => !each.isTaken && agrees(one, each)) ?? [];
      const best = likest(one, open);
      if (!best) continue;
      one.found = best.known;
      best.isTaken = true;
    }
  };
  // The very same before the nearly same: neither takes the other's place.
  find(byWords, "words", (one, other) => likeness(one, other) >= SAME);
  find(
    byWords,
    "words",
    ({ number }, other) => number === other.number || !number || !other.number,
  );
  find(byWords, "words", () => true);
  find(byNumber, "number", ({ number }) => number !== "");
  return sought.map(({ found }) => found);
}
