import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "@/tests/support/browser";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

test.each([
  "/recommendations/KHM-HC-2019-99",
  "/evidence/NOPE",
  "/setup",
  "/setup?token=x",
  "/admin",
  "/nope",
])("%s is not there, and the page that says so helps without scripts", async (path) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const answer = await page.goto(inject("baseUrl") + path);
  expect(answer?.status()).toBe(404);
  await page.getByRole("heading", { level: 1, name: "There is no such page" }).waitFor();
  await page.getByRole("main").getByRole("searchbox").fill("trafficking");
  await page.getByRole("main").getByRole("button").click();
  expect(page.url()).toContain("/recommendations?q=trafficking");
  await context.close();
});

test("each answer has a nonce of its own, and it is the one on the page's scripts", async () => {
  const nonces = new Set<string>();
  for (let time = 0; time < 3; time += 1) {
    const answer = await fetch(`${inject("baseUrl")}/recommendations`, {
      headers: { accept: "text/html" },
    });
    const nonce = /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1];
    const onScripts = [...(await answer.text()).matchAll(/<script[^>]* nonce="([^"]+)"/g)];
    expect(onScripts.length).toBeGreaterThan(3);
    expect(onScripts.every(([, own]) => own === nonce)).toBe(true);
    nonces.add(nonce ?? "");
  }
  expect(nonces.size).toBe(3);
});

test("a click in the header changes the page without loading it anew", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(inject("baseUrl"), { waitUntil: "networkidle" });
  await page.evaluate(() => document.body.setAttribute("data-same", "yes"));
  await page.getByRole("link", { name: "Method", exact: true }).first().click();
  await page.waitForURL("**/method");
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await page.locator("body[data-same]").count()).toBe(1);
  await context.close();
});
