import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ExplorerFilter, NO_FILTER } from "@/db/domain/explorer-filter";
import { matchingRecommendations, recommendationsOn } from "@/db/queries/matching-recommendations";
import { ALL } from "@/db/queries/scope";
import { speakingOrganisations } from "@/db/queries/speaking-organisations";
import { organisation } from "@/db/schema";
import { themes } from "@/db/queries/themes";
import { seededDatabase } from "@/tests/support/database";

const db = seededDatabase();
const ASOF = "2024-01-01";
const matches = (filter: Partial<ExplorerFilter>, asOf = ASOF) =>
  matchingRecommendations(db, { ...NO_FILTER, ...filter }, asOf);
const numbers = (filter: Partial<ExplorerFilter>, asOf?: string) =>
  matches(filter, asOf).map((match) => Number(match.ref.slice(-2)));

test("without a filter all 47 stand in the order of the letter", () => {
  expect(numbers({})).toEqual(Array.from({ length: 47 }, (_, index) => index + 1));
});

describe("each filter finds what it means", () => {
  test.each<[string, Partial<ExplorerFilter>, number[]]>([
    ["a word", { q: "remarrying" }, [38]],
    ["a beginning of a word", { q: "defam" }, [20]],
    ["a reference", { q: "KHM-HC-2019-20" }, [20]],
    ["a word in another form", { q: "investigation" }, [18, 42]],
    ["punctuation alone", { q: "!?" }, []],
    ["what the Government reports", { government: ["partial"] }, [26, 27]],
    ["what civil society assesses", { civil_society: ["contrary"] }, [20, 22, 24]],
    [
      "either of two statuses",
      { civil_society: ["contrary", "not_implemented"] },
      [5, 6, 20, 22, 24],
    ],
    ["one side only", { divergence: ["one_sided"] }, [5, 6, 20, 22, 24, 26, 27]],
    ["a goal", { sdg: ["6"] }, [30]],
    ["a group of persons", { group: ["Indigenous peoples"] }, [10, 44, 45]],
    ["direct evidence", { evidence: ["direct"], q: "trafficking" }, [26, 27]],
    ["an organisation that speaks of it", { speaker: ["Asia Centre"] }, [5, 6, 20, 22, 24]],
    ["what is old", { stale: ["year"] }, [5, 6, 20, 22, 24, 26, 27]],
    ["two conditions together", { q: "women", civil_society: ["contrary"] }, []],
  ])("%s", (_, filter, expected) => {
    expect(numbers(filter)).toEqual(expected);
  });
});

test("a heading includes what stands under it", () => {
  const top = themes(db, ALL).find((theme) => theme.title.startsWith("B. Civil and political"));
  expect(numbers({ theme: [top?.id ?? 0] })).toEqual(Array.from({ length: 16 }, (_, i) => i + 12));
});

test("with and without evidence make all", () => {
  expect(matches({ evidence: ["any"] }).length + matches({ evidence: ["none"] }).length).toBe(47);
});

test("what was said within a year is not old, and what nobody speaks of is not either", () => {
  expect(numbers({ stale: ["year"] }, "2021-12-31")).toEqual([]);
});

test("an organisation that withholds its name is not found by it, whatever it says", () => {
  const asked = seededDatabase();
  const found = () =>
    matchingRecommendations(asked, { ...NO_FILTER, speaker: ["Asia Centre"] }, ASOF).length;
  expect([found(), speakingOrganisations(asked, ALL)]).toEqual([
    5,
    expect.arrayContaining(["Asia Centre"]),
  ]);
  asked.update(organisation).set({ nameWithheld: true }).run();
  expect([found(), speakingOrganisations(asked, ALL)]).toEqual([0, []]);
});

test("of a past day an organisation is found by what it had said by then", () => {
  const on = (day: string) =>
    recommendationsOn(db, { ...NO_FILTER, speaker: ["Asia Centre"] }, day);
  expect(on("2024-01-01")).toHaveLength(5);
  expect(on("2020-12-31")).toEqual([]);
});

test("before anybody had spoken there is no status", () => {
  expect(matches({ divergence: ["silent"] }, "2020-12-31")).toHaveLength(47);
});

test("whatever is typed into the search, it is answered", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (q) => void matches({ q: q.slice(0, 200) })),
  );
});
