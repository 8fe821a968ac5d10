import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "@/db/opening/open-database";
import { appendEvent } from "@/db/commands/audit-trail";
import { keepSearchIndex } from "@/db/search-index/keep-search-index";
import { plantUpdate } from "@/tests/db/planted";
import { SYSTEM } from "@/tests/support/accounts";
import { openBrowser } from "@/tests/support/browser";
import { type Instance, startInstance } from "@/tests/support/instance";
import { anOrganisation } from "@/tests/support/people";

const REF = "KHM-HC-2019-30";
const KHMER = "គេមិនទាន់មានទឹកស្អាតគ្រប់គ្រាន់។";

let browser: Browser;
let instance: Instance;

beforeAll(async () => {
  browser = await openBrowser();
  instance = await startInstance();
  const db = openDatabase(join(instance.directory, "upr.sqlite"));
  const organisationId = anOrganisation(db, "Clean Rivers Network", "civil_society");
  const said = { ref: REF, organisationId, track: "civil_society" } as const;
  const reason = `${KHMER} Only 118.10 of them have a well.`;
  plantUpdate(db, { ...said, id: "said", state: "published", reason });
  plantUpdate(db, { ...said, id: "unsaid", state: "submitted", reason: "Unsaid words on wells." });
  const event = { actor: SYSTEM, verb: "plant", subject: "scene", detail: { public: true } };
  db.transaction((tx) => {
    keepSearchIndex(tx);
    appendEvent(tx, { at: new Date().toISOString(), ...event });
  });
  db.$client.close();
});
afterAll(async () => {
  await instance?.stop();
  await browser?.close();
});

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("a visitor %s", (_, javaScriptEnabled) => {
  let page: Page;
  beforeAll(async () => {
    const context = await browser.newContext({ javaScriptEnabled });
    page = await context.newPage();
  });
  afterAll(async () => {
    await page?.context().close();
  });

  const look = async (words: string) => {
    await page.getByLabel("Words to look for").fill(words);
    await page.getByRole("button", { name: "Search" }).click();
    await page.waitForURL((url) => url.searchParams.get("q") === words);
  };
  const marks = async () => [...new Set(await page.locator("main mark").allInnerTexts())];

  test("comes to the search from any page", async () => {
    await page.goto(instance.baseUrl);
    await page
      .getByRole("navigation", { name: "Main" })
      .getByRole("link", { name: "Search" })
      .click();
    await page.waitForURL("**/search");
    expect(await page.locator("main").innerText()).toContain("Type what you are looking for.");
  });

  test("finds a phrase, marked, under its kind", async () => {
    await look("“victims of human trafficking”");
    expect(await marks()).toEqual(["victims of human trafficking"]);
    const found = page.getByRole("region", { name: "Recommendations" }).getByRole("link");
    expect(await found.first().innerText()).toBe("KHM-HC-2019-27");
  });

  test("finds a number, and what was said with it, to the very place", async () => {
    await look("118.10");
    expect(await marks()).toEqual(["118.10"]);
    const link = page.getByRole("link", { name: `Clean Rivers Network, on ${REF}` });
    expect(await link.getAttribute("href")).toBe(`/recommendations/${REF}#update-said`);
    await link.click();
    await page.waitForURL(`**/recommendations/${REF}#update-said`);
    expect(await page.locator("#update-said").innerText()).toContain(KHMER);
    await page.goBack();
  });

  test("finds a piece of Khmer, from the explorer too", async () => {
    await look("ទឹក");
    expect(await marks()).toEqual(["ទឹក"]);
    expect(await page.locator(".hit").count()).toBe(1);
    await page.goto(
      `${instance.baseUrl}/recommendations?q=${encodeURIComponent('"human trafficking"')}`,
    );
    expect(await marks()).toEqual(["human trafficking"]);
    await page.getByRole("link", { name: "Look for this in updates and evidence too" }).click();
    await page.waitForURL("**/search?q=*");
  });

  test("finds nothing that is not published, and is told what to try", async () => {
    await look("unsaid words");
    const content = await page.locator("main").innerText();
    expect(content).toContain("Nothing that is published holds all of this.");
    expect(content).not.toContain("wells");
    await look("*() ^");
    expect(await page.locator("main").innerText()).toContain("holds no letter and no digit");
  });

  test("opens one kind, page by page", async () => {
    await look("human rights");
    await page.getByRole("link", { name: "All of these recommendations" }).click();
    await page.waitForURL("**kind=recommendations**");
    const first = await page.locator(".hit-head a").allInnerTexts();
    expect(first).toHaveLength(25);
    await page.getByRole("link", { name: "Next page" }).click();
    await page.waitForURL("**after=25**");
    const second = await page.locator(".hit-head a").allInnerTexts();
    expect(second.filter((ref) => first.includes(ref))).toEqual([]);
  });
});
