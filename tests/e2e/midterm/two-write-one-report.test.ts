import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { membership } from "@/db/schema";
import { formWith } from "@/tests/support/plain-form";
import { leads, SAID, writersInBrowser } from "@/tests/support/report-writers";
import { anOrganisation, signIn, somebody } from "@/tests/support/who";

let writers: Awaited<ReturnType<typeof writersInBrowser>>;
let second: string;

beforeAll(async () => {
  writers = await writersInBrowser();
  second = anOrganisation(writers.db, "Prison Service", "government");
});
afterAll(() => writers?.stop());

test("whoever saves a row after a colleague sees both texts, and only then takes the other's place", async () => {
  const { instance, dara, sok, get, opened, send } = writers;
  const path = "/midterm?edit=KHM-HC-2019-08";
  const late = await opened(path, "midTermNote", sok);
  const first = await opened(path, "midTermNote", dara);
  const theirs = { ...SAID, asOf: "2026-01-31", midTermNote: "Theirs is seen.", step: "save" };
  expect(leads(await send(first, theirs, dara))).toContain("done=save");

  const mine = { ...theirs, midTermNote: "Mine is kept." };
  const refused = await (await send(late, mine, sok)).text();
  expect(refused).toContain("Two texts");
  expect(refused).toContain("Dara saved this on");
  expect(refused).toContain("Theirs is seen.");
  expect(refused).toContain("Mine is kept.");

  const again = formWith(refused, `${instance.baseUrl}${path}`, "midTermNote");
  expect(leads(await send(again, mine, sok))).toContain("done=save");
  expect(await get(path, dara)).toContain("Mine is kept.");
});

test("so does whoever has scripts, without the page being opened anew", async () => {
  const { instance, dara, sok, opened, send } = writers;
  const path = "/midterm?edit=KHM-HC-2019-11";
  const context = await writers.browser.newContext({ extraHTTPHeaders: { cookie: sok } });
  const page = await context.newPage();
  await page.goto(`${instance.baseUrl}${path}`, { waitUntil: "networkidle" });
  const theirs = { midTermNote: "Theirs is seen.", step: "save" };
  await send(await opened(path, "midTermNote", dara), theirs, dara);
  const form = page.locator("form.in-place");
  await form.getByLabel("Mid-term note").fill("Mine is kept.");
  await form.getByRole("button", { name: "Save as draft" }).click();
  await form.getByRole("heading", { name: "Two texts" }).waitFor();
  expect(await form.innerText()).toContain("Theirs is seen.");
  expect(await form.getByLabel("Mid-term note").inputValue()).toBe("Mine is kept.");
  expect(await page.title()).toMatch(/^Error: Mid-term table/u);
  await form.getByRole("button", { name: "Save as draft" }).click();
  await page.waitForURL(/done=save/u);
  expect(await page.locator("main").innerText()).toContain("Mine is kept.");
  await context.close();
});

test("whoever saves the introduction after a colleague sees both, and an emptied one is written anew", async () => {
  const { instance, dara, sok, get, opened, send } = writers;
  const path = "/midterm?edit=introduction";
  const late = await opened(path, "text", sok);
  await send(await opened(path, "text", dara), { text: "Theirs is seen." }, dara);
  const refused = await (await send(late, { text: "Mine is kept." }, sok)).text();
  expect(refused).toContain("Two texts");
  expect(refused).toContain("Theirs is seen.");
  const again = formWith(refused, `${instance.baseUrl}${path}`, "text");
  expect(leads(await send(again, { text: "Mine is kept." }, sok))).toContain("done=text");

  const emptied = await send(await opened(path, "text", sok), { text: "" }, sok);
  expect(leads(emptied)).toContain("done=text");
  const anew = await send(await opened(path, "text", sok), { text: "Begun anew." }, sok);
  expect(leads(anew)).toContain("done=text");
  expect(await get("/midterm", dara)).toContain("Begun anew.");
});

const PIECE = {
  "evidence.0.title": "Report on prisons",
  "evidence.0.publisher": "Ministry of Justice",
  "evidence.0.date": "2026-01",
  "evidence.0.kind": "official_report",
  "evidence.0.risk": "public_source",
  "evidence.0.relation": "direct",
  "evidence.0.locator": "p. 4",
};

