import { z } from "zod";

/**
 * A date as far as it is known: "2021", "2021-05" or "2021-05-07". What is shown is what is known;
 * for ordering it stands at the end of its period, so that a document of "2021" does not outrank
 * what happened before it was known to exist.
 */
export type PartialDate = string;

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Days that were asked for before: every count asks for the same few, a hundred thousand times. */
const known = new Map<string, string | null>();
const MOST_KNOWN = 10_000;

/** The last calendar day of the period, as "YYYY-MM-DD"; null when the text is no such date. */
export function lastDayOf(text: string): string | null {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const day = reckoned(text);
  known.set(text, day);
  return day;
}

function reckoned(text: string): string | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (year < 1900 || year > 2200) return null;
  const month = match[2] === undefined ? 12 : Number(match[2]);
  if (month < 1 || month > 12) return null;
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = match[3] === undefined ? daysInMonth : Number(match[3]);
  if (day < 1 || day > daysInMonth) return null;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${match[1]}-${two(month)}-${two(day)}`;
}

export type DatePrecision = "year" | "month" | "day";

/** How much of the date is known. */
export function precisionOf(date: PartialDate): DatePrecision {
  if (date.length === 4) return "year";
  return date.length === 7 ? "month" : "day";
}

export const partialDateSchema = z
  .string()
  .trim()
  .refine((text) => lastDayOf(text) !== null, { error: "partial_date_invalid" });

/** A whole calendar day, "YYYY-MM-DD". */
export const daySchema = z
  .string()
  .trim()
  .refine((text) => lastDayOf(text) !== null && precisionOf(text) === "day", {
    error: "date_invalid",
  });

/** The day; undefined where it is none, or comes after `today`: nobody knows what counts then. */
export function dayUntil(today: string, text: string): string | undefined {
  const day = daySchema.safeParse(text).data;
  return day !== undefined && day <= today ? day : undefined;
}
