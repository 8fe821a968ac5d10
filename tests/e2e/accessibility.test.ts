import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { findings, sidewaysScroll } from "@/tests/support/axe";
import { openBrowser } from "@/tests/support/browser";

const PAGES = [
  "/",
  "/recommendations",
  "/recommendations?government=partial&q=trafficking",
  "/recommendations?q=zzz",
  "/recommendations/KHM-HC-2019-20",
  "/recommendations/KHM-HC-2019-01",
  "/recommendations/KHM-HC-2019-99",
  "/evidence",
  "/evidence/KHM-HC-2019",
  "/evidence/ASIA-CENTRE-2021",
  "/midterm",
  "/midterm?layout=ohchr-3",
  "/editions",
  "/editions/compare",
  "/recommendations?review=all",
  "/reviews",
  "/reviews/compare",
  "/reviews/compare?a=KHM-3&b=KHM-3",
  "/method",
  "/data",
  "/search",
  "/search?q=trafficking",
  "/search?q=rights&kind=recommendations",
  "/search?q=zzz",
  "/sign-in",
];

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

describe.each([
  ["on a desk", 1280],
  ["on a small phone", 320],
])("%s", (_, width) => {
  test.each(PAGES)("%s has nothing that axe finds, and does not scroll sideways", async (path) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(inject("baseUrl") + path, { waitUntil: "networkidle" });
    const found = await findings(page);
    const scroll = await sidewaysScroll(page);
    await context.close();
    expect(found).toEqual([]);
    expect(scroll).toBeLessThanOrEqual(0);
  });
});
