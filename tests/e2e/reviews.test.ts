import { eq } from "drizzle-orm";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { importRecommendations } from "@/db/commands/import-recommendations";
import { document, recommendation, review, theme } from "@/db/schema";
import { addMadeUpFollowUp, addMadeUpSpeakers } from "@/scripts/bench/made-up-follow-up";
import { madeUpReview } from "@/scripts/bench/made-up-review";
import { addMadeUpWorld } from "@/scripts/bench/made-up-world";
import { randomFrom } from "@/scripts/bench/random";
import { findings, sidewaysScroll } from "@/tests/support/axe";
import { openBrowser } from "@/tests/support/browser";
import { csvRecords } from "@/tests/support/csv-records";
import { type Instance, startInstance } from "@/tests/support/instance";
import { databaseOf, signIn, somebody } from "@/tests/support/who";

const COUNT = 130;
const WHOLE = 47 + COUNT + 5;

let instance: Instance;
let db: Db;
let browser: Browser;

/** Another State's review beside the first data set, and one more that makes all of it public. */
beforeAll(async () => {
  instance = await startInstance();
  db = databaseOf(instance);
  browser = await openBrowser();
  const random = randomFrom(3);
  addMadeUpSpeakers(db, random);
  addMadeUpWorld(db, random, COUNT);
  addMadeUpFollowUp(db, random, "BMM-1");
  const small = madeUpReview(random, 5);
  const brought = { ...small, review: { ...small.review, isHome: false } };
  importRecommendations(db, { kind: "system", name: "test" }, brought);
});
afterAll(async () => {
  await browser?.close();
  db?.$client.close();
  await instance?.stop();
});

const at = (path: string) => instance.baseUrl + path;
const read = async (path: string) =>
  (await fetch(at(path), { headers: { accept: "text/html" } })).text();

/** How many recommendations the list says that it holds. */
async function listed(page: Page): Promise<number> {
  const words = (await page.locator("#list").textContent()) ?? "";
  return Number(/\d[\d,]*/.exec(words)?.[0].replaceAll(",", ""));
}

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("%s", (_, javaScriptEnabled) => {
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    context = await browser.newContext({ javaScriptEnabled });
    page = await context.newPage();
  });
  afterAll(() => context.close());

  test("one turns from the review that is shown first to another, and its figures open its list", async () => {
    await page.goto(at("/"));
    expect(await page.locator("h1").textContent()).toContain("Cambodia");
    const switcher = page.locator(".review-switcher");
    expect(await switcher.textContent()).toContain("Cambodia, 3rd cycle");
    await switcher.getByRole("link", { name: "State BMM, 1st cycle" }).click();
    await page.waitForURL(/review=BMM-1/);
    expect(await page.locator("h1").textContent()).toContain("State BMM");
    await page.goto(
      at((await page.locator(`a[href*="government=partial"]`).first().getAttribute("href")) ?? ""),
    );
    expect(new URL(page.url()).searchParams.get("review")).toBe("BMM-1");
    expect(await listed(page)).toBeLessThan(COUNT);
    expect(await page.locator("table.explorer").textContent()).not.toContain("KHM-HC");
  });

  test("the list of reviews counts what its links open", async () => {
    await page.goto(at("/reviews?order=state"));
    const rows = page.locator("table.stacked tbody tr");
    expect(await rows.count()).toBe(3);
    expect(await rows.nth(1).textContent()).toContain("Cambodia, 3rd cycle");
    const row = page.locator("tr", { hasText: "State BMM" });
    const noted = row.locator(`a[href*="position=noted"]`);
    const count = Number(await noted.textContent());
    await noted.click();
    await page.waitForURL(/position=noted/);
    expect(await listed(page)).toBe(count);
    await page.goto(at("/reviews?state=KHM"));
    expect(await rows.count()).toBe(1);
    // The letter states no position: none is counted as anything else.
    expect(await rows.first().locator(`a[href*="position=none"]`).textContent()).toBe("47");
    expect(await rows.first().locator(`a[href*="position=supported"]`).count()).toBe(0);
  });

  test("two reviews stand side by side, each figure out of its own number", async () => {
    await page.goto(at("/reviews/compare"));
    await page.locator("#a").selectOption("KHM-3");
    await page.locator("#b").selectOption("BMM-1");
    await page.getByRole("button", { name: "Compare" }).click();
    await page.waitForURL(/a=KHM-3&b=BMM-1/);
    const text = (await page.locator("main").textContent()) ?? "";
    expect(text).toContain("47 of 47 (100%)");
    expect(text).toMatch(/\d+ of 130 \(\d+%\)/);
    // What one State was asked, another State's recommendations do not continue.
    expect(text).not.toContain("recommendations of the later review continue");
    const figure = page.locator(`a[href*="review=BMM-1&position=supported"]`).first();
    const count = Number((await figure.textContent())?.split(" ")[0]);
    await figure.click();
    await page.waitForURL(/position=supported/);
    expect(await listed(page)).toBe(count);
  });

  test("all reviews are gone through part by part, and back", async () => {
    await page.goto(at("/recommendations?review=all"));
    expect(await listed(page)).toBe(WHOLE);
    const refs = new Set<string>();
    const lines = page.locator("table.explorer tbody td:first-child a");
    for (;;) {
      for (const href of await lines.evaluateAll((links) =>
        links.map((a) => a.getAttribute("href")),
      )) {
        refs.add(href ?? "");
      }
      const next = page.locator(`a[rel="next"]`);
      if ((await next.count()) === 0) break;
      await page.goto(at((await next.getAttribute("href")) ?? ""));
    }
    expect(refs.size).toBe(WHOLE);
    await page.locator(`a[rel="prev"]`).click();
    await page.waitForURL((url) => url.searchParams.has("after"));
    expect(await lines.count()).toBe(50);
  });
});

