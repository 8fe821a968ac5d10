import { type SQL, sql } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { lastDayOf } from "@/db/domain/partial-date";

/**
 * A PartialDate as text that orders as the last day of its period does. Each month ends with a 31st here,
 * which no day of the month comes after.
 */
export const lastDay = (date: AnySQLiteColumn | SQL): SQL =>
  sql`${date} || substr('-12-31', length(${date}) - 3)`;

/** Whether a PartialDate's period had ended by a day ("YYYY-MM-DD"), as the domain's `isBy` says. */
export function isBy(date: AnySQLiteColumn | SQL, asOf: string): SQL {
  const month = asOf.slice(0, 7);
  return sql`${lastDay(date)} <= ${lastDayOf(month) === asOf ? `${month}-31` : asOf}`;
}
