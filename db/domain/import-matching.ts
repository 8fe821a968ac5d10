import { numberKey, squeezed, wordsOf } from "./import-identity";
import { positionKey, type Stated } from "./import-joining";
import { type Known, newestPosition } from "./import-known";

/** Known ones by what is looked for. */
function indexed(known: readonly Known[], keyOf: (one: Known) => string): Map<string, Known[]> {
  const index = new Map<string, Known[]>();
  for (const one of known) {
    const key = keyOf(one);
    const found = index.get(key);
    if (found) found.push(one);
    else index.set(key, [one]);
  }
  return index;
}

const answerOf = (one: Known) => {
  const newest = newestPosition(one.positions);
  return newest ? positionKey(newest) : "";
};

const agree = (a: string, b: string) => a === b || a === "" || b === "";

/** How alike two are that have the same words, the most alike first in order. */
function likeness(stated: Stated, one: Known): number {
  const [position] = stated.positions;
  const answered = position ? positionKey(position) : "";
  return (
    (numberKey(one.number) === numberKey(stated.number) ? 4 : 0) +
    (squeezed(one.text) === squeezed(stated.text) ? 2 : 0) +
    (answerOf(one) === answered ? 1 : 0)
  );
}

/**
 * Which known recommendation of the review each of a document's is, or null for a new one. First those
 * whose words and numbers agree; of what is left, those with the same words under another number (draft
 * numbers are renumbered), then those with the same number and other words (a text is corrected).
 * No known one is found twice.
 */
export function matched(stated: readonly Stated[], known: readonly Known[]): (Known | null)[] {
  const byWords = indexed(known, ({ text }) => wordsOf(text));
  const byNumber = indexed(known, ({ number }) => numberKey(number));
  const found = new Map<Stated, Known>();
  const taken = new Set<Known>();
  const find = (candidates: (of: Stated) => readonly Known[]) => {
    for (const one of stated) {
      if (found.has(one)) continue;
      const [best] = candidates(one)
        .filter((candidate) => !taken.has(candidate))
        .toSorted((a, b) => likeness(one, b) - likeness(one, a));
      if (!best) continue;
      found.set(one, best);
      taken.add(best);
    }
  };
  const same = (one: Stated) => byWords.get(wordsOf(one.text)) ?? [];
  const number = (one: Stated) => numberKey(one.number);
  // The very same before the nearly same: neither takes the other's place.
  find((one) => same(one).filter((each) => likeness(one, each) >= 6));
  find((one) => same(one).filter((each) => agree(numberKey(each.number), number(one))));
  find(same);
  find((one) => (number(one) === "" ? [] : (byNumber.get(number(one)) ?? [])));
  return stated.map((one) => found.get(one) ?? null);
}
