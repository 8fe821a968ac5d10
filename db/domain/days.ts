const DAY = 24 * 60 * 60 * 1000;

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);

/** How many days after `from` the day `to` is; negative where it is before. Both "YYYY-MM-DD". */
export function daysBetween(from: string, to: string): number {
  return Math.round((at(to) - at(from)) / DAY);
}

/** The day that is so many days after this one, "YYYY-MM-DD". */
export function daysAfter(day: string, days: number): string {
  return new Date(at(day) + days * DAY).toISOString().slice(0, 10);
}

const HOURS = 60 * 60 * 1000;

/** The latest day that is anybody's today at an ISO instant: where on earth days begin first. */
export const latestDay = (now: string): string =>
  new Date(Date.parse(now) + 14 * HOURS).toISOString().slice(0, 10);
