import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser } from "@/tests/support/browser";
import { csvRecords } from "@/tests/support/csv-records";

/** A number as a table on screen has it: what its row and column say, and how many. */
interface Seen {
  of: string[];
  count: number;
}

/** Every table of a figure, by its caption or label, read as a person reads it: head of row, heads of column. */
async function numbersOn(page: Page, heading: string): Promise<Seen[][]> {
  return page.evaluate((id) => {
    const figure = document.querySelector(`figure[aria-labelledby="${id}"]`);
    const words = (cell: Element | null | undefined) => {
      const copy = cell?.cloneNode(true) as Element | undefined;
      for (const gone of copy?.querySelectorAll(".meaning, [aria-hidden]") ?? []) gone.remove();
      return (copy?.textContent ?? "").trim();
    };
    return [...(figure?.querySelectorAll("table") ?? [])].map((table) => {
      const rows = [...table.rows];
      const grid: Element[][] = [];
      rows.forEach((row, y) => {
        let x = 0;
        for (const cell of row.cells) {
          while (grid[y]?.[x]) x += 1;
          for (let down = 0; down < cell.rowSpan; down += 1)
            for (let right = 0; right < cell.colSpan; right += 1)
              (grid[y + down] ??= [])[x + right] = cell;
        }
      });
      const heads = table.tHead?.rows.length ?? 0;
      const found: { of: string[]; count: number }[] = [];
      let group = "";
      grid.slice(heads).forEach((cells) => {
        const [head] = cells;
        if (head?.getAttribute("scope") === "rowgroup") group = words(head);
        if (head?.closest("tfoot")) return;
        cells.forEach((cell, x) => {
          const number = /^(\d+)(?: of \d+)?$/.exec(words(cell));
          if (!number || cell.tagName !== "TD") return;
          const above = grid.slice(0, heads).map((row) => words(row[x]));
          const of = [...new Set([group, words(head), ...above])].filter(Boolean);
          found.push({ of, count: Number(number[1]) });
        });
      });
      return found;
    });
  }, heading);
}

/** The numbers of the chart's file: its words, and how many. */
async function numbersIn(address: string): Promise<{ of: string[]; count: number }[]> {
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  const [heads = [], ...records] = csvRecords(await answer.text());
  const labels = heads.flatMap((head, place) => (head.endsWith("_label") ? [place] : []));
  const count = heads.indexOf("count");
  return records.map((record) => ({
    of: labels.map((place) => record[place] ?? ""),
    count: Number(record[count]),
  }));
}

/** A file's numbers that the page has nowhere, each as its words and how many. */
function missing(file: Seen[], page: Seen[]): string[] {
  const has = ({ of, count }: Seen) =>
    page.some(
      (seen) => seen.count === count && of.every((word) => seen.of.some((s) => s.includes(word))),
    );
  // A status that occurs nowhere has no column on screen.
  return file
    .filter((number) => number.count > 0 || number.of.length === 1)
    .filter((number) => !has(number))
    .map(({ of, count }) => `${of.join(", ")}: ${count}`);
}

/** Words of the page that say a track, for the table in which a track is a part of its own. */
const TRACK_VIEWS: Record<string, string> = {
  "Reported by the Government": "Government",
  "Assessed by civil society": "Civil society",
};

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

const FIGURES = [
  ["totals", "totals"],
  ["matrix", "matrix"],
  ["matrix", "divergence"],
  ["themes", "themes"],
  ["time", "time"],
  ["coverage", "coverage"],
] as const;

