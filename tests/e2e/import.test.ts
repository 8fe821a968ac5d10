import { existsSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { importRun, person, recommendation } from "@/db/schema";
import { findings, sidewaysScroll } from "@/tests/support/axe";
import { openBrowser } from "@/tests/support/browser";
import { type Instance, startInstance } from "@/tests/support/instance";
import { formWith, sendForm } from "@/tests/support/plain-form";
import { databaseOf, signIn, somebody } from "@/tests/support/who";

const HEAD = "Number,Recommendation,Recommending States,Position,State under review,Session";
const LIST = [
  HEAD,
  "118.1,Ratify the Optional Protocol,Chile; Estonia,Supported,Slovenia,34",
  "118.10,Abolish what is to be abolished,Atlantis,Noted,Slovenia,34",
  "118.11,,Chile,Noted,Slovenia,34",
].join("\r\n");
const CORRECTED = LIST.replace("Estonia,Supported", "Estonia; France,Noted");

let instance: Instance;
let browser: Browser;
let db: Db;
let cookie: string;
let other: string;

beforeAll(async () => {
  instance = await startInstance();
  browser = await openBrowser();
  db = databaseOf(instance);
  const [first, second] = [await somebody(db, "Ada", null), await somebody(db, "Bo", null)];
  for (const { email } of [first, second]) {
    db.update(person).set({ isAdministrator: true }).where(eq(person.email, email)).run();
  }
  cookie = await signIn(instance.baseUrl, first.email);
  other = await signIn(instance.baseUrl, second.email);
});
afterAll(async () => {
  await browser?.close();
  db?.$client.close();
  await instance?.stop();
});

const get = (path: string, as = cookie) =>
  fetch(`${instance.baseUrl}${path}`, { headers: { cookie: as }, redirect: "manual" });

const plain = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>/gu, "")
    .replace(/<!--.*?-->/gu, "")
    .replace(/<[^>]+>/gu, " ")
    .replace(/\s+/gu, " ");

const wordsOf = async (path: string) => plain(await (await get(path)).text());

/** Sends files as a browser without scripts; gives the address of what they would do. */
async function send(text: string, name = "list.csv"): Promise<string> {
  const form = new FormData();
  form.append("file", new File([text], name));
  const answer = await fetch(`${instance.baseUrl}/admin/imports/upload`, {
    ...{ method: "POST", body: form, redirect: "manual" },
    headers: { cookie, origin: instance.baseUrl },
  });
  return answer.headers.get("location") ?? "";
}

/** Waits until the import is at work no more, as a browser does that renews the page. */
async function decided(page: string): Promise<string> {
  for (let turn = 0; turn < 100; turn++) {
    const html = await (await get(page)).text();
    if (!html.includes("The import is at work")) return plain(html);
    expect(html).toContain('http-equiv="refresh"');
    await new Promise((go) => setTimeout(go, 300));
  }
  throw new Error(`${page} is at work for ever`);
}

/** Presses a button of the page; `field`: by which its form is known. */
async function press(page: string, words: string): Promise<string> {
  const html = await (await get(page)).text();
  const forms = html.match(/<form[\s\S]*?<\/form>/gu) ?? [];
  const form = forms.find((each) => each.includes(words));
  if (!form) throw new Error(`no ${words} at ${page}`);
  const address = `${instance.baseUrl}${page}`;
  const answer = await sendForm(
    formWith(form, address, "id"),
    {},
    { origin: instance.baseUrl, cookie },
  );
  return answer.headers.get("location") ?? "";
}

const inDatabase = () =>
  db.select().from(recommendation).where(eq(recommendation.reviewId, "SVN-3")).all();

