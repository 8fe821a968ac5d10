import { groupedBy } from "./grouped";
import { numberKey, sharesMostWords, squeezed, wordsOf } from "./import-identity";
import { positionKey, type Stated, stateKey } from "./import-joining";
import { type Known, newestPosition } from "./import-known";

/** By what a recommendation is told from others. */
interface Traits {
  words: string;
  number: string;
  text: string;
  states: ReadonlySet<string>;
  position: string;
}

const traitsOf = (
  { text, number, states }: Pick<Known, "text" | "number" | "states">,
  position: Parameters<typeof positionKey>[0] | null | undefined,
): Traits => ({
  words: wordsOf(text),
  number: numberKey(number),
  text: squeezed(text),
  states: new Set(states.map(stateKey)),
  position: position ? positionKey(position) : "",
});

interface Candidate extends Traits {
  known: Known;
  /** Whether it is of the very document that is compared. */
  isOwn: boolean;
  isTaken: boolean;
}

/** By what candidates are looked up; `both`: the very same, number and text agree. */
const KEYS = {
  both: ({ number, text }: Traits) => `${number}\u0000${text}`,
  words: ({ words }: Traits) => words,
  number: ({ number }: Traits) => number,
};

/** How alike two are: first by number, then by text, by a recommending State, by position. */
const likeness = (a: Traits, b: Traits): number =>
  (a.number === b.number ? 8 : 0) +
  (a.text === b.text ? 4 : 0) +
  ([...a.states].some((state) => b.states.has(state)) ? 2 : 0) +
  (a.position === b.position ? 1 : 0);

function likest(one: Traits, candidates: readonly Candidate[]): Candidate | null {
  const rated = candidates.map((candidate) => ({ candidate, rate: likeness(one, candidate) }));
  return rated.toSorted((a, b) => b.rate - a.rate)[0]?.candidate ?? null;
}

/** One way after the other in which a known recommendation is found: by a key, and agreeing besides. */
const WAYS: [keyof typeof KEYS, agrees: (one: Traits, candidate: Candidate) => boolean][] = [
  // The very same before the nearly same: neither takes the other's place.
  ["both", () => true],
  // What the document itself says stands before what another list says.
  ["words", ({ number }, other) => other.isOwn && number === other.number],
  ["words", (_, other) => other.isOwn],
  ["number", ({ number }, other) => other.isOwn && number !== ""],
  ["words", ({ number }, other) => number === other.number || !number || !other.number],
  ["words", () => true],
  // Another document's paragraph of that number can be about something else.
  ["number", ({ number, text }, other) => number !== "" && sharesMostWords(text, other.text)],
];

/**
 * Which known recommendation of the review each of a document's is, or null for a new one. First those
 * whose words and numbers agree; of what is left, those with the same words under another number (draft
 * numbers are renumbered), then those with the same number and other words (a text is corrected).
 * Those of the document itself are found before those of another. No known one is found twice.
 */
export function matched(
  stated: readonly Stated[],
  known: readonly Known[],
  documentId: string,
): (Known | null)[] {
  const candidates = known.map((one): Candidate => {
    const traits = traitsOf(one, newestPosition(one.positions));
    return { ...traits, known: one, isOwn: one.documentId === documentId, isTaken: false };
  });
  const sought = stated.map((one) => ({
    ...traitsOf(one, one.positions[0]),
    found: null as Known | null,
  }));
  for (const [key, agrees] of WAYS) {
    const byKey = groupedBy(candidates, KEYS[key]);
    for (const one of sought) {
      if (one.found) continue;
      const alike = byKey.get(KEYS[key](one)) ?? [];
      const best = likest(
        one,
        alike.filter((each) => !each.isTaken && agrees(one, each)),
      );
      if (!best) continue;
      one.found = best.known;
      best.isTaken = true;
    }
  }
  return sought.map(({ found }) => found);
}