test("evidence that was typed in the whole form is named in the row, and goes out with it", async () => {
  const { instance, dara, sok, get, opened, send } = writers;
  const record = "/recommendations/KHM-HC-2019-09/record";
  const path = "/midterm?edit=KHM-HC-2019-09";
  const entered = { ...SAID, asOf: "2026-01-31" };
  const begun = await opened(record, "evidence.0.title", dara);
  expect((await send(begun, { ...entered, ...PIECE, step: "save" }, dara)).status).toBe(303);

  const page = await get(path, sok);
  expect(page).toContain("Typed in the whole form, and published with this update:");
  expect(page).toContain("p. 4");
  const form = formWith(page, `${instance.baseUrl}${path}`, "midTermNote");
  const unfinished = await (await send(form, { ...entered, step: "publish" }, sok)).text();
  expect(unfinished).toContain("Something is missing or cannot be read; open the whole form");

  const draft = new RegExp(`${record}\\?draft=[^"]+`, "u").exec(page)?.[0] ?? record;
  const quoted = { ...PIECE, "evidence.0.quote": "Two of three prisons were rebuilt." };
  const whole = await opened(draft, "evidence.0.title", dara);
  expect((await send(whole, { ...entered, ...quoted, step: "save" }, dara)).status).toBe(303);
  const published = await send(
    await opened(path, "midTermNote", sok),
    { ...entered, midTermNote: "Rebuilt.", step: "publish" },
    sok,
  );
  expect(leads(published)).toContain("done=publish#");
  expect(await get("/midterm?layout=government", "")).toContain("Report on prisons");
});

test("a row is gone on with from what was said last, whatever day the table is of", async () => {
  const { sok, get, opened, send } = writers;
  const ref = "KHM-HC-2019-10";
  const say = async (search: string, entered: Record<string, string>) => {
    const form = await opened(`/midterm?${search}&edit=${ref}`, "midTermNote", sok);
    const answer = await send(form, { ...SAID, ...entered, step: "publish" }, sok);
    return leads(answer);
  };
  await say("", { asOf: "2025-03-31", midTermNote: "Of March." });
  await say("", { asOf: "2025-09-30", midTermNote: "Of September." });
  const page = await get(`/midterm?asOf=2025-06-30&edit=${ref}`, sok);
  expect(/<textarea[^>]*name="midTermNote"[^>]*>([^<]*)/u.exec(page)?.[1]).toContain(
    "Of September.",
  );
  const later = await say("asOf=2025-06-30", { asOf: "2026-01-31", midTermNote: "Of January." });
  expect(later).toContain("done=publish_later");
  expect(await get(later.split("#")[0] ?? "", sok)).toContain("so it does not stand here");
  const elsewhere = await say("layout=ohchr-4", {
    asOf: "2026-02-28",
    midTermNote: "Of February.",
  });
  expect(elsewhere).toContain("done=publish_elsewhere");
});

/** What is seen of the page on paper. */
async function onPaper(path: string): Promise<Page> {
  const context = await writers.browser.newContext({ extraHTTPHeaders: { cookie: writers.dara } });
  const page = await context.newPage();
  await page.emulateMedia({ media: "print" });
  await page.goto(`${writers.instance.baseUrl}${path}`, { waitUntil: "networkidle" });
  return page;
}

test("what a member prints says what in it is not published and which rows it holds, and offers nothing to press", async () => {
  const page = await onPaper("/midterm?missing=note");
  const seen = await page.locator("main").innerText();
  expect(seen).toContain("Begun anew.");
  expect(seen).toContain("Your organisation’s text, not published");
  expect(seen).toContain("Only these rows");
  for (const control of ["Change this text", "Write about this theme", "Edit"]) {
    expect(seen).not.toContain(control);
  }
  await page.context().close();
});

test("whoever is in two organisations stays with the one that was chosen", async () => {
  const { instance, db, organisationId, get } = writers;
  const both = await somebody(db, "Ana", { organisationId, role: "validator" });
  const role = "validator" as const;
  db.insert(membership).values({ personId: both.id, organisationId: second, role }).run();
  const cookie = await signIn(instance.baseUrl, both.email);
  const page = await get(`/midterm?organisation=${second}`, cookie);
  expect(page).toContain(`<input type="hidden" name="organisation" value="${second}"/>`);
  const freeze = await get(`/midterm/freeze?organisation=${second}`, cookie);
  expect(freeze).toMatch(new RegExp(`href="/midterm\\?[^"]*organisation=${second}"`, "u"));
});
