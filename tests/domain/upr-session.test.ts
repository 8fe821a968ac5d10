import { describe, expect, it } from "vitest";
import { lastDayOf } from "@/db/domain/partial-date";
import { cycleOf, sessionDate } from "@/db/domain/upr-session";

describe("a session of the Working Group", () => {
  it.each([
    [1, 1],
    [12, 1],
    [13, 2],
    [26, 2],
    [27, 3],
    [40, 3],
    [41, 4],
    [54, 4],
    [0, null],
    [55, null],
    [2.5, null],
    [Number.NaN, null],
  ])("%d is of cycle %j", (session, cycle) => {
    expect(cycleOf(session)).toBe(cycle);
  });

  it("has the month in which it began, as far as that is known", () => {
    expect([1, 18, 32, 34, 47].map(sessionDate)).toEqual([
      ...["2008-04", "2014-01", "2019-01", "2019-11", "2024-11"],
    ]);
    expect([53, 54].map(sessionDate)).toEqual(["2026", "2027"]);
    expect([0, 55, -1, 1.5].map(sessionDate)).toEqual([null, null, null, null]);
  });

  it("is later than those before it", () => {
    const days = Array.from({ length: 54 }, (_, index) =>
      lastDayOf(sessionDate(index + 1) as string),
    );
    expect(days.every((day) => day !== null)).toBe(true);
    expect(days.toSorted()).toEqual(days);
    expect(new Set(days).size).toBe(54);
  });
});
