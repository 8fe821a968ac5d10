import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { ALL } from "@/db/queries/scope";
import { saidOnLine } from "@/db/queries/said-on-line";
import { plantReview } from "@/tests/db/planted-review";
import { findings, sidewaysScroll } from "@/tests/support/axe";
import { openBrowser } from "@/tests/support/browser";
import { type Instance, startInstance } from "@/tests/support/instance";
import { anOrganisation, databaseOf, signIn, somebody } from "@/tests/support/who";

const REF = "KHM-HC-2019-07";
const PAGE = `/recommendations/${REF}`;

let instance: Instance;
let browser: Browser;
let db: Db;
let cookies: { name: string; value: string; url: string }[];

beforeAll(async () => {
  instance = await startInstance();
  browser = await openBrowser();
  db = databaseOf(instance);
  const organisationId = anOrganisation(db, "Ministry of Justice", "government");
  const { email } = await somebody(db, "Vera", { organisationId, role: "validator" });
  cookies = (await signIn(instance.baseUrl, email)).split("; ").map((pair) => {
    const at = pair.indexOf("=");
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: instance.baseUrl };
  });
  plantReview(db, {
    ...{ id: "UPR-2014", date: "2014-06-27" },
    texts: [
      "Step up efforts to fight discrimination against ethnic minorities (Chile)",
      "Reduce overcrowding in prisons (Peru)",
    ],
  });
});
afterAll(async () => {
  await browser?.close();
  db?.$client.close();
  await instance?.stop();
});

async function open(path: string, asked: { width?: number; visitor?: true; scripts?: true } = {}) {
  const context = await browser.newContext({
    viewport: { width: asked.width ?? 1280, height: 800 },
    javaScriptEnabled: asked.scripts ?? false,
  });
  if (!asked.visitor) await context.addCookies(cookies);
  const page = await context.newPage();
  await page.goto(instance.baseUrl + path);
  return page;
}

const close = (page: Page) => page.context().close();
const textOf = async (page: Page, section: string) =>
  (await page.locator(`section[aria-labelledby=${section}]`).innerText()).replace(/\s+/gu, " ");

describe("a recommendation with parts, without scripts", () => {
  test("is split where a validator ticks, from what is proposed", async () => {
    const page = await open(PAGE);
    await page.getByRole("link", { name: "Split it into parts" }).click();
    expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(1);
    await page.getByRole("button", { name: "Split it" }).click();
    expect(await page.getByRole("status").innerText()).toContain("It is split");
    expect(await textOf(page, "now")).toContain("(b) developing a national plan");
    await close(page);
  });

  test("is written of part by part, and shows each beside the whole", async () => {
    const page = await open(`${PAGE}/record`);
    await page.getByRole("radio", { name: /^\(b\)/u }).check();
    await page.getByRole("button", { name: "Write of this part" }).click();
    expect(await page.locator("h1").innerText()).toContain(`${REF} (b)`);
    await page.getByRole("radio", { name: "Implemented", exact: true }).check();
    await page.getByLabel("Reason for this status").fill("A plan was adopted.");
    await page.getByRole("button", { name: "Publish" }).click();
    await page.waitForURL(/done=publish/u);
    await close(page);
    const visitor = await open(PAGE, { visitor: true });
    const parts = await textOf(visitor, "parts");
    expect(parts).toMatch(/\(a\) .* No information .* \(b\) .* Implemented/u);
    expect(await textOf(visitor, "tracks")).toContain("Mixed");
    expect(await textOf(visitor, "timeline")).toContain("Part (b)");
    await close(visitor);
  });

  test("is not split otherwise by a validator, who is not told whether anybody writes", async () => {
    const page = await open(`${PAGE}/parts`);
    expect(await page.getByRole("checkbox").count()).toBe(0);
    expect(await page.locator("main").innerText()).toContain("Only an administrator");
    await close(page);
  });

  test("stands in the table and in the list with each part's status, and is counted once", async () => {
    const table = await open("/midterm?layout=government", { visitor: true });
    const row = table.locator("tr", { hasText: "ethnic and racial minorities" });
    expect((await row.innerText()).replace(/\s+/gu, " ")).toMatch(
      /\(a\): No information \(b\): Impl/u,
    );
    await close(table);
    const list = await open("/recommendations?government=mixed", { visitor: true });
    const line = (await list.locator("tr", { hasText: REF }).innerText()).replace(/\s+/gu, " ");
    expect(line).toMatch(/2 parts Mixed \(a\) No information \(b\) Implemented/u);
    await close(list);
  });

  test("goes out for filling in with a row for each part", () => {
    const rows = [...saidOnLine(db, ALL, "org-ministry-of-justice")].filter(([name]) =>
      name.startsWith(REF),
    );
    expect(rows.map(([name, { values }]) => [name, values.status])).toEqual([
      [`${REF} (a)`, ""],
      [`${REF} (b)`, "implemented"],
    ]);
  });
});

describe("the line of descent, without scripts", () => {
  test("is made of what somebody confirms, and shows what was said at each step", async () => {
    const page = await open(PAGE);
    await page.getByRole("link", { name: "Find and link what it continues" }).click();
    const suggestion = page.locator("form.suggestion").first();
    expect(await suggestion.locator("mark").first().innerText()).toBe("fight");
    await suggestion.getByRole("button", { name: /^It is the same demand/u }).click();
    expect(await page.getByRole("status").innerText()).toContain("They are linked");
    await close(page);
    const visitor = await open("/recommendations/UPR-2014-1", { visitor: true });
    expect(await textOf(visitor, "descent")).toMatch(/UPR-2014-1 .* KHM-HC-2019-07 .* Mixed/u);
    expect(await visitor.getByRole("link", { name: "Find and link" }).count()).toBe(0);
    await close(visitor);
  });

  test("is not closed into a circle, and gives back what was typed", async () => {
    const page = await open("/recommendations/UPR-2014-1/lineage");
    await page.getByLabel("Reference of the other recommendation").fill("NO-SUCH-1");
    await page.getByRole("button", { name: "Link them" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("no such recommendation");
    expect(await page.getByLabel("Reference of the other recommendation").inputValue()).toBe(
      "NO-SUCH-1",
    );
    await close(page);
  });
});

const SCREENS = [
  PAGE,
  `${PAGE}/record`,
  `${PAGE}/record?part=a`,
  `${PAGE}/lineage`,
  `${PAGE}/parts`,
  "/recommendations/KHM-HC-2019-24/parts",
  "/recommendations/KHM-HC-2019-09/lineage",
  "/recommendations/UPR-2014-1",
];

describe.each([
  ["on a desk", 1280],
  ["on a small phone", 320],
])("%s", (_, width) => {
  test.each(SCREENS)("%s has nothing that axe finds, with everything open", async (path) => {
    const page = await open(path, { width, scripts: true });
    await page.evaluate(() => {
      for (const widget of document.querySelectorAll("details")) widget.open = true;
    });
    expect(await findings(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    await close(page);
  });
});
