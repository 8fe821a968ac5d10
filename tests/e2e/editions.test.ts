import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { eq } from "drizzle-orm";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FORMATS } from "@/data/exporters/formats";
import type { Db } from "@/db/client";
import { withdrawStatement } from "@/db/commands/withdraw-statement";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { edition, organisation } from "@/db/schema";
import { plantUpdate } from "@/tests/db/planted";
import { findings, sidewaysScroll } from "@/tests/support/axe";
import { openBrowser } from "@/tests/support/browser";
import { docxText } from "@/tests/support/docx-text";
import { plantText } from "@/tests/support/editions";
import { type Instance, startInstance } from "@/tests/support/instance";
import { formWith, sendForm } from "@/tests/support/plain-form";
import { anOrganisation, databaseOf, signIn, somebody } from "@/tests/support/who";
import { strFromU8, unzipSync } from "fflate";

const SAID = "The ombudsperson was never appointed.";
const LATER = "A bill was tabled in the end.";
const INTRODUCTION = "We have watched the rivers since 2019.";

let instance: Instance;
let db: Db;
let browser: Browser;
let organisationId: string;
let validator: { id: string; email: string };
let cookie: string;

beforeAll(async () => {
  instance = await startInstance();
  db = databaseOf(instance);
  browser = await openBrowser();
  organisationId = anOrganisation(db, "Clean Rivers", "civil_society");
  validator = await somebody(db, "Vuthy", { organisationId, role: "validator" });
  const author = await somebody(db, "Nary", { organisationId, role: "contributor" });
  const of = { organisationId, track: "civil_society", state: "published" } as const;
  plantUpdate(db, { ...of, id: "said", ref: "KHM-HC-2019-03", reason: SAID });
  plantText(db, organisationId, { text: INTRODUCTION, authorId: author.id });
  cookie = await signIn(instance.baseUrl, validator.email);
});
afterAll(async () => {
  await browser?.close();
  db?.$client.close();
  await instance?.stop();
});

const as = (who: "visitor" | "validator") => ({
  headers: { ...(who === "validator" && { cookie }), accept: "text/html" },
});
const read = async (path: string) => (await fetch(instance.baseUrl + path, as("visitor"))).text();

const FREEZE = "/midterm/freeze?layout=civil-society";

async function formOfFreezing() {
  const address = instance.baseUrl + FREEZE;
  return formWith(await (await fetch(address, as("validator"))).text(), address, "seen");
}

/** Freezes by the form, as a browser without scripts. Gives the path of the edition's page. */
async function freeze(form?: Awaited<ReturnType<typeof formOfFreezing>>): Promise<string> {
  const sent = form ?? (await formOfFreezing());
  const answer = await sendForm(sent, {}, { cookie, origin: instance.baseUrl });
  const location = answer.headers.get("location");
  if (!location) throw new Error(`not frozen: ${answer.status}`);
  const { pathname } = new URL(location, instance.baseUrl);
  return pathname;
}

