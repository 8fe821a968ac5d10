import { sameText, type SheetValues } from "./follow-up-sheet";
import type { UnpublishedState } from "./update-states";

/** What an organisation published of a recommendation. */
export interface PublishedValues {
  /** With its as-of date, which may be a year or a month where it was not written here. */
  values: SheetValues;
  /** ISO instant at which it was published. */
  at: string;
}

/** What an organisation says on line of a recommendation now. */
export interface OnLine {
  /** Of the recommendation. */
  ref: string;
  /** Letter of the part; null for the whole. */
  part: string | null;
  /** The recommendation or its part, word for word. */
  text: string;
  values: SheetValues;
  /**
   * What it has in hand; null where it has nothing: then `values` are what it published last, but for the
   * as-of day: what is written next has one of its own.
   */
  inHand: { id: string; version: number; state: UnpublishedState } | null;
  /** What it has published, the newest first. */
  published: readonly PublishedValues[];
  /** Changes whenever `values` do. */
  revision: string;
}

/**
 * What becomes of a cell, by what it said when the sheet was made, what it says now, and what is on
 * line. Nothing becomes of one that says what it said, or what is on line already.
 */
export type CellOutcome = "unchanged" | "there_already" | "change" | "conflict";

export function outcomeOf(base: string | null, mine: string, onLine: string): CellOutcome {
  if (sameText(mine, base ?? onLine)) return "unchanged";
  if (sameText(mine, onLine)) return "there_already";
  // Where the sheet does not say any more what it said, only what is empty on line is not in its way.
  return sameText(base ?? "", onLine) ? "change" : "conflict";
}

/** What a new statement would follow; null where one is in hand, or where nothing was ever published. */
export const followed = ({ inHand, published }: OnLine) => (inHand ? null : (published[0] ?? null));

/** The as-of day on line: of what is in hand, else of what was published last. */
export const dayOnLine = (now: OnLine) => (followed(now) ?? now).values.asOf;

/**
 * What becomes of the as-of day. A sheet that is made while nothing is in hand has none, though something
 * was published: so far as that was before it was made, it is no news. An empty one is the day of taking it
 * in: it is in no other day's way.
 */
export function outcomeOfDay(
  base: string | null,
  mine: string,
  now: OnLine,
  madeAt: string | null,
): CellOutcome {
  const [newest, onLine] = [followed(now), dayOnLine(now)];
  if (mine === "") {
    if (!base) return "unchanged";
    return !newest && sameText(base, onLine) ? "change" : "there_already";
  }
  const isKnown = newest !== null && madeAt !== null && newest.at <= madeAt;
  if (!isKnown || base === null || sameText(mine, base)) return outcomeOf(base, mine, onLine);
  return sameText(mine, onLine) ? "there_already" : "change";
}
