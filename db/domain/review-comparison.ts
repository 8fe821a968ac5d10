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

/** Which of two reviews is the later one by their days; null where that is not known, or they are the same. */
export function laterOf(
  first: { reviewedOn: string | null },
  second: { reviewedOn: string | null },
): "first" | "second" | null {
  if (first.reviewedOn === null || second.reviewedOn === null) return null;
  if (first.reviewedOn === second.reviewedOn) return null;
  return first.reviewedOn > second.reviewedOn ? "first" : "second";
}
