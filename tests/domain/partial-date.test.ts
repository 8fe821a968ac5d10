import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daySchema, lastDayOf, partialDateSchema, precisionOf } from "@/db/domain/partial-date";

const days = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2200-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("the last day of what is known", () => {
  test.each([
    ["2021", "2021-12-31"],
    ["2021-05", "2021-05-31"],
    ["2021-05-07", "2021-05-07"],
    ["2020-02", "2020-02-29"],
    ["2021-02", "2021-02-28"],
    ["1900-02", "1900-02-28"],
    ["2000-02", "2000-02-29"],
  ])("%s: %s", (date, last) => {
    expect(lastDayOf(date)).toBe(last);
  });

  test.each([
    "",
    "21",
    "2021-13",
    "2021-00",
    "2021-5",
    "2021-02-29",
    "2021-04-31",
    "2021-05-00",
    "2021-05-07T00:00:00Z",
    " 2021",
    "2021\n",
    "1899",
    "2201",
    "٢٠٢١",
    "May 2021",
  ])("%j is no date", (text) => {
    expect(lastDayOf(text)).toBeNull();
  });

  test("of a whole day is that day", () => {
    fc.assert(fc.property(days, (day) => lastDayOf(day) === day));
  });

  test("of a month or a year is a day in it, after which the next period begins", () => {
    fc.assert(
      fc.property(days, fc.constantFrom(4, 7), (day, length) => {
        const period = day.slice(0, length);
        const last = lastDayOf(period) ?? "";
        const next = new Date(Date.parse(last) + 86_400_000).toISOString();
        expect(last.slice(0, length)).toBe(period);
        expect(next.slice(0, length)).not.toBe(period);
        expect(last >= day).toBe(true);
      }),
    );
  });

  test("of any text at all is a day or nothing", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(lastDayOf(text) ?? "2000-01-01").toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
  });
});

test("how much is known is read from the date itself", () => {
  expect(["2021", "2021-05", "2021-05-07"].map(precisionOf)).toEqual(["year", "month", "day"]);
});

test("a form takes a date with spaces around it, and a day only where a day is asked for", () => {
  expect(partialDateSchema.parse(" 2021-05 ")).toBe("2021-05");
  expect(daySchema.safeParse("2021-05").success).toBe(false);
  expect(daySchema.parse("2021-05-07")).toBe("2021-05-07");
});
