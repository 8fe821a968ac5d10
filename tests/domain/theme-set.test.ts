import { describe, expect, it } from "vitest";
import { byTerm, INTRODUCTION, sectionOf, THEME_SETS } from "@/db/domain/theme-set";

describe("the order of themes", () => {
  it("is that in which people count and spell, with what has no theme last", () => {
    const terms = ["16", undefined, "2", "Women", "10", "Children"];
    // sort() itself puts undefined last, so the comparison is asked pair by pair.
    expect(byTerm(undefined, "2")).toBeGreaterThan(0);
    expect(byTerm("2", undefined)).toBeLessThan(0);
    expect(byTerm(undefined, undefined)).toBe(0);
    expect(terms.filter((term) => term !== undefined).toSorted(byTerm)).toEqual([
      "2",
      "10",
      "16",
      "Children",
      "Women",
    ]);
  });
});

describe("the sections of a report", () => {
  it("are told apart by theme set and by every heading", () => {
    const sections = [
      INTRODUCTION,
      ...THEME_SETS.flatMap((set) => [
        sectionOf(set, []),
        sectionOf(set, ["A", "B"]),
        sectionOf(set, ["A › B"]),
      ]),
    ];
    expect(new Set(sections).size).toBe(sections.length);
  });
});