describe.each([
  ["the overview", "/", FIGURES],
  [
    "a filtered list as of a day",
    "/recommendations?charts=all&civil_society=none&asOf=2022-12-31",
    FIGURES.slice(0, 4),
  ],
])("on %s", (_, path, figures) => {
  let page: Page;
  beforeAll(async () => {
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(inject("baseUrl") + path);
  });
  afterAll(() => page?.context().close());

  const hrefOf = async (name: string, format: string) => {
    const href = await page.locator(`a[href^="/charts/${name}.${format}"]`).getAttribute("href");
    return inject("baseUrl") + (href ?? "");
  };

  test.each(figures)(
    "in the figure %s, the numbers of %s are those of its file",
    async (id, name) => {
      const tables = await numbersOn(page, id);
      const seen = tables.flat().map(({ of, count }) => ({
        count,
        of: of.flatMap((word) => [word, TRACK_VIEWS[word] ?? word]),
      }));
      const file = await numbersIn(await hrefOf(name, "csv"));
      expect(file.length).toBeGreaterThan(1);
      expect(missing(file, seen)).toEqual([]);
      const sum = (numbers: Seen[]) => numbers.reduce((all, { count }) => all + count, 0);
      // And the other way round: what the page counts, the file does. The last column is a total.
      const shown = (tables.at(name === "matrix" ? 0 : -1) ?? []).filter(
        ({ of }) => !of.includes("Total") && !of.includes("Share"),
      );
      expect(sum(file)).toBe(sum(shown));
    },
  );

  test.each(figures)(
    "(figure %s) each file of %s says finding, unit, day, source and denominator",
    async (id, name) => {
      const finding = await page.locator(`#${id}`).innerText();
      const note = await page.locator(`figure[aria-labelledby="${id}"] .chart-note`).innerText();
      const csv = await (await fetch(await hrefOf(name, "csv"))).text();
      expect(csv).toContain(finding);
      expect(csv).toContain(note);
      const json = await (await fetch(await hrefOf(name, "json"))).json();
      expect(json).toMatchObject({ title: finding, unit: "Recommendations" });
      expect(json.source).toContain(note);
      expect(json.denominator).toBe(Number(/, (\d+) in all/.exec(note)?.[1]));
      const svg = await (await fetch(await hrefOf(name, "svg"))).text();
      expect(svg).toContain(`<title>${finding}</title>`);
      const png = await fetch(await hrefOf(name, "png"));
      const picture = await sharp(Buffer.from(await png.arrayBuffer())).metadata();
      expect([picture.format, picture.width]).toEqual(["png", 2000]);
      expect(json.source).toContain("Cambodia, 3rd cycle");
    },
  );
});

test("a tall picture is as white at its foot as at its head", async () => {
  const png = await fetch(`${inject("baseUrl")}/charts/themes.png`);
  const { data, info } = await sharp(Buffer.from(await png.arrayBuffer()))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3).subarray(0, 3)];
  expect(at(1_996, info.height - 4)).toEqual([255, 255, 255]);
  expect(at(600, Math.round(info.height / 2))).toEqual([255, 255, 255]);
});

test("a chart's address keeps its filters, its review and its day", async () => {
  const page = await browser.newPage();
  await page.goto(`${inject("baseUrl")}/recommendations?q=land&asOf=2022-12-31`);
  const href = await page.locator('a[href^="/charts/totals.csv"]').getAttribute("href");
  await page.context().close();
  const search = new URL(href ?? "", inject("baseUrl")).searchParams;
  expect(Object.fromEntries(search)).toEqual({ review: "KHM-3", q: "land", asOf: "2022-12-31" });
});

test.each([
  ["/charts/totals.csv?goverment=partial", 400],
  ["/charts/totals.svg?asOf=yesterday", 400],
  ["/charts/totals.png?review=all", 400],
  ["/charts/totals.png?review=ATL-1", 404],
  ["/charts/totals.exe", 404],
  ["/charts/totals.csv.svg", 404],
  ["/charts/compare.csv?a=KHM-3", 400],
  ["/charts/compare.csv?a=KHM-3&b=ATL-1", 404],
])("%s is answered with %i and a sentence", async (path, status) => {
  const answer = await fetch(inject("baseUrl") + path);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toContain("text/plain");
  expect((await answer.text()).length).toBeGreaterThan(20);
});
