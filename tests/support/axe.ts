import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What axe finds on a page with every detail opened: WCAG 2.2 A and AA, and its best practices. */
export async function findings(page: Page): Promise<string[]> {
  const closed = await page.$$("details:not([open])");
  for (const details of closed) await details.evaluate((node) => node.setAttribute("open", ""));
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  for (const details of closed) await details.evaluate((node) => node.removeAttribute("open"));
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`);
}

/** How many pixels the page is wider than its window. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
