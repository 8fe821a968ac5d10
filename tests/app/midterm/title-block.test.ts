import { describe, expect, it } from "vitest";
import { cellText } from "@/data/exporters/plain-text";
import { type ExplorerFilter, NO_FILTER } from "@/db/domain/explorer-filter";
import { LAYOUTS, type Layout } from "@/db/domain/midterm-layout";
import type { ThemeSet } from "@/db/domain/theme-set";
import { publicHead } from "@/db/queries/public-revision";
import { db, made } from "@/tests/support/made-table";

describe("the title block", () => {
  const said = (layout: Layout, filter?: ExplorerFilter, themeSet?: ThemeSet) =>
    made(layout, undefined, filter, themeSet)
      .statements.map(({ label, lines }) => `${label}: ${cellText(lines)}`)
      .join("\n");

  it("counts what has no information", () => {
    expect(said("government")).toContain(
      "47 recommendations. 45 of 47 without information from the Government.",
    );
    expect(said("ohchr-3")).toContain("42 of 47 not assessed by civil society.");
  });

  it("says in codes too what was asked for, for files that programs read", () => {
    expect(made("civil-society", "2025-01-31", undefined, "sdg_goal").request).toEqual({
      ...{ layout: "civil-society", themeSet: "sdg_goal" },
      ...{ asOf: "2025-01-31", extractedOn: "2026-11-23" },
    });
  });

  it("says whose coding the themes are, and says nothing of it where none is printed", () => {
    expect(said("government")).toContain("Set by this project’s coding, not by the source.");
    expect(said("civil-society")).not.toContain("project’s coding");
  });

  it.each(LAYOUTS)(
    "of %s says how it is grouped, and that each stands once, and by whose terms",
    (layout) => {
      const text = said(layout, undefined, "sdg_goal");
      expect(text).toContain(
        "Grouped by: Sustainable Development Goals. Each recommendation stands once, under the first of its terms that was set; one that has none stands under “None set”. This project’s coding set the terms, not the source.",
      );
    },
  );

  it.each(LAYOUTS)(
    "of %s says in which order it stands under the headings of the source",
    (layout) => {
      expect(said(layout)).toContain(
        "Grouped by: Headings of the source, each once and in its order.",
      );
    },
  );

  it("names the review in its address, whichever is shown one day where none is named", () => {
    const address = new URL(/Address of this table: (\S+)/u.exec(said("government"))?.[1] ?? "");
    expect(address.searchParams.get("review")).toBe("KHM-3");
  });

  it("names the filters that are set", () => {
    expect(said("government")).toContain("All recommendations; no filter is set.");
    const filtered = said("government", {
      ...NO_FILTER,
      q: "media",
      government: ["none"],
      evidence: ["direct"],
    });
    expect(filtered).toContain(
      "Selection: Words: “media”\nReported by the Government: No information\nEvidence: Direct evidence",
    );
  });

  it.each(LAYOUTS)("of %s says review, source, days, views and what is left out", (layout) => {
    const text = said(layout);
    for (const part of [
      "Cambodia",
      "20 August 2019",
      "23 November 2026",
      "As in the source",
      "Unpublished material is left out",
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/midterm\.|terms\./);
  });

  it.each(LAYOUTS)("of %s states the head of the audit trail whole", (layout) => {
    expect(publicHead(db)).toMatch(/^[0-9a-f]{64}$/);
    expect(said(layout)).toContain(`State of the audit trail: ${publicHead(db)}\n`);
  });

  it("defines only the values that the tracks of the layout may choose", () => {
    expect(said("government")).not.toContain("Contrary measures");
    expect(said("civil-society")).toContain("In progress / Partially implemented: ");
  });
});
