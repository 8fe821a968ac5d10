import { createFormatter, createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { reportCharts } from "@/app/_charts/report-charts";
import { en } from "@/app/_i18n/en";
import type { Words } from "@/app/_i18n/words";
import { reportFigures } from "@/app/midterm/report-figures";
import { chartDrawing } from "@/data/exporters/chart-drawing";
import type { FinishedTable, RowFacts } from "@/data/exporters/finished-table";
import type { ThemeSet } from "@/db/domain/theme-set";
import { finishedTableWith } from "@/tests/support/finished-table";

const words: Words = {
  t: createTranslator({ locale: "en-GB", messages: en }),
  format: createFormatter({ locale: "en-GB", timeZone: "UTC" }),
};

const SHAPE = { layout: "civil-society", themeSet: "source" } as const;

const PARTIAL: RowFacts["standing"]["government"] = {
  ...{ status: "partial", asOf: "2022", updates: [] },
};

/** A table of themes that stand under these headings, on all of which both tracks say the same. */
function tableOf(...themes: string[][]): FinishedTable {
  const { groups, ...head } = finishedTableWith({});
  const of = (headings: string[]) =>
    groups.map(({ rows, ...group }) => ({
      ...group,
      theme: `Theme: ${headings.join(" › ")}`,
      rows: rows.map((row) => ({
        ...row,
        facts: {
          ...row.facts,
          theme: headings,
          standing: { government: PARTIAL, civil_society: PARTIAL },
        },
      })),
    }));
  return { ...head, groups: themes.flatMap(of) };
}

const charts = (table: FinishedTable) =>
  reportCharts(reportFigures(table, SHAPE, words), "2026-11-23", words).series;

const labels = (table: FinishedTable) =>
  charts(table).flatMap(({ groups }) => groups.flatMap(({ label }) => label ?? []));

test("a theme that comes twice in the source is one theme, of all that stand under it", () => {
  const table = tableOf(["Courts"], ["Prisons"], ["Courts"]);
  expect(labels(table)).toEqual(["Courts", "Prisons"]);
  const [, themes] = reportFigures(table, SHAPE, words);
  const one = tableOf(["Courts"]).groups.flatMap(({ rows }) => rows).length;
  expect(themes?.bars.map(({ label, total }) => [label, total])).toEqual([
    ...[1, 2].map(() => ["Courts", 2 * one]),
    ...[1, 2].map(() => ["Prisons", one]),
  ]);
});

test("a chart calls a theme by its own heading, without those above it", () => {
  expect(labels(tableOf(["Civil rights", "Prisons"], ["Civil rights", "Courts"]))).toEqual([
    "Prisons",
    "Courts",
  ]);
});

test("two themes of the same name are told apart by the headings above them", () => {
  expect(labels(tableOf(["Women", "General"], ["Children", "General"], ["Work"]))).toEqual([
    "Women › General",
    "Children › General",
    "Work",
  ]);
});

test("a goal is called by its name, which the table has and its heading has not", () => {
  const { groups, ...head } = tableOf(["16"]);
  const named = groups.map((group) => ({ ...group, theme: "Theme: 16 – Peace" }));
  expect(labels({ ...head, groups: named })).toEqual(["Theme: 16 – Peace"]);
});

test("a chart of themes that a recommendation may have several of says that it counts the first", () => {
  const table = tableOf(["16"]);
  const titles = (themeSet: ThemeSet) => {
    const figures = reportFigures(table, { ...SHAPE, themeSet }, words);
    const drawn = reportCharts(figures, "2026-11-23", words).series;
    expect(drawn.map(({ title }) => title)).toEqual(figures.map(({ title }) => title));
    return figures.map(({ title }) => title);
  };
  expect(titles("sdg_goal")[1]).toBe(
    "Status by theme, each recommendation once, under the first theme that was set",
  );
  expect(titles("source")[1]).toBe("Status by theme");
});

test("where nothing was said of anything, no empty bars are drawn theme by theme", () => {
  const figures = reportFigures(finishedTableWith({ rows: 2 }), SHAPE, words);
  const drawn = reportCharts(figures, "2026-11-23", words).series;
  expect(drawn.map(({ title }) => title)).toEqual([figures[0]?.title]);
});

test("no bar begins before the name of its track has ended", () => {
  const [, themes] = charts(tableOf(["Prisons"]));
  if (!themes) throw new Error("there is no chart of themes");
  const startOf = (label: string) => {
    const groups = themes.groups.map((group) => ({
      ...group,
      bars: group.bars.map((bar) => ({ ...bar, label })),
    }));
    const { svg } = chartDrawing({ ...themes, groups });
    return Number(/class="part"[^>]* x="([\d.]+)"/u.exec(svg)?.[1]);
  };
  expect(startOf("Assessed by organisations of civil society")).toBeGreaterThan(startOf("Short"));
});
