import { lastDayOf } from "./partial-date";

/** The same day a year before; 28 February for the 29th. */
function yearBefore(day: string): string {
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return lastDayOf(before) ?? `${before.slice(0, 8)}28`;
}

/** Whether what was said as of a PartialDate is more than a year old on a day, "YYYY-MM-DD". */
export const isStale = (asOf: string, day: string): boolean =>
  (lastDayOf(asOf) ?? day) < yearBefore(day);

/** How old the newest statement of any organisation may be asked to be. */
export const STALE_CHOICES = ["year"] as const;
export type StaleChoice = (typeof STALE_CHOICES)[number];
