import { lastDayOf, type PartialDate, precisionOf } from "@/db/domain/partial-date";
import type { Words } from "./words";

type Formatter = Words["format"];

const PARTS = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  day: { year: "numeric", month: "long", day: "numeric" },
} as const;

/** Dates that were put into words before: a table has the same few in each of its rows. */
const known = new WeakMap<Formatter, Map<PartialDate, string>>();
const MOST_KNOWN = 10_000;

function knownOf(format: Formatter): Map<PartialDate, string> {
  const found = known.get(format);
  if (found && found.size < MOST_KNOWN) return found;
  const fresh = new Map<PartialDate, string>();
  known.set(format, fresh);
  return fresh;
}

/** A date in words, as far as it is known: "2021", "May 2021", "7 May 2021". */
export function inWords(format: Formatter, date: PartialDate): string {
  const said = knownOf(format);
  const found = said.get(date);
  if (found !== undefined) return found;
  const day = new Date(`${lastDayOf(date) ?? date}T12:00:00Z`);
  const words = format.dateTime(day, { ...PARTS[precisionOf(date)], timeZone: "UTC" });
  said.set(date, words);
  return words;
}
