import { readFile } from "node:fs/promises";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findings, sidewaysScroll } from "@/tests/support/axe";
import { openBrowser } from "@/tests/support/browser";
import { docxText } from "@/tests/support/docx-text";
import { type Instance, startInstance } from "@/tests/support/instance";

const REF = "KHM-HC-2019-30";
const PASSWORD = "four quiet rivers meet";
const MINISTRY = "Ministry of Rural Development";
const NGO = "Clean Rivers Network";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

/** The page's own button: the one in the main content, not in the header. */
const press = (page: Page, name: string) =>
  page.locator("main").getByRole("button", { name, exact: true }).click();

async function addOrganisation(page: Page, base: string, name: string, track: string) {
  await page.goto(`${base}/admin/add-organisation`);
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("radio", { name: track, exact: true }).check();
  await press(page, "Add the organisation");
  await page.waitForURL(/\/admin\?added=/);
}

/** Gives the link that the administrator would send. */
async function invite(page: Page, base: string, organisation: string, role: string) {
  await page.goto(`${base}/admin/invite`);
  await page.getByLabel("Organisation", { exact: true }).selectOption({ label: organisation });
  await page.getByRole("radio", { name: role, exact: true }).check();
  await press(page, "Make the link");
  return page.getByLabel("Link for the new person").inputValue();
}

async function enterPerson(page: Page, name: string) {
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page
    .getByLabel("E-mail address", { exact: true })
    .fill(`${name.toLowerCase()}@example.org`);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByLabel("Password, once more").fill(PASSWORD);
}

/** Opens an invitation and makes the account that it is for. */
async function join(page: Page, link: string, name: string) {
  await page.goto(link);
  await enterPerson(page, name);
  await press(page, "Make the account and join");
  await page.waitForURL("**/account");
}

/** Describes a new document and the passage in it. */
async function describeEvidence(page: Page) {
  await page.getByText("New piece of evidence 1").click();
  const piece = page.locator(".piece").first();
  await piece.getByLabel("Title", { exact: true }).fill("Rural water supply report 2023");
  await piece.getByLabel("Publisher", { exact: true }).fill(MINISTRY);
  await piece.getByLabel("Date of the document").fill("2024-02");
  await piece.getByLabel("Kind of document").selectOption({ label: "Official report" });
  await piece.getByLabel("Web address").fill("https://example.org/water.pdf");
  await piece.getByRole("radio", { name: "It is public already" }).check();
  await piece.getByLabel("Where in the document").fill("page 12");
  await piece.getByLabel("Short quotation").fill("1,204 villages were connected in 2023");
  await piece.getByLabel("How it bears on the recommendation").selectOption({ index: 1 });
}

