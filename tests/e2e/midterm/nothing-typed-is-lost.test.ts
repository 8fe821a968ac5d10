import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { leads, SAID, writersInBrowser } from "@/tests/support/report-writers";

const REF = "KHM-HC-2019-31";
const ROW = `/midterm?edit=${REF}`;

let writers: Awaited<ReturnType<typeof writersInBrowser>>;

beforeAll(async () => {
  writers = await writersInBrowser();
});
afterAll(() => writers?.stop());

/** Dara's page, and every question that the browser asks there before it leaves. Each is answered with "stay". */
async function at(path: string, viewport = { width: 1280, height: 800 }) {
  const context = await writers.browser.newContext({
    viewport,
    extraHTTPHeaders: { cookie: writers.dara },
  });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("dialog", async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  await page.goto(writers.instance.baseUrl + path, { waitUntil: "networkidle" });
  return { page, asked };
}

const close = (page: Page) => page.context().close();

test.each([
  ["a row", ROW, "Mid-term note"],
  ["the introduction", "/midterm?edit=introduction", "Text"],
])("whoever typed in %s is asked before the page is left", async (_, path, label) => {
  const { page, asked } = await at(path);
  const field = page.getByLabel(label).first();
  await field.fill("Half a sentence");
  await page.getByRole("link", { name: "Overview" }).click();
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  expect(await field.inputValue()).toBe("Half a sentence");
  await close(page);
});

test("nobody is asked who typed nothing, gives it up, or has saved it", async () => {
  const { page, asked } = await at(ROW);
  await page.getByRole("link", { name: "Overview" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await page.goto(writers.instance.baseUrl + ROW, { waitUntil: "networkidle" });
  await page.getByLabel("Mid-term note").fill("Not this.");
  await page.getByRole("link", { name: "Cancel without saving" }).click();
  await page.waitForURL((url) => !url.searchParams.has("edit"));
  await page.goto(writers.instance.baseUrl + ROW, { waitUntil: "networkidle" });
  await page.getByLabel("Mid-term note").fill("But this.");
  await page.getByRole("button", { name: "Save as draft" }).click();
  await page.waitForURL(/done=save/u);
  await page.getByRole("link", { name: "Overview" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  expect(asked).toEqual([]);
  expect(await writers.get("/midterm", writers.dara)).toContain("But this.");
  await close(page);
});

test("on a phone the form is on screen when it opens, and so is what became of it", async () => {
  const { page } = await at("/midterm", { width: 320, height: 640 });
  await page
    .getByRole("link", { name: "Edit what your organisation says of KHM-HC-2019-20" })
    .click();
  await page.waitForURL(/edit=KHM-HC-2019-20/u);
  const heading = page.getByRole("heading", { name: /What your organisation says of/u });
  await expect.poll(() => inSight(page, heading)).toBe(true);
  await page.getByRole("button", { name: "Save as draft" }).click();
  await page.waitForURL(/done=save/u);
  await expect.poll(() => inSight(page, page.getByRole("status"))).toBe(true);
  await close(page);
});

const inSight = async (page: Page, what: ReturnType<Page["getByRole"]>) => {
  const box = await what.boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  return box !== null && box.y >= 0 && box.y + box.height <= height;
};

test("what waits for publication is read in its row, with the way to where it is published", async () => {
  const { get, opened, send, dara, sok } = writers;
  const form = await opened("/midterm?edit=KHM-HC-2019-32", "midTermNote", dara);
  const entered = { ...SAID, midTermNote: "Two judges were named.", asOf: "2026-01-31" };
  expect(leads(await send(form, { ...entered, step: "submit" }, dara))).toContain("done=submit");
  for (const member of [sok, dara]) {
    const page = await get("/midterm", member);
    expect(page).toContain("Two judges were named.");
    expect(page).toMatch(/KHM-HC-2019-32#in-hand"[^>]*>KHM-HC-2019-32: see it where/u);
  }
  expect(await get("/midterm?layout=government", "")).not.toContain("Two judges");
});

test("before a report is frozen one is told what of one's own is not in it", async () => {
  const { get, opened, send, dara, sok } = writers;
  const first = /href="([^"]*edit=[^"]*source[^"]*)"/u.exec(await get("/midterm", dara))?.[1] ?? "";
  const path = first.replaceAll("&amp;", "&").split("#")[0] ?? "";
  const form = await opened(path, "text", dara);
  expect(leads(await send(form, { text: "Of this theme." }, dara))).toContain("done=text");
  const said = (page: string) => page.replace(/<!-- -->/gu, "");
  const elsewhere = said(await get("/midterm?themes=ohchr_theme", dara));
  expect(elsewhere).toContain("1 paragraph on a theme was written for another grouping");
  const other = said(await get("/midterm/freeze?themes=ohchr_theme", sok));
  expect(other).toContain("1 paragraph of your organisation is not in this report");
  expect(other).toMatch(
    /\d statements? of your organisation on this review (?:is|are) not published/u,
  );
  expect(said(await get("/midterm/freeze", sok))).not.toContain("paragraph of your organisation");
});

test("a layout that prints nothing of what one writes says so, and leads to the one that does", async () => {
  const { get, dara } = writers;
  expect(await get("/midterm?layout=civil-society", dara)).toMatch(
    /This layout prints none of the texts.*layout=government[^>]*>Your own report/u,
  );
  expect(await get("/midterm", dara)).not.toContain("This layout prints none");
});
