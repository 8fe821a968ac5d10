import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { sectionOf } from "@/db/domain/theme-set";
import { reportText } from "@/db/schema";
import { findings, sidewaysScroll } from "@/tests/support/axe";
import { openBrowser } from "@/tests/support/browser";
import { type Instance, startInstance } from "@/tests/support/instance";
import { formWith, sendForm } from "@/tests/support/plain-form";
import { SAID } from "@/tests/support/report-writers";
import { anOrganisation, databaseOf, signIn, somebody } from "@/tests/support/who";

const REF = "KHM-HC-2019-05";
const NOTE = "Two of three prisons were rebuilt.";
const INTRODUCTION = "# Where we are\n\nWe *wrote* this together.";

let instance: Instance;
let db: Db;
let browser: Browser;
let contributor: string;
let validator: string;
let other: string;
let organisationId: string;

beforeAll(async () => {
  instance = await startInstance();
  browser = await openBrowser();
  db = databaseOf(instance);
  organisationId = anOrganisation(db, "Ministry of Justice", "government");
  const rival = anOrganisation(db, "Clean Rivers", "civil_society");
  const as = async (name: string, id: string, role: "contributor" | "validator") =>
    signIn(instance.baseUrl, (await somebody(db, name, { organisationId: id, role })).email);
  contributor = await as("Dara", organisationId, "contributor");
  validator = await as("Sok", organisationId, "validator");
  other = await as("Ana", rival, "validator");
});
afterAll(async () => {
  await browser?.close();
  db?.$client.close();
  await instance?.stop();
});

const get = async (path: string, cookie = "") =>
  (await fetch(`${instance.baseUrl}${path}`, { headers: { cookie } })).text();

/** Fills in the form with that field, as a browser without scripts, and gives where it leads. */
async function fillIn(
  path: string,
  field: string,
  entered: Record<string, string>,
  cookie: string,
) {
  const address = `${instance.baseUrl}${path}`;
  const form = formWith(await get(path, cookie), address, field);
  const answer = await sendForm(form, entered, { origin: instance.baseUrl, cookie });
  const location = answer.headers.get("location");
  return { location: location ?? "", page: location ? "" : await answer.text() };
}

const ENTERED = { ...SAID, midTermNote: NOTE, asOf: "2026-01-31" };

test("a note is written in its row, submitted, published and printed, without scripts", async () => {
  expect(await get("/midterm", contributor)).toContain("47 of 47 without a status of yours");
  const row = `/midterm?edit=${REF}`;
  const empty = await fillIn(
    row,
    "midTermNote",
    { ...ENTERED, status: "", step: "submit" },
    contributor,
  );
  expect(empty.page).toContain("There is a problem");
  expect(empty.page).toContain(NOTE);

  const saved = await fillIn(row, "midTermNote", { ...ENTERED, step: "save" }, contributor);
  expect(saved.location).toMatch(new RegExp(`^/midterm\\?.*done=save#at-${REF}$`, "u"));
  const page = await get(saved.location.split("#")[0] ?? "", contributor);
  expect(page).toContain("Your organisation’s draft, not printed until it is published");
  expect(page).toContain(NOTE);
  for (const cookie of ["", other]) {
    expect(await get("/midterm?layout=government", cookie)).not.toContain(NOTE);
    expect(await get(`${row}&organisation=${organisationId}`, cookie)).not.toContain(NOTE);
  }

  const sent = await fillIn(row, "midTermNote", { ...ENTERED, step: "submit" }, contributor);
  expect(sent.location).toContain("done=submit");
  expect(await get(row, contributor)).toContain("waits for publication");
  const record = await get(`/recommendations/${REF}`, validator);
  const publish = formWith(record, `${instance.baseUrl}/recommendations/${REF}`, "version");
  const published = await sendForm(publish, {}, { origin: instance.baseUrl, cookie: validator });
  expect(published.status).toBe(303);
  expect(await get("/midterm?layout=government")).toContain(NOTE);
  expect(await get("/midterm", contributor)).toContain("46 of 47 without a mid-term note");
  expect(await get("/midterm?missing=note", contributor)).not.toContain(`id="${REF}"`);
});

