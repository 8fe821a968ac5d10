import { optionalText } from "@/db/domain/field-problems";
import { sameText, type SheetField, type UnreadReason } from "@/db/domain/follow-up-sheet";
import { daySchema } from "@/db/domain/partial-date";
import type { Status } from "@/db/domain/status-scale";
import { LONGEST } from "@/db/domain/update-limits";
import type { CellValue } from "./spreadsheet";

/** The statuses that can be chosen, with their words. */
export type StatusChoices = readonly { key: Status; label: string }[];

/** More digits than a spreadsheet shows are those of its reckoning. */
const DIGITS = 15;
const asTyped = (number: number) => String(Number(number.toPrecision(DIGITS)));

/** A cell as text; a date as its day. */
export function asText(value: CellValue | undefined): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "number") return asTyped(value);
  return typeof value === "boolean" ? String(value).toUpperCase() : (value ?? "");
}

/** "0.00" and "0%": how many digits after the point, and whether it is a share. */
const SHOWN = /^0(?:\.(0+))?(%)?$/u;

/** A number as its cell shows it; null where that cannot be told, or hides some of its digits. */
function shownNumber(number: number, format: string): string | null {
  const found = SHOWN.exec(format);
  if (!found) return null;
  const [, decimals = "", percent = ""] = found;
  const exact = asTyped(percent ? number * 100 : number);
  const shown = Number(exact).toFixed(decimals.length);
  return Number(shown) === Number(exact) ? shown + percent : null;
}

/** Whether a cell has this word in it, in whatever letters. */
export const isHeading = (value: CellValue | undefined, heading: string) =>
  typeof value === "string" && sameText(value.toLowerCase(), heading.toLowerCase());

type Read = { value: string } | { why: UnreadReason };

const TEXT = {
  reason: optionalText(LONGEST.reason),
  other: optionalText(LONGEST.text),
};

function readText(field: SheetField, value: CellValue, format: string | undefined): Read {
  // A spreadsheet makes a date of "May 2026": what was typed is gone.
  if (value instanceof Date) return { why: "date_as_text" };
  // And 0.45 of "45%": what was typed is in the format.
  const isShown = typeof value === "number" && format !== undefined;
  const text = isShown ? shownNumber(value, format) : asText(value);
  if (text === null) return { why: "number_formatted" };
  const read = TEXT[field === "reason" ? "reason" : "other"].safeParse(text);
  return read.success ? { value: read.data } : { why: "too_long" };
}

function readStatus(value: CellValue, statuses: StatusChoices): Read {
  const typed = asText(value).trim();
  if (typed === "") return { value: "" };
  const found = statuses.find(
    ({ key, label }) => isHeading(typed, label) || typed.toLowerCase() === key,
  );
  return found ? { value: found.key } : { why: "status_unknown" };
}

function readDay(value: CellValue, latest: string): Read {
  const typed = asText(value).trim();
  if (typed === "") return { value: "" };
  // A number without the look of a date may be anything.
  const day = typeof value === "number" ? null : daySchema.safeParse(typed);
  if (!day?.success) return { why: "date_unreadable" };
  return day.data > latest ? { why: "date_in_future" } : { value: day.data };
}

/** What stands in a cell; `format`: in which a number is shown where it is not as it is. */
interface Standing {
  value: CellValue;
  format?: string | undefined;
}

/** What a cell of the field says; or why it cannot be read. `latest`: of as-of dates. */
export function readCell(
  field: SheetField,
  { value, format }: Standing,
  { statuses, latest }: { statuses: StatusChoices; latest: string },
): Read {
  if (field === "status") return readStatus(value, statuses);
  return field === "asOf" ? readDay(value, latest) : readText(field, value, format);
}
