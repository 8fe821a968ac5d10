import { expect, test } from "vitest";
import { inTime } from "@/db/domain/lineage";

const of = (date: string, cycle: number | null = null) => ({ date, cycle });

test.each([
  ["the cycle tells first", of("2020", 2), of("2019", 3), -1],
  ["then the date of the source", of("2014-06-27"), of("2019-08-20", 3), -1],
  ["within a cycle the date", of("2019-08-20", 3), of("2019-01-30", 3), 1],
  ["the same day does not tell", of("2019-08-20"), of("2019-08-20"), 0],
  ["a year does not tell of a day in it", of("2019"), of("2019-08-20"), 0],
] as const)("which of two came first: %s", (_, one, other, expected) => {
  expect(Math.sign(inTime(one, other))).toBe(expected);
  expect(Math.sign(inTime(other, one))).toBe(expected === 0 ? 0 : -expected);
});
