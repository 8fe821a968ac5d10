import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dataAddress, fileOf, MOST_IN_PART, parseDataRequest, searchOf } from "@/app/data/request";
import { NO_FILTER } from "@/db/domain/explorer-filter";
import { DATA_SETS, isDataSet } from "@/db/domain/open-data";

const TODAY = "2026-11-28";
const parse = (query: string, set: (typeof DATA_SETS)[number] = "statuses") =>
  parseDataRequest(set, new URLSearchParams(query), TODAY);

describe("the address of a data set", () => {
  test.each([
    ["updates.csv", { set: "updates", format: "csv" }],
    ["updates.metadata.json", { set: "updates", format: "metadata.json" }],
    ["updates", null],
    ["updates.xml", null],
    [".csv", null],
    ["constructor.csv", null],
    ["drafts.json", null],
  ])("%s is %j", (name, file) => {
    expect(fileOf(name)).toEqual(file);
  });

  test("takes every filter of the explorer, a day, and a part", () => {
    const { request, refused } = parse(
      "review=KHM-3&government=partial&q=land&asOf=2024-01-31&after=KHM-HC-2019-02&limit=10",
    );
    expect(refused).toEqual([]);
    expect(request).toEqual({
      set: "statuses",
      filter: { ...NO_FILTER, review: "KHM-3", government: ["partial"], q: "land" },
      ...{ asOf: "2024-01-31", after: "KHM-HC-2019-02", limit: 10 },
    });
  });

  test.each([
    "goverment=partial",
    "government=nonsense",
    "asOf=2024",
    "asOf=yesterday",
    "limit=0",
    "limit=1.5",
    "limit=ten",
    `limit=${MOST_IN_PART + 1}`,
    `after=${"x".repeat(81)}`,
    "set=updates",
    "__proto__=x",
    "constructor=x",
  ])("with %s is refused: nothing wider is given in its place", (query) => {
    expect(parse(query).refused.map(({ name }) => name)).toEqual([query.split("=")[0]]);
  });

  test("of a short list takes no filter of recommendations", () => {
    expect(parse("review=KHM-3", "documents").refused).toEqual([]);
    expect(parse("theme=1", "documents").refused).toHaveLength(1);
    expect(parse("review=KHM-3", "reviews").refused).toHaveLength(1);
  });

  test("read again means the same", () => {
    const sets = fc.constantFrom(...DATA_SETS.filter((set) => set !== "reviews"));
    const asked = fc.record({
      set: sets,
      limit: fc.option(fc.integer({ min: 1, max: MOST_IN_PART })),
      after: fc.constantFrom("", "KHM-HC-2019-02", "a b&c=d"),
      asOf: fc.constantFrom(TODAY, "2019-08-20"),
      review: fc.constantFrom("", "KHM-3", "all"),
      q: fc.constantFrom("", "land & water"),
    });
    fc.assert(
      fc.property(asked, ({ review, q, ...rest }) => {
        const request = { ...rest, filter: { ...NO_FILTER, review, q } };
        const again = parseDataRequest(rest.set, searchOf(request), TODAY);
        expect(again.refused).toEqual([]);
        expect(dataAddress(again.request, "csv")).toBe(dataAddress(request, "csv"));
      }),
    );
  });
});

test("no name of an object's own machinery is a data set", () => {
  expect(["toString", "__proto__", "hasOwnProperty"].filter(isDataSet)).toEqual([]);
});
