import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  addOrganisation,
  expectAccessible,
  gatheringIn,
  inviteColleague,
  inviteFirst,
  join,
  press,
  setUp,
} from "@/tests/support/at-the-screen";
import { openBrowser } from "@/tests/support/browser";
import { docxText } from "@/tests/support/docx-text";
import { type Instance, startInstance } from "@/tests/support/instance";

const REF = "KHM-HC-2019-30";
const MINISTRY = "Ministry of Rural Development";
const NGO = "Clean Rivers Network";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

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

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("from the set-up link to the downloaded report, %s", (_, javaScriptEnabled) => {
  let instance: Instance;
  const gathering = gatheringIn(() => browser);
  const newcomer = () => gathering.newcomer(javaScriptEnabled);

  beforeAll(async () => {
    instance = await startInstance();
  });
  afterAll(async () => {
    await gathering.close();
    await instance?.stop();
  });

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
    const { baseUrl, setUpLink } = instance;
    await administrator.goto(setUpLink);
    await expectAccessible(administrator, javaScriptEnabled);
    await setUp(administrator, setUpLink, "Admin");
    await addOrganisation(administrator, baseUrl, { name: MINISTRY, track: "Government" });
    await addOrganisation(administrator, baseUrl, { name: NGO, track: "Civil society" });
    await expectAccessible(administrator, javaScriptEnabled);
    const content = await administrator.locator("main").innerText();
    expect(content).toContain(MINISTRY);
    expect(content).toContain(NGO);
  });

  test("a focal point comes in by link and is taken back to the form when something is missing", async () => {
    const link = await inviteFirst(administrator, instance.baseUrl, MINISTRY, "Validator");
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
    await official.getByLabel("Mid-term note").fill("Completion is planned for 2026.");
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
    const { baseUrl } = instance;
    const second = await newcomer();
    await join(second, await inviteFirst(administrator, baseUrl, NGO, "Validator"), "Sok");
    const writer = await newcomer();
    await join(writer, await inviteColleague(second, baseUrl, NGO, "Contributor"), "Dara");
    await writer.goto(`${instance.baseUrl}/recommendations/${REF}/record`);
    await writer.getByRole("radio", { name: "Partially implemented" }).check();
    await writer
      .getByLabel("Reason for this status")
      .fill("Two provinces are still without water.");
    await press(writer, "Submit for publication");
    await writer.waitForURL(`**/recommendations/${REF}?done=submit`);
    expect(await official.goto(`${instance.baseUrl}/recommendations/${REF}`)).toBeTruthy();
    expect(await official.content()).not.toContain("Two provinces are still without water.");

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