/** Signed-in pages meet the same bar as public ones; axe itself needs a page with scripts. */
async function expectAccessible(page: Page, javaScriptEnabled: boolean) {
  if (!javaScriptEnabled) return;
  expect(await findings(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await findings(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });
}

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("from the set-up link to the downloaded report, %s", (_, javaScriptEnabled) => {
  let instance: Instance;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    instance = await startInstance();
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await instance?.stop();
  });

  /** A browser of one's own, that fails the test when the page's policy stops something. */
  async function newcomer(): Promise<Page> {
    const context = await browser.newContext({ javaScriptEnabled, acceptDownloads: true });
    contexts.push(context);
    const page = await context.newPage();
    page.on("console", (message) => {
      if (/Content Security Policy|Hydration/i.test(message.text()))
        throw new Error(message.text());
    });
    return page;
  }

  let administrator: Page;
  let official: Page;

  test("a stranger without the link finds nothing at /setup", async () => {
    const page = await newcomer();
    const answer = await page.goto(`${instance.baseUrl}/setup`);
    expect(answer?.status()).toBe(404);
    expect(await page.locator("form input[type=password]").count()).toBe(0);
  });

  test("the first administrator sets up an account and adds both organisations", async () => {
    administrator = await newcomer();
    await administrator.goto(instance.setUpLink);
    await expectAccessible(administrator, javaScriptEnabled);
    await enterPerson(administrator, "Admin");
    await press(administrator, "Make the account");
    await administrator.waitForURL("**/admin");
    await addOrganisation(administrator, instance.baseUrl, MINISTRY, "Government");
    await addOrganisation(administrator, instance.baseUrl, NGO, "Civil society");
    await expectAccessible(administrator, javaScriptEnabled);
    const content = await administrator.locator("main").innerText();
    expect(content).toContain(MINISTRY);
    expect(content).toContain(NGO);
  });

  test("a focal point comes in by link and is taken back to the form when something is missing", async () => {
    const link = await invite(administrator, instance.baseUrl, MINISTRY, "Validator");
    official = await newcomer();
    await join(official, link, "Vanna");
    await official.goto(`${instance.baseUrl}/recommendations/${REF}`);
    await official.getByRole("link", { name: "Record an update" }).click();
    await official.getByLabel("Measures taken").fill("Wells and pipes in 1,204 villages.");
    await press(official, "Publish");
    await official.getByRole("heading", { name: "There is a problem" }).waitFor();
    expect(await official.title()).toMatch(/^Error: /);
    await expectAccessible(official, javaScriptEnabled);
    expect(await official.getByLabel("Measures taken").inputValue()).toBe(
      "Wells and pipes in 1,204 villages.",
    );
  });

  test("a session that ends while she writes takes nothing along", async () => {
    const cookies = await official.context().cookies();
    await official.context().clearCookies();
    await official.getByLabel("Measures taken").fill("Pumps in 40 schools.");
    await press(official, "Publish");
    await official.getByRole("heading", { name: "There is a problem" }).waitFor();
    expect(await official.getByLabel("Measures taken").inputValue()).toBe("Pumps in 40 schools.");
    await official.getByRole("link", { name: /Sign in .opens another window/ }).waitFor();
    await official.context().addCookies(cookies);
    await official.goto(`${instance.baseUrl}/recommendations/${REF}/record`);
  });

  test("she publishes status, reason, note and evidence, and it stands there at once", async () => {
    await official.getByRole("radio", { name: "In progress" }).check();
    await official
      .getByLabel("Reason for this status")
      .fill("Three in four villages are connected.");
    await official.getByLabel("As of", { exact: true }).fill("2024-05-01");
    await official
      .getByLabel("Note for the mid-term report")
      .fill("Completion is planned for 2026.");
    await describeEvidence(official);
    await press(official, "Publish");
    await official.waitForURL(`**/recommendations/${REF}?done=publish`);
    const visitor = await newcomer();
    await visitor.goto(`${instance.baseUrl}/recommendations/${REF}`);
    const content = await visitor.locator("main").innerText();
    for (const said of [
      MINISTRY,
      "In progress",
      "as of 1 May 2024",
      "Three in four villages are connected.",
      "Completion is planned for 2026.",
      "1,204 villages were connected in 2023",
      "Not assessed",
    ]) {
      expect(content).toContain(said);
    }
    expect(content).not.toContain("Vanna");
  });

  test("publishing again supersedes, and the timeline keeps what was said before", async () => {
    await official.goto(`${instance.baseUrl}/recommendations/${REF}/record`);
    await official.getByRole("radio", { name: "Implemented" }).check();
    await official.getByLabel("Reason for this status").fill("Every village is connected.");
    await official.getByLabel("As of", { exact: true }).fill("2024-06-01");
    await press(official, "Publish");
    await official.waitForURL(`**/recommendations/${REF}?done=publish`);
    const timeline = official.getByRole("region", { name: "What was said, and when" });
    expect(await timeline.innerText()).toMatch(
      /1 June 2024[\s\S]*current[\s\S]*1 May 2024[\s\S]*superseded/,
    );
  });

  test("civil society needs two people: one submits, the other publishes", async () => {
    const writer = await newcomer();
    await join(writer, await invite(administrator, instance.baseUrl, NGO, "Contributor"), "Dara");
    await writer.goto(`${instance.baseUrl}/recommendations/${REF}/record`);
    await writer.getByRole("radio", { name: "Partially implemented" }).check();
    await writer
      .getByLabel("Reason for this status")
      .fill("Two provinces are still without water.");
    await press(writer, "Submit for publication");
    await writer.waitForURL(`**/recommendations/${REF}?done=submit`);
    expect(await official.goto(`${instance.baseUrl}/recommendations/${REF}`)).toBeTruthy();
    expect(await official.content()).not.toContain("Two provinces are still without water.");

    const second = await newcomer();
    await join(second, await invite(administrator, instance.baseUrl, NGO, "Validator"), "Sok");
    await second.goto(`${instance.baseUrl}/recommendations/${REF}`);
    await press(second, "Publish this update");
    await second.waitForURL(`**/recommendations/${REF}?done=publish`);
    expect(await second.locator("main").innerText()).toContain("Government higher");
  });

  test("the charts and the list count it, and every figure opens what it counts", async () => {
    const page = await newcomer();
    await page.goto(instance.baseUrl);
    await page
      .getByRole("link", { name: /3 of 47/ })
      .first()
      .click();
    await page.waitForURL(/\/recommendations\?/);
    expect(await page.locator("main").innerText()).toContain("3 recommendations of 47");
    await page.goto(`${instance.baseUrl}/recommendations?divergence=government_higher`);
    expect(await page.locator(`main a[href='/recommendations/${REF}']`).count()).toBe(1);
    await page.goto(`${instance.baseUrl}/recommendations?government=nonsense&theme=x`);
    expect(await page.locator("main").innerText()).toContain("could not be understood");
  });

  test("the mid-term table goes out as DOCX with the new status, note and evidence", async () => {
    const page = await newcomer();
    await page.goto(`${instance.baseUrl}/midterm?layout=government`);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download DOCX" }).click(),
    ]);
    const text = docxText(await readFile(await download.path()));
    for (const said of [
      "Implemented",
      "1 June 2024",
      "Completion is planned for 2026.",
      "Rural water supply report 2023",
      `/recommendations/${REF}`,
      "Area raised by the High Commissioner, 20 August 2019 (no position stated)",
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain("Two provinces are still without water.");
  });
});