test("a validator of a ministry publishes in place, and a second editor keeps the text", async () => {
  const path = "/midterm?edit=KHM-HC-2019-06";
  const address = `${instance.baseUrl}${path}`;
  const opened = formWith(await get(path, validator), address, "midTermNote");
  const first = await fillIn(path, "midTermNote", { ...ENTERED, step: "publish" }, validator);
  expect(first.location).toContain("done=publish");
  await fillIn(
    path,
    "midTermNote",
    { ...ENTERED, midTermNote: "Newer.", step: "save" },
    contributor,
  );
  const late = await sendForm(
    opened,
    { ...ENTERED, midTermNote: "Mine is kept.", step: "save" },
    { origin: instance.baseUrl, cookie: validator },
  );
  expect(late.status).toBe(200);
  expect(await late.text()).toContain("Mine is kept.");
});

test("the introduction is written for the organisation alone, and a second version is not lost", async () => {
  const path = "/midterm?edit=introduction";
  const address = `${instance.baseUrl}${path}`;
  const opened = formWith(await get(path, validator), address, "text");
  const saved = await fillIn(path, "text", { text: INTRODUCTION }, contributor);
  expect(saved.location).toMatch(/done=text#introduction$/u);
  const page = await get("/midterm", contributor);
  expect(page).toMatch(/<h3>Where we are<\/h3><p>We <em>wrote<\/em> this together\.<\/p>/u);
  for (const cookie of ["", other]) {
    expect(await get("/midterm", cookie)).not.toContain("this together");
  }
  const late = await sendForm(
    opened,
    { text: "Another beginning." },
    { origin: instance.baseUrl, cookie: validator },
  );
  const answer = await late.text();
  expect(answer).toContain("Another beginning.");
  expect(answer).toContain("There is a problem");
});

test("a text on a theme that the source names otherwise by now is still there, and goes to no file", async () => {
  const section = sectionOf("source", ["Rights", "Prison conditions"]);
  const about = {
    organisationId,
    reviewId: "KHM-3",
    section,
    changedAt: "2026-01-31T00:00:00.000Z",
  };
  db.insert(reportText)
    .values({ ...about, text: "Three *new* wings stand." })
    .run();
  const page = await get("/midterm", contributor);
  expect(page).toContain("Texts without a place");
  expect(page).toMatch(
    /<h3>Rights › Prison conditions<\/h3>.*<p>Three <em>new<\/em> wings stand\./u,
  );
  expect(await get("/midterm", other)).not.toContain("new</em> wings");
  // Of a selection nobody knows, and by goals it has another place.
  for (const narrowed of ["?sdg=16", "?themes=sdg_goal"]) {
    expect(await get(`/midterm${narrowed}`, contributor)).not.toContain("Texts without a place");
  }
  const file = `/midterm/download/csv?layout=government&texts=${organisationId}`;
  expect(await get(file, contributor)).not.toContain("wings");

  const emptied = await fillIn(
    `/midterm?edit=${encodeURIComponent(section)}`,
    "text",
    { text: "Three *new* wings stand, as of May." },
    contributor,
  );
  expect(emptied.location).toMatch(/done=text#left-over-1$/u);
  expect(await get("/midterm", contributor)).toContain("wings stand, as of May.");
});

test.each([1280, 320])("axe finds nothing where it is written, at %i points", async (width) => {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    extraHTTPHeaders: { cookie: contributor },
  });
  const page = await context.newPage();
  for (const edit of ["KHM-HC-2019-07", "introduction"]) {
    await page.goto(`${instance.baseUrl}/midterm?edit=${edit}`, { waitUntil: "networkidle" });
    expect([edit, await findings(page)]).toEqual([edit, []]);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  }
  await context.close();
});

test("whoever writes it downloads it with its texts, and nobody else does", async () => {
  const path = `/midterm/download/csv?layout=government&texts=${organisationId}`;
  const file = await get(path, contributor);
  expect(file).toContain("We wrote this together.");
  expect(file).toContain("which are not published");
  const page = await get("/midterm?layout=government", contributor);
  expect(page).toMatch(/download\/docx[^"]*texts=[^>]*>Download draft DOCX/u);
  expect(await get("/midterm?layout=government", other)).not.toMatch(/download\/docx[^"]*texts=/u);
  const drawn = await fetch(instance.baseUrl + path, { headers: { cookie: contributor } });
  expect(drawn.headers.get("content-disposition")).toMatch(/-government-[0-9-]+-draft\.csv/);
  await drawn.body?.cancel();
  for (const cookie of ["", other]) expect(await get(path, cookie)).not.toContain("together");
  const without = await get("/midterm/download/csv?layout=government", contributor);
  expect(without).not.toContain("together");
});
