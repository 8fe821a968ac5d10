import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { PRINTED, type RowKind, WITH_FACTS } from "@/app/midterm/made-rows";
import { makeTable } from "@/app/midterm/make-table";
import type { PrintedRow } from "@/data/exporters/finished-table";
import { rowsOf } from "@/data/exporters/table-rows";
import { cellText } from "@/data/exporters/plain-text";
import { NO_FILTER } from "@/db/domain/explorer-filter";
import { LAYOUTS, type Layout } from "@/db/domain/midterm-layout";
import type { ThemeSet } from "@/db/domain/theme-set";
import { TRACKS } from "@/db/domain/track";
import { recommendationPart, update } from "@/db/schema";
import { seededDatabase } from "@/tests/support/database";
import { made, SITE, words } from "@/tests/support/made-table";

const AREA = "Area raised by the High Commissioner, 20 August 2019 (no position stated)";

const rows = (layout: Layout, asOf?: string) =>
  made(layout, asOf).groups.flatMap((group) => group.rows);

function cell(layout: Layout, ref: string, heading: string, asOf?: string): string {
  const place = made(layout).columns.findIndex((column) => column.heading === heading);
  return cellText(rows(layout, asOf).find((row) => row.ref === ref)?.cells[place] ?? []);
}

describe("the headings, exactly as they are printed", () => {
  it.each<[Layout, string]>([
    [
      "government",
      "No. · Recommendation and recommending State · Position of the State under review · Themes and groups of persons · Relevant SDGs · Responsible institution(s) · Status of implementation (date) · Measures taken and results · Evidence · Challenges and assistance needed · Next steps and timeframe",
    ],
    [
      "civil-society",
      "No. · Recommendation and recommending State · Position of the State under review · Status reported by the Government (date) · Assessment by civil society (date, number of organisations) · Basis for the assessment · Evidence · Gaps and developments · Proposed next steps",
    ],
    [
      "ohchr-3",
      "Recommendation · Position · Full list of themes · Assessment/comments on level of implementation",
    ],
    [
      "ohchr-4",
      "Recommendation and recommending State · Position of the State under review · Human rights themes and groups of persons · Relevant SDGs",
    ],
  ])("%s", (layout, headings) => {
    expect(
      made(layout)
        .columns.map(({ heading }) => heading)
        .join(" · "),
    ).toBe(headings);
  });
});

describe("rows that are printed and no more", () => {
  const spoken = seededDatabase();
  // Of each recommendation of which anybody speaks, the first update is about a part of it.
  beforeAll(() => {
    const updates = spoken.select().from(update).all();
    const first = new Map(updates.toReversed().map((one) => [one.recommendationId, one.id]));
    for (const [recommendationId, id] of first) {
      const said = { place: 1, text: "A part of it", setBy: "import", setAt: "2024" } as const;
      const part = spoken
        .insert(recommendationPart)
        .values({ recommendationId, ...said })
        .returning()
        .get();
      spoken.update(update).set({ partId: part.id }).where(eq(update.id, id)).run();
    }
  });

  it.each(LAYOUTS)("say in %s what they say with their facts", (layout) => {
    const request = { layout, asOf: "2026-11-23", themeSet: "source", filter: NO_FILTER } as const;
    const setting = { site: SITE, owner: "", extractedOn: "2026-11-23", timeZone: "UTC" };
    const of = <Row extends PrintedRow>(kind: RowKind<Row>) => [
      ...rowsOf(makeTable(spoken, request, kind, setting, words).table),
    ];
    const whole = of(WITH_FACTS);
    expect(of(PRINTED)).toEqual(whole.map(({ facts: _, ...printed }) => printed));
    const spokenOf = TRACKS.map((track) => whole.some((row) => row.facts.standing[track].parts));
    expect(spokenOf).toEqual([true, true]);
  });
});

