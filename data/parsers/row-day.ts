import { lastDayOf } from "@/db/domain/partial-date";
import type { TableCell } from "./table-row";

const two = (digits: string | undefined) => (digits ?? "").padStart(2, "0");

/**
 * The date in a cell as far as it is known: a workbook's number of days, "2019-08-20", "2019-08", "2019",
 * "20.8.2019". Null where it is none, or where day and month could be either: nothing is guessed.
 */
export function dayOf(cell: TableCell | null): string | null {
  if (!cell) return null;
  const text = cell.text.trim();
  if (/^\d{4}(?:-\d{2}){0,2}$/u.test(text)) return lastDayOf(text) && text;
  if (cell.day) return cell.day;
  const iso = /^\d{4}-\d{2}-\d{2}(?=T)/u.exec(text)?.[0];
  if (iso) return lastDayOf(iso) && iso;
  const written = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/u.exec(text);
  if (!written) return null;
  const [, day, mark, month, year] = written;
  if (mark !== "." && Number(day) <= 12 && day !== month) return null;
  const found = `${year}-${two(month)}-${two(day)}`;
  return lastDayOf(found) && found;
}
