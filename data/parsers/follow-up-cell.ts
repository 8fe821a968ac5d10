import { optionalText } from "@/db/domain/field-problems";
import { sameText, type SheetField, type UnreadReason } from "@/db/domain/follow-up-sheet";
import { daySchema } from "@/db/domain/partial-date";
import type { Status } from "@/db/domain/status-scale";
import { LONGEST } from "@/db/domain/update-limits";
import type { CellValue } from "./spreadsheet";

/** The statuses that can be chosen, with their words. */
export type StatusChoices = readonly { key: Status; label: string }[];

/** A cell as text; a date as its day. */
export const asText = (value: CellValue | undefined): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? "");

/** Whether a cell has this word in it, in whatever letters. */
export const isHeading = (value: CellValue | undefined, heading: string) =>
  typeof value === "string" && sameText(value.toLowerCase(), heading.toLowerCase());

type Read = { value: string } | { why: UnreadReason };

const TEXT = {
  reason: optionalText(LONGEST.reason),
  other: optionalText(LONGEST.text),
};

function readText(field: SheetField, value: CellValue): Read {
  // A spreadsheet makes a date of "May 2026": what was typed is gone.
  if (value instanceof Date) return { why: "date_as_text" };
  const read = TEXT[field === "reason" ? "reason" : "other"].safeParse(asText(value));
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

/** What a cell of the field says; or why it cannot be read. `latest`: of as-of dates. */
export function readCell(
  field: SheetField,
  value: CellValue,
  { statuses, latest }: { statuses: StatusChoices; latest: string },
): Read {
  if (field === "status") return readStatus(value, statuses);
  return field === "asOf" ? readDay(value, latest) : readText(field, value);
}