test("an address from before there were several reviews means the one that is shown first", async () => {
  expect(await read("/recommendations?government=partial")).toContain("KHM-HC-2019-26");
  const csv = await (await fetch(at("/midterm/download/csv"))).text();
  expect(csv).toContain("KHM-HC-2019-01");
  expect(csv).not.toContain("BMM-1-001");
});

/** The State under review by the reference of each row. */
function statesIn(csv: string) {
  const [headings = [], ...rows] = csvRecords(csv);
  const [state, ref] = ["State under review", "Reference"].map((name) => headings.indexOf(name));
  if (state === -1) return "no such column";
  return Object.fromEntries(rows.map((row) => [row[ref ?? -1], row[state ?? -1]]));
}

const stateOfEach = (from: Db) =>
  Object.fromEntries(
    from
      .select({ ref: recommendation.ref, state: review.state })
      .from(recommendation)
      .innerJoin(review, eq(review.id, recommendation.reviewId))
      .all()
      .map(({ ref, state }) => [ref, state]),
  );

test("files of one review hold it alone, and of all reviews everything, but not for Word", async () => {
  const one = await (await fetch(at("/midterm/download/csv?review=BMM-1"))).text();
  expect(one.match(/\/recommendations\/BMM-1-\d+/g)).toHaveLength(COUNT);
  expect(one).not.toContain("KHM-HC");
  const all = await (await fetch(at("/midterm/download/csv?review=all"))).text();
  expect(new Set(all.match(/\/recommendations\/[\w-]+/g)).size).toBe(WHOLE);
  expect(statesIn(one)).toBe("no such column");
  expect(statesIn(all)).toEqual(stateOfEach(db));
  const word = await fetch(at("/midterm/download/docx?review=all"));
  expect([word.status, await word.text()]).toEqual([400, expect.stringContaining("one review")]);
});

