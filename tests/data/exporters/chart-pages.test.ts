import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartHeight } from "@/data/exporters/chart-drawing";
import { onPages } from "@/data/exporters/chart-pages";
import type { ChartGroup, ChartSeries } from "@/db/domain/chart-series";

const PAGE = { height: 640, between: 14 };

const bar = (label: string) => ({
  ...{ label, total: 2 },
  segments: [{ status: "none" as const, label: "No information", count: 2 }],
});

function theme(label: string, bars = 1): ChartGroup {
  const names = ["Reported by the Government", "Assessed by civil society"];
  return { label, note: "2 recommendations", bars: names.slice(0, bars).map(bar) };
}

const totals = (bars = 1): ChartSeries => ({
  ...{ title: "The Government reports on 2 of 47.", note: "As of today.", scale: 2, legend: [] },
  groups: [{ ...theme("", bars), label: null, note: null }],
});

const themes = (groups: readonly ChartGroup[]): ChartSeries => ({
  ...{ title: "Status by theme", continued: "Continued", note: "As of today.", scale: 2 },
  ...{ groups, legend: [{ status: "none", label: "No information" }] },
});

const many = (count: number, bars = 1) =>
  Array.from({ length: count }, (_, index) => theme(`Theme number ${index}`, bars));

/** The pieces as they come to stand, page by page. */
function pagesOf(pieces: readonly ChartSeries[]): ChartSeries[][] {
  const pages: ChartSeries[][] = [];
  let used = Infinity;
  for (const piece of pieces) {
    const own = chartHeight(piece) + PAGE.between;
    if (used + own > PAGE.height) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(piece);
    used += own;
  }
  return pages;
}

describe("charts on pages", () => {
  it("stay whole where they fit", () => {
    const { continued: _, ...whole } = themes(many(4));
    expect(onPages([totals(), themes(many(4))], PAGE)).toEqual([totals(), whole]);
  });

  it("begin under the totals, and go on under another title", () => {
    const [first, second] = pagesOf(onPages([totals(), themes(many(17))], PAGE));
    expect(first?.map(({ title }) => title)).toEqual([totals().title, "Status by theme"]);
    expect(first?.[1]?.groups.length).toBeGreaterThan(4);
    expect(second?.map(({ title }) => title)).toEqual(["Continued"]);
  });

  it("begin on the next page where hardly any theme would stand under the totals", () => {
    const tall = theme("A heading of many words ".repeat(20));
    const pages = pagesOf(onPages([totals(2), themes([tall, tall, ...many(2)])], PAGE));
    expect(pages.map((page) => page.length)).toEqual([1, 1]);
  });

  it("are cut in half where no page holds enough of them", () => {
    const tall = theme("A heading of many words ".repeat(24));
    const [, ...pieces] = onPages([totals(), themes([tall, tall, tall, tall])], PAGE);
    expect(pieces.map(({ groups }) => groups.length)).toEqual([2, 2]);
  });

  it("lose no theme, and none is taller than its page or left alone at the end", () => {
    const labels = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(labels, fc.constantFrom(1, 2), (words, bars) => {
        const groups = words.map((count) => theme("Rights ".repeat(count), bars));
        const [first, ...pieces] = onPages([totals(bars), themes(groups)], PAGE);
        expect(first).toEqual(totals(bars));
        expect(pieces.flatMap((piece) => piece.groups)).toEqual(groups);
        for (const piece of pieces) expect(chartHeight(piece)).toBeLessThan(PAGE.height);
        for (const { groups: own } of pieces) {
          expect(own.length).toBeGreaterThanOrEqual(Math.min(3, groups.length));
        }
      }),
      { numRuns: 40 },
    );
  });
});
