/** Gives the calendar day of an ISO instant in a time zone, "YYYY-MM-DD". */
export function dayIn(timeZone: string): (instant: string) => string {
  // The Swedish format is the ISO one.
  const isoDay = new Intl.DateTimeFormat("sv-SE", { timeZone });
  return (instant) => isoDay.format(new Date(instant));
}
