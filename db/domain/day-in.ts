/** The calendar day of an ISO instant somewhere, "YYYY-MM-DD". */
export type DayOf = (instant: string) => string;

/** Gives the calendar day of instants in a time zone. */
export function dayIn(timeZone: string): DayOf {
  // The Swedish format is the ISO one.
  const isoDay = new Intl.DateTimeFormat("sv-SE", { timeZone });
  return (instant) => isoDay.format(new Date(instant));
}
