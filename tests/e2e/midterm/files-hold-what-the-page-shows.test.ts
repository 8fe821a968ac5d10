import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "@/db/opening/open-database";
import { LAYOUTS } from "@/db/domain/midterm-layout";
import { openBrowser } from "@/tests/support/browser";
import { csvRecords } from "@/tests/support/csv-records";
import { FORMULA_PAYLOADS } from "@/tests/support/formula-payloads";
import { type Instance, startInstance } from "@/tests/support/instance";
import { type PageTable, readMidtermPage } from "@/tests/support/midterm-page";
import { sheetRows, wordTables } from "@/tests/support/office-files";
import { plantFormulas } from "@/tests/support/planted-formulas";

let instance: Instance;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  instance = await startInstance();
  const db = openDatabase(join(instance.directory, "upr.sqlite"));
  plantFormulas(db);
  db.$client.close();
  browser = await openBrowser();
  page = await browser.newPage({ javaScriptEnabled: true });
});
afterAll(async () => {
  await browser?.close();
  await instance?.stop();
});

const TABLES = [
  ...LAYOUTS.map((layout) => `layout=${layout}&asOf=2026-11-23`),
  "layout=government&asOf=2026-11-23&themes=sdg_goal",
  "layout=civil-society&asOf=2021-12-31&themes=ohchr_theme",
];

async function download(format: string, search: string): Promise<Uint8Array> {
  const answer = await fetch(`${instance.baseUrl}/midterm/download/${format}?${search}`);
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Without what a spreadsheet is told by: that the rest is a text and no formula. */
const withoutMark = (field: string) => field.replace(/^'(?='*[=+\-@\t\r＝＋－＠])/u, "");

/** What the spreadsheet formats have of the layout's own columns. */
const ownCells = (shown: PageTable) => shown.rows.map(({ cells }) => cells);

describe.each(TABLES)("the table %s", (search) => {
  let shown: PageTable;
  beforeAll(async () => {
    shown = await readMidtermPage(page, `${instance.baseUrl}/midterm?${search}`);
  });

  test("has a row for every recommendation on the page", () => {
    expect(shown.rows).toHaveLength(47 + FORMULA_PAYLOADS.length);
    expect(shown.themes.length).toBeGreaterThan(1);
  });

  test("has the same cells as DOCX, with header, theme rows and addresses", async () => {
    const table = wordTables(await download("docx", search)).find((rows) => rows[0]?.isHeader);
    const [header, ...rows] = table ?? [];
    expect(header?.cells).toEqual(shown.headings);
    expect(rows.filter(({ isAcross }) => isAcross).map(({ cells }) => cells[0])).toEqual(
      shown.themes,
    );
    const body = rows.filter(({ isAcross }) => !isAcross);
    const carrier = shown.headings.findIndex((heading) => heading.startsWith("Recommendation"));
    const expected = shown.rows.map(({ ref, address, cells }) =>
      cells.map((cell, i) =>
        i === carrier ? [cell, `${ref}: ${address}`].filter(Boolean).join("\n") : cell,
      ),
    );
    expect(body.map(({ cells }) => cells)).toEqual(expected);
  });

  test("has the same cells as XLSX, none of them a formula", async () => {
    const file = await download("xlsx", search);
    const [header, ...rows] = sheetRows(file);
    const width = shown.headings.length;
    expect(header?.slice(0, width).map(({ text }) => text)).toEqual(shown.headings);
    // A cell that is empty may not be there at all.
    const textsOf = (row: ReturnType<typeof sheetRows>[number]) => {
      const texts = Array.from({ length: width }, () => "");
      for (const { address, text } of row) {
        const column = (header ?? []).findIndex(
          (head) => head.address.replace(/\d+/u, "") === address.replace(/\d+/u, ""),
        );
        if (column >= 0 && column < width) texts[column] = text.replaceAll("\r\n", "\n");
      }
      return texts;
    };
    expect(rows.map(textsOf)).toEqual(ownCells(shown));
    const cells = [...sheetRows(file, 1), ...sheetRows(file, 2)].flat();
    expect(cells.filter(({ hasFormula }) => hasFormula)).toEqual([]);
    const said = sheetRows(file, 2).slice(1);
    expect(said.map((row) => row.map(({ text }) => text))).toEqual(
      shown.statements.map(({ label, text }) => [label, text]),
    );
  });

  test("has the same cells as CSV, none of them a formula", async () => {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
      await download("csv", search),
    );
    expect(text.startsWith("\u{FEFF}")).toBe(true);
    const [header, ...records] = csvRecords(text.slice(1));
    const width = shown.headings.length;
    expect(header?.slice(0, width)).toEqual(shown.headings);
    expect(records.flat().filter((field) => /^[=+\-@\t\r＝＋－＠]/u.test(field))).toEqual([]);
    expect(records.map((record) => record.slice(0, width).map(withoutMark))).toEqual(
      ownCells(shown),
    );
    const about = records[0]?.at(-1) ?? "";
    for (const { label, text: said } of shown.statements) {
      expect(about).toContain(`${label}: ${said}`);
    }
  });
});

test("every planted text comes back whole in each file", async () => {
  const search = "layout=ohchr-3&asOf=2026-11-23";
  const word = wordTables(await download("docx", search)).flatMap((rows) =>
    rows.flatMap(({ cells }) => cells),
  );
  const sheet = sheetRows(await download("xlsx", search))
    .flat()
    .map(({ text }) => text);
  const csv = new TextDecoder().decode(await download("csv", search));
  for (const payload of FORMULA_PAYLOADS) {
    const kept = payload.replaceAll("\r\n", "\n").trim();
    const note = `Mid-term note: ${kept}`;
    expect(word.some((cell) => cell.includes(note))).toBe(true);
    expect(sheet.some((cell) => cell.replaceAll("\r\n", "\n").includes(note))).toBe(true);
    expect(csv).toContain(note.replaceAll('"', '""'));
  }
});
