import { describe, expect, it } from "vitest";
import {
  byTerm,
  INTRODUCTION,
  sectionOf,
  THEME_SETS,
  themeOfSection,
  themeSetsWith,
} from "@/db/domain/theme-set";

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

  it.each(THEME_SETS)("say what they are on, by %s", (themeSet) => {
    for (const headings of [[], ["A"], ["A", 'B › "C"']]) {
      expect(themeOfSection(sectionOf(themeSet, headings))).toEqual({ themeSet, headings });
    }
  });

  it.each([INTRODUCTION, "", "{", "[]", '["other","A"]', '["source",1]', '{"0":"source"}'])(
    "are on no theme: %s",
    (section) => {
      expect(themeOfSection(section)).toBeNull();
    },
  );
});

describe("the ways to group recommendations", () => {
  it("are the headings of the source, and each list of which they have terms", () => {
    expect(themeSetsWith([], "source")).toEqual(["source"]);
    expect(themeSetsWith(["upr_info_issue", "sdg_target", "uhri_theme"], "source")).toEqual([
      ...["source", "uhri_theme", "upr_info_issue"],
    ]);
  });

  it("include the one that is chosen, whether anything has its terms or not", () => {
    expect(themeSetsWith([], "sdg_goal")).toEqual(["source", "sdg_goal"]);
  });
});
