import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isBy as isByInDomain } from "@/db/domain/midterm-cell";
import { lastDayOf } from "@/db/domain/partial-date";
import { isBy } from "@/db/queries/last-day";
import { emptyDatabase } from "@/tests/support/database";

const DAYS = fc
  .date({ min: new Date("2019-01-01"), max: new Date("2021-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("whether a period had ended by a day is the same to the database as to the rules", () => {
  const db = emptyDatabase();
  fc.assert(
    fc.property(DAYS, DAYS, fc.constantFrom(4, 7, 10), fc.boolean(), (day, of, known, ends) => {
      const asOf = ends ? (lastDayOf(day.slice(0, 7)) ?? day) : day;
      const date = of.slice(0, known);
      const row = db.get<{ by: number }>(sql`select ${isBy(sql`${date}`, asOf)} as "by"`);
      expect([date, asOf, row.by]).toEqual([date, asOf, Number(isByInDomain(date, asOf))]);
    }),
    { numRuns: 1_000 },
  );
});
