/** How many recommendations of a review have something, such as a tag or a recommending State. */
export interface Counted {
  /** By which it is the same in two reviews. */
  key: string;
  count: number;
}

/** The same thing in two reviews. */
export interface InCommon<Item extends Counted> {
  first: Item;
  second: Item;
}

/**
 * What is in both, that which is on most of the smaller share first; where shares are the same, as in the
 * first. `totals`: of how many recommendations each counts.
 */
export function inCommon<Item extends Counted>(
  first: readonly Item[],
  second: readonly Item[],
  totals: { first: number; second: number },
): InCommon<Item>[] {
  const known = new Map(second.map((item) => [item.key, item]));
  const share = (pair: InCommon<Item>) =>
    Math.min(pair.first.count / totals.first, pair.second.count / totals.second);
  return first
    .flatMap((item) => {
      const other = known.get(item.key);
      return other ? [{ first: item, second: other }] : [];
    })
    .toSorted((a, b) => share(b) - share(a));
}

/** When a review was, as far as is known: a cycle is numbered, a day is "YYYY-MM-DD". */
interface Dated {
  cycle: number | null;
  reviewedOn: string | null;
}

/**
 * Which of two reviews is the later one: by their cycles, where these are two, otherwise by their days;
 * null where neither tells.
 */
export function laterOf(first: Dated, second: Dated): "first" | "second" | null {
  if (first.cycle !== null && second.cycle !== null && first.cycle !== second.cycle) {
    return first.cycle > second.cycle ? "first" : "second";
  }
  if (first.reviewedOn === null || second.reviewedOn === null) return null;
  if (first.reviewedOn === second.reviewedOn) return null;
  return first.reviewedOn > second.reviewedOn ? "first" : "second";
}
