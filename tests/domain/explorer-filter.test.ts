import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DIVERGENCES } from "@/db/domain/divergence";
import {
  EVIDENCE_CHOICES,
  type ExplorerFilter,
  NO_FILTER,
  parseFilter,
  toSearchParams,
} from "@/db/domain/explorer-filter";
import { TRACK_STATUSES } from "@/db/domain/track-status";

const some = <T>(values: readonly T[]) => fc.subarray([...values]);

const filters: fc.Arbitrary<ExplorerFilter> = fc.record({
  q: fc.string({ maxLength: 100 }).map((text) => text.trim()),
  theme: fc.uniqueArray(fc.integer({ min: 0, max: 999_999_999 }), { maxLength: 4 }),
  government: some(TRACK_STATUSES),
  civil_society: some(TRACK_STATUSES),
  divergence: some(DIVERGENCES),
  sdg: some(["1", "5", "16", "17"]),
  group: some(["Women", "girls", "judges, lawyers and prosecutors"]),
  evidence: some(EVIDENCE_CHOICES),
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
  ])("%o", (parameters, name) => {
    expect(parseFilter(parameters)).toMatchObject({ filter: NO_FILTER, ignored: [{ name }] });
  });
});
