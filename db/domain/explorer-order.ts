import type { Divergence } from "./divergence";
import { lastDayOf } from "./partial-date";
import { keyOf, type Standing, TRACK_STATUSES } from "./track-status";

/** What the list of recommendations can be ordered by; `source` is the order of the letter. */
export const ORDERS = [
  "source",
  "number",
  "government",
  "civil_society",
  "divergence",
  "newest",
] as const;
export type Order = (typeof ORDERS)[number];

interface Ordered {
  /** The number in a form whose alphabetical order is the way people count; empty without one. */
  numberSort: string;
  standing: Standing;
  divergence: Divergence;
  newestAsOf: string | null;
}

/** Numbers that put what is known before what is not. */
const RANK: Record<Exclude<Order, "source" | "number">, (item: Ordered) => number> = {
  government: ({ standing }) => TRACK_STATUSES.indexOf(keyOf(standing.government)),
  civil_society: ({ standing }) => TRACK_STATUSES.indexOf(keyOf(standing.civil_society)),
  divergence: ({ divergence }) => -divergence.gap,
  newest: ({ newestAsOf }) =>
    newestAsOf === null ? 0 : -Number((lastDayOf(newestAsOf) ?? "").replaceAll("-", "")),
};

/** As people count; what has no number comes last. */
function byNumber(a: Ordered, b: Ordered): number {
  if (a.numberSort === b.numberSort) return 0;
  if (a.numberSort === "") return 1;
  if (b.numberSort === "") return -1;
  return a.numberSort < b.numberSort ? -1 : 1;
}

/**
 * The items in the order asked for: by number, best status first, widest gap first, newest first. Items that
 * rank the same keep the order of their source, also in reverse.
 */
export function inOrder<Item extends Ordered>(
  items: readonly Item[],
  order: Order,
  reverse: boolean,
): Item[] {
  const direction = reverse ? -1 : 1;
  if (order === "source") return reverse ? items.toReversed() : [...items];
  if (order === "number") return items.toSorted((a, b) => direction * byNumber(a, b));
  const rank = RANK[order];
  return items.toSorted((a, b) => direction * (rank(a) - rank(b)));
}
