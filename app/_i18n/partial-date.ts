import type { createFormatter } from "next-intl";
import { lastDayOf, type PartialDate, precisionOf } from "@/db/domain/partial-date";

type Formatter = ReturnType<typeof createFormatter>;

const PARTS = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  day: { year: "numeric", month: "long", day: "numeric" },
} as const;

/** A date in words, as far as it is known: "2021", "May 2021", "7 May 2021". */
export function inWords(format: Formatter, date: PartialDate): string {
  const day = new Date(`${lastDayOf(date) ?? date}T12:00:00Z`);
  return format.dateTime(day, { ...PARTS[precisionOf(date)], timeZone: "UTC" });
}