test.each([
  "layout=nope",
  "asOf=2023-02-30",
  "asOf=2099-01-01",
  "government=blah",
  "goverment=implemented",
  "asOf=2026-01-31&asOf=2020-01-01",
])(
  "there is no file for %s, which cannot be read: it would be taken for what was asked for",
  async (parameter) => {
    const answer = await fetch(at(`/midterm/download/csv?${parameter}`));
    const [told = ""] = parameter.split("&");
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(told)]);
  },
);

test.each([
  "/?review=ATL-9",
  "/recommendations?review=ATL-9",
  "/midterm?review=ATL-9",
  "/midterm/download/docx?review=ATL-9",
  "/midterm/download/csv?review=ATL-9",
  "/?review=all",
])("there is nothing at %s", async (path) => {
  expect((await fetch(at(path), { headers: { accept: "text/html" } })).status).toBe(404);
});

test("an administrator chooses which review is shown first, by a plain form", async () => {
  const { email } = await somebody(db, "Sok", "administrator");
  const cookie = await signIn(instance.baseUrl, email);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const cookies = cookie.split("; ").map((pair) => {
    const [name = "", ...value] = pair.split("=");
    return { name, value: value.join("="), url: instance.baseUrl };
  });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const first = async (review: string) => {
    await page.goto(at("/reviews"));
    await page.getByRole("button", { name: `Show ${review} first` }).click();
    await page.waitForURL(/done=home/);
    expect(await page.locator(".notice").textContent()).toContain(review);
  };
  await first("State BMM, 1st cycle");
  expect(await read("/")).toContain("State BMM: follow-up");
  await first("Cambodia, 3rd cycle");
  expect(await read("/")).toContain("Cambodia: follow-up");
  await context.close();
});

test("where a review has two lists, one is counted at a time, and the page says which", async () => {
  db.insert(document)
    .values({
      ...{ id: "KHM-WG", sourceOfReviewId: "KHM-3", title: "Report of the Working Group" },
      ...{ publisher: "Human Rights Council", kind: "working_group_report", date: "2019-04-05" },
      ...{ risk: "public_source", publishedAt: "2026-01-01T00:00:00.000Z" },
    })
    .run();
  const themeId = Number(
    db.insert(theme).values({ documentId: "KHM-WG", title: "All", place: 1, level: 1 }).run()
      .lastInsertRowid,
  );
  db.insert(recommendation)
    .values({
      ...{ ref: "KHM-WG-1", reviewId: "KHM-3", documentId: "KHM-WG", themeId, place: 1 },
      text: "Ratify what is left to be ratified.",
    })
    .run();
  const { review, ...rest } = madeUpReview(randomFrom(9), 1);
  importRecommendations(
    db,
    { kind: "system", name: "test" },
    {
      review: { ...review, id: "XXB-4", iso3: "XXB", isHome: false },
      source: { ...rest.source, id: "MADE-UP-2" },
      rows: rest.rows.map((row) => ({ ...row, ref: "XXB-1" })),
    },
  );
  const home = await read("/");
  expect(home).toContain("This review has 2 lists");
  expect(home).toContain("source=KHM-WG");
  expect(home).toContain("source=KHM-HC-2019&amp;government=partial");
  expect(await read("/recommendations")).toContain("counted together here");
  const one = await read("/recommendations?source=KHM-WG");
  expect(one).toContain("KHM-WG-1");
  expect(one).not.toContain("KHM-HC-2019-01");
  const csv = await (await fetch(at("/midterm/download/csv"))).text();
  expect(csv).toContain("They come from 2 lists, counted together");
});

test.each([1280, 320])("what is new has nothing that axe finds at %s pixels", async (width) => {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  for (const path of [
    "/",
    "/recommendations?review=all",
    "/reviews",
    "/reviews/compare?a=KHM-3&b=BMM-1",
  ]) {
    await page.goto(at(path), { waitUntil: "networkidle" });
    expect([path, await findings(page), await sidewaysScroll(page)]).toEqual([path, [], 0]);
  }
  await context.close();
});