describe("a list of recommendations", () => {
  let page: string;

  test("is compared before anything is changed, and is the matter of whoever sent it", async () => {
    page = await send(LIST);
    expect(page).toMatch(/^\/admin\/imports\/[0-9a-f-]{36}$/u);
    const words = await decided(page);
    expect(words).toContain("2 new rows, 0 rows already there, 1 row rejected.");
    expect(words).toContain("Import these 2 recommendations");
    expect(words).toMatch(/Rejected rows \(1\).*There is no text/u);
    expect(words).toMatch(/Doubtful rows.*No State is known by this name\. Atlantis/u);
    expect(inDatabase()).toEqual([]);
    expect((await get(page, other)).status).toBe(404);
    expect(await wordsOf("/admin/imports")).toContain("list.csv, sent on");
  });

  test.each([1280, 320])("is shown with nothing that axe finds, at %i points", async (width) => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      extraHTTPHeaders: { cookie },
    });
    const screen = await context.newPage();
    for (const path of ["/admin/imports", page]) {
      await screen.goto(instance.baseUrl + path, { waitUntil: "networkidle" });
      expect([path, await findings(screen)]).toEqual([path, []]);
      expect(await sidewaysScroll(screen)).toBeLessThanOrEqual(0);
    }
    await context.close();
  });

  test("is brought in as it was shown", async () => {
    expect(await press(page, "Import these 2 recommendations")).toBe(page);
    const words = await decided(page);
    expect(words).toContain("2 rows were brought in, 0 were here already, 1 was rejected.");
    expect(inDatabase().map(({ ref, number }) => [ref, number])).toEqual([
      ["SVN-3-118.1", "118.1"],
      ["SVN-3-118.10", "118.10"],
    ]);
    expect((await get(page, other)).status).toBe(200);
    expect(await wordsOf("/recommendations/SVN-3-118.1")).toContain("Ratify the Optional Protocol");
  });

  test("a second time has nothing to bring in, and can only be discarded", async () => {
    const again = await send(LIST);
    const words = await decided(again);
    expect(words).toContain("All that these files say is here already.");
    expect(words).not.toContain("Import these");
    expect(await press(again, "Discard")).toBe("/admin/imports?done=discarded");
    expect((await get(again)).status).toBe(404);
  });

  test("is thrown away while it is read, with nothing left of it", async () => {
    const rows = Array.from(
      { length: 60_000 },
      (_, place) => `119.${place},Do this ${place} times,Chile,Noted,Slovenia,34`,
    );
    const long = await send([HEAD, ...rows].join("\r\n"));
    expect(await wordsOf(long)).toContain("The import is at work");
    expect(await press(long, "Cancel and throw away")).toBe("/admin/imports?done=discarded");
    expect((await get(long)).status).toBe(404);
    expect(existsSync(join(instance.directory, "imports", long.split("/").at(-1) ?? ""))).toBe(
      false,
    );
  });

  test("when it is corrected shows the differences first, and the record tells of them after", async () => {
    const corrected = await send(CORRECTED);
    const words = await decided(corrected);
    expect(words).toContain("Differences (2)");
    expect(words).toMatch(/Recommending States Chile, Estonia Chile, Estonia, France/u);
    await press(corrected, "Bring in these changes");
    await decided(corrected);
    const record = await wordsOf("/recommendations/SVN-3-118.1");
    expect(record).toMatch(/Noted ,.*Supported ,.*said before/u);
    expect(record).toContain("2 things were changed by later lists");
    expect(db.select().from(importRun).all()).toHaveLength(2);
  });
});

test("what no list states itself is asked for, and files that cannot be read are named", async () => {
  const asked = await decided(await send("Number,Recommendation,Position\r\n1.1,Do it,Noted"));
  expect(asked).toContain("which State was under review");
  expect(asked).not.toContain("Import this");
  const broken = await decided(await send("PK\u0003\u0004 and no more", "list.docx"));
  expect(broken).toContain("list.docx could not be read.");
});

test.each(["xlsx", "csv"])(
  "the template for a table of one's own is there as %s",
  async (format) => {
    const answer = await get(`/admin/imports/template/${format}`);
    expect(answer.headers.get("content-disposition")).toContain(`.${format}"`);
  },
);

test("a list is brought in once, however often the button is pressed", async () => {
  const once = await send(LIST.replaceAll("Slovenia,34", "Malta,31"), "pressed.csv");
  await decided(once);
  await Promise.all([1, 2, 3].map(() => press(once, "Import these")));
  expect(await decided(once)).toContain("2 rows were brought in");
  const runs = db.select().from(importRun).all();
  expect(runs.filter(({ files }) => files[0]?.name === "pressed.csv")).toHaveLength(1);
});