describe("the annex in print", () => {
  it("says of every item, in State and position cells, that the High Commissioner raised it", () => {
    for (const layout of ["government", "civil-society", "ohchr-4"] as const) {
      const position = layout === "ohchr-4" ? 1 : 2;
      for (const { cells } of rows(layout)) {
        expect(cellText(cells[position] ?? [])).toBe(AREA);
        expect(cellText(cells[position - 1] ?? [])).toContain(`\n${AREA}`);
      }
    }
    expect(rows("ohchr-3").every(({ cells }) => cellText(cells[1] ?? []) === AREA)).toBe(true);
  });

  it("leaves the number empty", () => {
    expect(rows("government").every(({ cells }) => cells[0]?.length === 0)).toBe(true);
    expect(cell("ohchr-3", "KHM-HC-2019-04", "Recommendation")).toBe(
      "Issuing a standing invitation to Special Procedures mandate holders.",
    );
  });

  it("has a theme row for each of the 17 headings, and the address of each row", () => {
    const { groups } = made("ohchr-3");
    expect(groups).toHaveLength(17);
    expect(groups.every(({ theme }) => theme.startsWith("Theme: "))).toBe(true);
    expect(rows("ohchr-3").map(({ address }) => address)).toContain(
      `${SITE}/recommendations/KHM-HC-2019-20`,
    );
  });
});

describe("the column of themes for spreadsheets", () => {
  it.each<[ThemeSet, string]>([
    ["source", "Theme (heading of the source)"],
    ["ohchr_theme", "Theme (OHCHR theme, the first that was set)"],
    ["ohchr_group", "Theme (group of persons, the first that was set)"],
    ["sdg_goal", "Theme (Sustainable Development Goal, the first that was set)"],
  ])("says that what it holds is %s", (themeSet, heading) => {
    const { dataColumns } = made("government", undefined, undefined, themeSet);
    expect(dataColumns[0]?.heading).toBe(heading);
  });
});

describe("a status in print", () => {
  it("is in the track's own words, with its date as far as it is known and where it was coded from", () => {
    expect(
      cell(
        "civil-society",
        "KHM-HC-2019-22",
        "Assessment by civil society (date, number of organisations)",
      ),
    ).toBe(
      "Contrary measures (2021; 1 organisation)\nAsia Centre\nCoded from a published document: Asia Centre, Internet Freedoms in Cambodia: A Gateway to Control, section 2b",
    );
    expect(cell("government", "KHM-HC-2019-26", "Status of implementation (date)")).toMatch(
      /^In progress \(15 November 2022\)\nPermanent Mission of Cambodia in Geneva\nCoded from/,
    );
  });

  it("is no information, or not assessed, where nobody had published by the day", () => {
    const heading = "Status of implementation (date)";
    expect(cell("government", "KHM-HC-2019-01", heading)).toBe("No information");
    expect(cell("government", "KHM-HC-2019-26", heading, "2022-11-14")).toBe("No information");
    expect(
      cell("ohchr-3", "KHM-HC-2019-01", "Assessment/comments on level of implementation"),
    ).toBe("Reported by the Government: No information\nAssessed by civil society: Not assessed");
  });

  it("stands as a date of its own for spreadsheets where the day is known, as text where not", () => {
    const dataOf = (ref: string) => rows("civil-society").find((row) => row.ref === ref)?.data;
    expect(dataOf("KHM-HC-2019-26")?.slice(1, 3)).toMatchObject([
      { text: "In progress" },
      { day: "2022-11-15" },
    ]);
    expect(dataOf("KHM-HC-2019-22")?.slice(3, 5)).toMatchObject([
      { text: "Contrary measures" },
      { text: "2021" },
    ]);
  });
});

describe("what a piece of the table comes from", () => {
  it("is said of every line of a track, and of nothing that the source says", () => {
    const all = rows("ohchr-3");
    const column = made("ohchr-3").columns.findIndex(({ heading }) => heading.startsWith("Assess"));
    const lines = all
      .filter(({ facts }) => facts.standing.government.status !== "none")
      .map(({ cells }) => cells[column]?.[0]);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((said) => (said?.of?.updates ?? []).length > 0)).toBe(true);
    expect(all.flatMap(({ cells }) => cells[0] ?? []).some(({ of }) => of !== undefined)).toBe(
      false,
    );
  });
});
