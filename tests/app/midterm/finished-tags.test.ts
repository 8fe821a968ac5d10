import { describe, expect, it } from "vitest";
import { tagLines } from "@/app/midterm/finished-tags";
import type { CellWords } from "@/app/midterm/words";
import { cellText } from "@/data/exporters/plain-text";
import { type TagContent, tagsValue } from "@/db/domain/midterm-cell";
import { standingOn } from "@/db/domain/midterm-standing";
import { VOCABULARIES, type Vocabulary } from "@/db/domain/vocabulary";
import { words } from "@/tests/support/made-table";
import { midtermItem } from "@/tests/support/midterm-item";

/** What a column prints of these tags. */
function printed(content: TagContent, tags: readonly (readonly [Vocabulary, string])[]): string {
  const standing = standingOn(
    midtermItem({
      tags: tags.map(([vocabulary, term]) => ({ vocabulary, term, setBy: "source" })),
    }),
    "2026-11-23",
  );
  const value = tagsValue(standing, content);
  if (value.kind !== "tags") throw new Error("no tags");
  const kept = { keptTags: new Map(), keptCitations: new WeakMap() };
  const cellWords: CellWords = { ...words, markProject: false, listed: false, ...kept };
  return cellText([...tagLines(value, cellWords)]);
}

describe("a column of themes and groups of persons", () => {
  it("prints what OHCHR's list says as it says it", () => {
    expect(
      printed("themes", [
        ["ohchr_theme", "Courts"],
        ["ohchr_group", "Women"],
      ]),
    ).toBe("Courts\nGroups of persons:\nWomen");
  });

  it("says of UHRI's themes and of issues whose they are", () => {
    expect(
      printed("themes", [
        ["uhri_theme", "Right to education"],
        ["uhri_group", "Children"],
        ["upr_info_issue", "Education"],
      ]),
    ).toBe("Themes (UHRI):\nRight to education\nIssues:\nEducation\nGroups of persons:\nChildren");
  });

  it("prints a term once that two lists have in common", () => {
    expect(
      printed("themes", [
        ["ohchr_theme", "Courts"],
        ["uhri_theme", "Courts"],
        ["ohchr_group", "Women"],
        ["uhri_group", "Women"],
      ]),
    ).toBe("Courts\nGroups of persons:\nWomen");
  });
});

describe("a column of goals", () => {
  it("prints what a source writes there that is no goal, after the goals", () => {
    expect(
      printed("goals", [
        ["sdg_goal", "Peace everywhere"],
        ["sdg_target", "16.3"],
        ["sdg_goal", "16"],
      ]),
    ).toBe("16 – Peace, justice and strong institutions (target 16.3)\nPeace everywhere");
  });
});

it.each(VOCABULARIES.filter((vocabulary) => vocabulary !== "upr_info_action"))(
  "no term of %s is left out of the list of all themes",
  (vocabulary) => {
    const term = vocabulary.startsWith("sdg") ? "16" : "A term";
    expect(printed("themes_and_goals", [[vocabulary, term]])).toContain(term);
  },
);
