import { expect, test } from "vitest";
import { growthPerHour, leastOfEachMinute } from "@/tests/drills/load/growth";

const at = (minutes: number, value: number) => ({ at: minutes * 60, value });

test.each([
  ["what stays", [at(0, 200), at(30, 200), at(60, 200)], 0],
  ["what grows by one a minute", [at(0, 0), at(1, 1), at(2, 2), at(3, 3)], 60],
  ["what goes up and down", [at(0, 100), at(20, 140), at(40, 140), at(60, 100)], 0],
  ["what shrinks", [at(0, 100), at(60, 40)], -60],
  ["a single look", [at(5, 100)], 0],
])("the growth of %s", (_, points, expected) => {
  expect(growthPerHour(points)).toBeCloseTo(expected, 6);
});

test("what comes and goes within a minute is no growth, what stays is", () => {
  const spikes = Array.from({ length: 60 }, (_, half) =>
    at(half / 2, half % 2 === 0 ? 200 : 200 + half),
  );
  expect(growthPerHour(spikes)).toBeGreaterThan(30);
  expect(growthPerHour(leastOfEachMinute(spikes))).toBe(0);
  const staying = spikes.map((point, half) => ({ ...point, value: point.value + half / 2 }));
  expect(growthPerHour(leastOfEachMinute(staying))).toBeCloseTo(60, 6);
});

test("a minute of which only its beginning was seen says nothing about growth", () => {
  const steady = Array.from({ length: 241 }, (_, index) => ({
    at: index * 5,
    value: index % 12 === 3 ? 210 : 260,
  }));
  expect(leastOfEachMinute(steady).map(({ value }) => value)).toEqual(Array(20).fill(210));
  expect(growthPerHour(leastOfEachMinute(steady))).toBe(0);
});