/** A file of an edition as text, whatever its format. */
async function fileText(path: string, format: string): Promise<string> {
  const answer = await fetch(`${instance.baseUrl}${path}/download/${format}`);
  expect(answer.status).toBe(200);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (format === "docx") return docxText(bytes);
  if (format !== "xlsx") return new TextDecoder().decode(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join("\n");
}

/** The page, its payload, and every file. */
async function everywhere(path: string): Promise<Record<string, string>> {
  const payload = await fetch(instance.baseUrl + path, { headers: { rsc: "1" } });
  const files = await Promise.all(
    FORMATS.map(async (format) => [format, await fileText(path, format)] as const),
  );
  return { page: await read(path), payload: await payload.text(), ...Object.fromEntries(files) };
}

const holding = (texts: Record<string, string>, part: string) =>
  Object.keys(texts).filter((name) => texts[name]?.includes(part));

const EVERYWHERE = ["page", "payload", ...FORMATS];
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

describe("a report that is frozen", () => {
  let first: string;
  let original: string;

  test("stands under an address of its own, for everybody, in every format", async () => {
    const form = await formOfFreezing();
    first = await freeze(form);
    const texts = await everywhere(first);
    expect(holding(texts, SAID)).toEqual(EVERYWHERE);
    const withTexts = ["page", "payload", "xlsx", "csv", "json"];
    expect(holding(texts, INTRODUCTION)).toEqual(expect.arrayContaining(withTexts));
    // Whoever sends the form again comes to the same edition.
    expect(await freeze(form)).toBe(first);
    expect(db.select().from(edition).all()).toHaveLength(1);
  });

  test("can be checked by whoever has its JSON file and its page", async () => {
    original = sha256(await fileText(first, "json"));
    const kept = db.select().from(edition).get();
    expect(kept?.sha256).toBe(original);
    expect(holding(await everywhere(first), original)).toEqual(EVERYWHERE.slice(0, -1));
  });

  test("keeps nobody waiting while its Word file is made", async () => {
    const file = fetch(`${instance.baseUrl}${first}/download/docx`);
    const order: string[] = [];
    await Promise.all([
      file.then((answer) => answer.arrayBuffer()).then(() => order.push("file")),
      wait(50).then(() => read("/healthz").then(() => order.push("other"))),
    ]);
    expect(order).toEqual(["other", "file"]);
  });

  test("is refused where something was published after it was looked at", async () => {
    const form = await formOfFreezing();
    const of = { organisationId, track: "civil_society", state: "published" } as const;
    plantUpdate(db, { ...of, id: "later", ref: "KHM-HC-2019-04", reason: LATER });
    const answer = await sendForm(form, {}, { cookie, origin: instance.baseUrl });
    expect(await answer.text()).toContain("after this page was made");
    expect(db.select().from(edition).all()).toHaveLength(1);
  });

  test("stays as it was when more is published, and is compared with the next one", async () => {
    expect(sha256(await fileText(first, "json"))).toBe(original);
    const second = await freeze();
    const [from, to] = [first, second].map((path) => path.split("/").at(-1) ?? "");
    const page = await read(`/editions/compare?${new URLSearchParams({ from, to } as never)}`);
    const text = page.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<[^>]+>/g, "");
    expect(text).toMatch(/edition 1, as of [^,]+, to [^,]+, edition 2, as of /);
    expect(text).toContain("Assessment by civil society changed1 of the 47 in both editions");
    expect(text).toContain("Status reported by the Government changed0 of the 47 in both editions");
    expect(text).toContain("KHM-HC-2019-04");
  });

  test("loses what is withdrawn, everywhere, and says so with both hashes", async () => {
    const actor = actorByPerson(db, validator.id);
    withdrawStatement(db, actor, { kind: "update", id: "said", version: 1 });
    const texts = await everywhere(first);
    expect(holding(texts, SAID)).toEqual([]);
    expect(holding(texts, "Withdrawn on ")).toEqual(EVERYWHERE);
    expect(holding(texts, "1 statement was withdrawn since")).toEqual(EVERYWHERE.slice(0, -1));
    expect(holding(texts, original)).toEqual(EVERYWHERE);
    expect(sha256(texts.json ?? "")).not.toBe(original);
    expect(holding(texts, sha256(texts.json ?? ""))).toEqual(EVERYWHERE.slice(0, -1));
    // What was kept is kept.
    const kept = db.select().from(edition).where(eq(edition.sha256, original)).get();
    expect(sha256(kept?.content ?? "")).toBe(original);
  });

  test.each([1280, 320])("has nothing that axe finds, at %i points", async (width) => {
    const ids = db.select({ id: edition.id }).from(edition).all();
    const [from = "", to = ""] = ids.map(({ id }) => id);
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    for (const path of ["/editions", first, `/editions/compare?from=${from}&to=${to}`]) {
      await page.goto(instance.baseUrl + path, { waitUntil: "networkidle" });
      expect([path, await findings(page)]).toEqual([path, []]);
      expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    }
    await context.close();
  });

  test("withdrawn as a whole, keeps number, dates and address, and gives out nothing", async () => {
    const address = instance.baseUrl + first;
    const form = formWith(await (await fetch(address, as("validator"))).text(), address, "id");
    await sendForm(form, {}, { cookie, origin: instance.baseUrl });
    const page = await read(first);
    expect(page).toContain("This edition was withdrawn.");
    expect(page).not.toContain(INTRODUCTION);
    for (const format of FORMATS) {
      const answer = await fetch(`${address}/download/${format}`);
      expect([answer.status, await answer.text()]).toEqual([
        410,
        expect.stringContaining("Nothing of what it held is given out any more."),
      ]);
    }
    expect(await read("/editions")).toContain("Withdrawn on ");
  });
});

test("a report that says the name of an author who withholds it is frozen once that is meant", async () => {
  const id = anOrganisation(db, "River Defenders", "civil_society");
  db.update(organisation).set({ nameWithheld: true }).where(eq(organisation.id, id)).run();
  const member = { organisationId: id, role: "validator" } as const;
  const own = await signIn(instance.baseUrl, (await somebody(db, "Bopha", member)).email);
  const writer = await somebody(db, "Kosal", { organisationId: id, role: "contributor" });
  plantText(db, id, { text: "We, the river defenders, were there.", authorId: writer.id });
  const address = instance.baseUrl + FREEZE;
  const page = await (await fetch(address, { headers: { cookie: own } })).text();
  expect(page).toContain("but this report contains it, here: Introduction.");
  const form = formWith(page, address, "nameGoesPublic");
  const headers = { cookie: own, origin: instance.baseUrl };
  const refused = await sendForm(form, {}, headers);
  expect([refused.status, await refused.text()]).toEqual([
    200,
    expect.stringContaining("There is a problem"),
  ]);
  const meant = await sendForm(form, { nameGoesPublic: "yes" }, headers);
  expect(meant.headers.get("location")).toContain("/editions/");
});
