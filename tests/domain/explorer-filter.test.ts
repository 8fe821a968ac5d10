import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DIVERGENCES } from "@/db/domain/divergence";
import {
  ALL_REVIEWS,
  allOf,
  EVIDENCE_CHOICES,
  type ExplorerFilter,
  isFiltered,
  NO_FILTER,
  parseFilter,
  POSITION_CHOICES,
  toSearchParams,
} from "@/db/domain/explorer-filter";
import { STALE_CHOICES } from "@/db/domain/stale";
import { TRACK_STATUSES } from "@/db/domain/track-status";

const some = <T>(values: readonly T[]) => fc.subarray([...values]);

const filters: fc.Arbitrary<ExplorerFilter> = fc.record({
  review: fc.constantFrom("", ALL_REVIEWS, "KHM-3", "KHM-SR-Torture_2019"),
  source: some(["KHM-HC-2019", "A/HRC/41/17", "a list with a long name"]),
  q: fc.string({ maxLength: 100 }).map((text) => text.trim()),
  theme: fc.uniqueArray(fc.integer({ min: 0, max: 999_999_999 }), { maxLength: 4 }),
  government: some(TRACK_STATUSES),
  civil_society: some(TRACK_STATUSES),
  divergence: some(DIVERGENCES),
  sdg: some(["1", "5", "16", "17"]),
  group: some(["Women", "girls", "judges, lawyers and prosecutors"]),
  topic: some(["Right to health", "A.28 Cooperation, other mechanisms"]),
  position: some(POSITION_CHOICES),
  state: some(["FRA", "KHM"]),
  evidence: some(EVIDENCE_CHOICES),
  speaker: some(["Asia Centre", "Ministry of Post & Telecommunications"]),
  stale: some(STALE_CHOICES),
});

const read = (search: URLSearchParams) => {
  const parameters: Record<string, string[]> = {};
  for (const [name, value] of search) (parameters[name] ??= []).push(value);
  return parseFilter(parameters);
};

test("an address that was written from a filter reads back as the same filter", () => {
  fc.assert(
    fc.property(filters, (filter) => {
      expect(read(toSearchParams(filter))).toEqual({ filter, ignored: [] });
    }),
  );
});

test("which review a list is of narrows it not, and stays when everything is cleared", () => {
  const filter = { ...NO_FILTER, review: "KHM-2" };
  expect(isFiltered(filter)).toBe(false);
  expect(isFiltered({ ...filter, source: ["A/HRC/26/16"] })).toBe(true);
  expect(allOf({ ...filter, position: ["noted"] })).toEqual(filter);
});

test("an address from before there were several reviews asks for the one that is shown first", () => {
  expect(parseFilter({ government: "partial" }).filter).toEqual({
    ...NO_FILTER,
    government: ["partial"],
  });
});

test("whatever an address holds, it is read without an error and what is left out is listed", () => {
  const parameter = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
  fc.assert(
    fc.property(fc.dictionary(fc.string(), parameter), (parameters) => {
      const { filter, ignored } = parseFilter(parameters);
      expect(read(toSearchParams(filter)).filter).toEqual(filter);
      expect(ignored.every(({ name }) => name in parameters)).toBe(true);
    }),
  );
});

test("more values of one filter than anybody chooses are left out, and listed once", () => {
  const theme = Array.from({ length: 1400 }, (_, index) => String(index));
  const { filter, ignored } = parseFilter({ theme });
  expect(filter.theme).toHaveLength(50);
  expect(ignored).toEqual([{ name: "theme", value: "…" }]);
});

describe("what cannot be understood is left out and listed", () => {
  test.each([
    [{ government: "splendid" }, "government"],
    [{ theme: "1; drop table" }, "theme"],
    [{ sdg: "18" }, "sdg"],
    [{ q: "x".repeat(201) }, "q"],
    [{ review: "KHM 3" }, "review"],
    [{ position: "rejected" }, "position"],
    [{ state: "France" }, "state"],
  ])("%o", (parameters, name) => {
    expect(parseFilter(parameters)).toMatchObject({ filter: NO_FILTER, ignored: [{ name }] });
  });
});
