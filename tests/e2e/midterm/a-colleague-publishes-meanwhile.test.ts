import { afterAll, beforeAll, expect, test } from "vitest";
import { formWith } from "@/tests/support/plain-form";
import { leads, SAID, writersInBrowser } from "@/tests/support/report-writers";

let writers: Awaited<ReturnType<typeof writersInBrowser>>;

beforeAll(async () => {
  writers = await writersInBrowser();
});
afterAll(() => writers?.stop());

const rowOf = (ref: string) => `/midterm?edit=${ref}`;
const PUBLISH = { ...SAID, asOf: "2026-01-31", step: "publish" };

test("a row that a colleague published meanwhile is not superseded unseen", async () => {
  const { instance, opened, send, sok } = writers;
  const path = rowOf("KHM-HC-2019-12");
  const late = await opened(path, "midTermNote", sok);
  const first = await opened(path, "midTermNote", sok);
  const theirs = { ...PUBLISH, midTermNote: "Theirs is public." };
  expect(leads(await send(first, theirs, sok))).toContain("done=publish");
  const mine = { ...PUBLISH, midTermNote: "Mine is kept." };
  const refused = await (await send(late, mine, sok)).text();
  expect(refused).toContain("published something newer on this");
  expect(refused).toContain("Theirs is public.");
  const again = formWith(refused, `${instance.baseUrl}${path}`, "midTermNote");
  expect(leads(await send(again, mine, sok))).toContain("done=publish");
});

test("a draft that a colleague published meanwhile is gone on with as a new one", async () => {
  const { instance, opened, send, dara, sok } = writers;
  const path = rowOf("KHM-HC-2019-13");
  const draft = { ...PUBLISH, midTermNote: "Begun.", step: "save" };
  await send(await opened(path, "midTermNote", dara), draft, dara);
  const late = await opened(path, "midTermNote", dara);
  const theirs = { ...PUBLISH, midTermNote: "Theirs is public." };
  await send(await opened(path, "midTermNote", sok), theirs, sok);
  const mine = { ...draft, midTermNote: "Mine is kept." };
  const refused = await (await send(late, mine, dara)).text();
  expect(refused).toContain("Theirs is public.");
  const again = formWith(refused, `${instance.baseUrl}${path}`, "midTermNote");
  expect(leads(await send(again, mine, dara))).toContain("done=save");
});

test("a form whose row lacks nothing any more is given back in the table of what is missing", async () => {
  const { opened, send, dara, sok } = writers;
  const path = `${rowOf("KHM-HC-2019-14")}&missing=note`;
  const late = await opened(path, "midTermNote", dara);
  const theirs = { ...PUBLISH, midTermNote: "Theirs is public." };
  await send(await opened(path, "midTermNote", sok), theirs, sok);
  const mine = { ...PUBLISH, midTermNote: "Mine is kept.", step: "save" };
  expect(await (await send(late, mine, dara)).text()).toContain("Mine is kept.");
});

const PIECE = {
  "evidence.0.title": "Report on prisons",
  "evidence.0.locator": "p. 4",
  "evidence.0.quote": "Two of three prisons were rebuilt.",
};

test("the evidence of a colleague's draft is seen before it goes out with mine", async () => {
  const { instance, opened, send, dara, sok } = writers;
  const ref = "KHM-HC-2019-15";
  const context = await writers.browser.newContext({ extraHTTPHeaders: { cookie: sok } });
  const page = await context.newPage();
  await page.goto(`${instance.baseUrl}${rowOf(ref)}`, { waitUntil: "networkidle" });
  const form = page.locator("form.in-place");
  expect(await form.innerText()).toContain("No evidence is published with this update.");
  const record = await opened(`/recommendations/${ref}/record`, "evidence.0.title", dara);
  await send(record, { ...SAID, ...PIECE, step: "save" }, dara);
  await form.getByLabel("Mid-term note").fill("Mine is kept.");
  await form.getByRole("button", { name: "Save as draft" }).click();
  await form.getByRole("heading", { name: "Two texts" }).waitFor();
  expect(await form.innerText()).toContain("Report on prisons, p. 4");
  await form.getByRole("button", { name: "Save as draft" }).click();
  await page.waitForURL(/done=save/u);
  await page.goto(`${instance.baseUrl}${rowOf(ref)}`);
  expect(await form.innerText()).toContain("Report on prisons, p. 4");
  await context.close();
});
