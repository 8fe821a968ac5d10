import type { Page } from "playwright-core";
import { plainText } from "@/data/exporters/plain-text";

/** The mid-term table as a reader sees it. */
export interface PageTable {
  headings: string[];
  themes: string[];
  /** One a recommendation; a cell has a line a paragraph. */
  rows: { ref: string; address: string; cells: string[] }[];
  /** Label and text of each statement of the title block. */
  statements: { label: string; text: string }[];
}

/** Reads the table from the page, with the characters that files cannot hold taken out. */
export async function readMidtermPage(page: Page, address: string): Promise<PageTable> {
  await page.goto(address);
  const raw = await page.evaluate(() => {
    const all = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)];
    const text = (node: Element | null) => node?.textContent ?? "";
    return {
      headings: all(document, ".midterm-table thead th").map(text),
      themes: all(document, ".midterm-table .theme-row th").map(text),
      rows: all(document, ".midterm-table tbody tr[id]:not(.theme-row)").map((row) => ({
        ref: row.id,
        address: row.querySelector(".address a")?.getAttribute("href") ?? "",
        cells: all(row, "td").map((cell) => all(cell, "p:not(.address)").map(text)),
      })),
      statements: all(document, "#statements > div").map((statement) => ({
        label: text(statement.querySelector("dt")),
        lines: all(statement, "dd p").map(text),
      })),
    };
  });
  const lines = (texts: readonly string[]) => texts.map(plainText).join("\n").trim();
  return {
    headings: raw.headings,
    themes: raw.themes.map(plainText),
    rows: raw.rows.map((row) => ({ ...row, cells: row.cells.map(lines) })),
    statements: raw.statements.map(({ label, lines: said }) => ({ label, text: lines(said) })),
  };
}
