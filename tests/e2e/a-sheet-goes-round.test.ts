import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { recordUpdate } from "@/db/commands/record-update";
import { ALL } from "@/db/queries/scope";
import { saidOnLine } from "@/db/queries/said-on-line";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { plantUpdate } from "@/tests/db/planted";
import { anAssignment } from "@/tests/support/assignments";
import { findings, sidewaysScroll } from "@/tests/support/axe";
import { openBrowser } from "@/tests/support/browser";
import { edited, put, typed } from "@/tests/support/follow-up-sheet";
import { type Instance, startInstance } from "@/tests/support/instance";
import { NO_OFFICE, savedAgain } from "@/tests/support/libre-office";
import { formWith, sendForm } from "@/tests/support/plain-form";
import { anOrganisation, databaseOf, signIn, somebody } from "@/tests/support/who";

const [FIRST, SECOND, THIRD] = ["KHM-HC-2019-10", "KHM-HC-2019-11", "KHM-HC-2019-12"] as const;

let instance: Instance;
let browser: Browser;
let db: Db;
let organisationId: string;
let cookie: string;
let colleagueId: string;
let colleague: string;

beforeAll(async () => {
  instance = await startInstance();
  browser = await openBrowser();
  db = databaseOf(instance);
  organisationId = anOrganisation(db, "Ministry of Justice", "government");
  const role = { organisationId, role: "contributor" } as const;
  cookie = await signIn(instance.baseUrl, (await somebody(db, "Dara", role)).email);
  const other = await somebody(db, "Sok", role);
  colleagueId = other.id;
  colleague = await signIn(instance.baseUrl, other.email);
  for (const ref of [FIRST, SECOND, THIRD]) {
    anAssignment(db, { id: `assigned-${ref}`, ref, organisationId });
  }
  const said = { reason: "A bill is drafted.", measures: "_x0041_ = 1 & <2>" };
  plantUpdate(db, {
    ...{ id: "said", ref: FIRST, state: "published", organisationId, track: "government" },
    ...said,
  });
});
afterAll(async () => {
  await browser?.close();
  db?.$client.close();
  await instance?.stop();
});

const get = (path: string, as = cookie) =>
  fetch(`${instance.baseUrl}${path}`, { headers: { cookie: as }, redirect: "manual" });

const wordsOf = async (path: string) =>
  (await (await get(path)).text())
    .replace(/<script[\s\S]*?<\/script>/gu, "")
    .replace(/<!--.*?-->/gu, "")
    .replace(/<[^>]+>/gu, " ")
    .replace(/\s+/gu, " ");

async function download(): Promise<Uint8Array> {
  const answer = await get(`/desk/sheet/download?organisation=${organisationId}`);
  expect(answer.headers.get("content-disposition")).toMatch(/filename="follow-up-sheet-.*\.xlsx"/u);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Sends a sheet back, and gives the address of what it would change. */
async function send(file: Uint8Array | string, name = "sheet.xlsx"): Promise<string> {
  const form = new FormData();
  form.set("organisation", organisationId);
  form.set("file", new File([file as Uint8Array<ArrayBuffer>], name));
  const headers = { cookie, origin: instance.baseUrl };
  const request = { method: "POST", body: form, redirect: "manual", headers } as const;
  const answer = await fetch(`${instance.baseUrl}/desk/sheet/upload`, request);
  return answer.headers.get("location") ?? "";
}

/** Presses the button under the changes, as a browser without scripts. */
async function takeIn(page: string, choices: Record<string, string> = {}): Promise<string> {
  const address = `${instance.baseUrl}${page}`;
  const form = formWith(await (await get(page)).text(), address, `seen.${FIRST}`);
  const answer = await sendForm(form, choices, { origin: instance.baseUrl, cookie });
  return answer.headers.get("location") ?? "";
}

const said = (ref: string) => saidOnLine(db, ALL, organisationId).get(ref)?.values;

test("the page offers the sheet of what the organisation works on", async () => {
  expect(await wordsOf("/desk/sheet")).toContain(
    "assigned to Ministry of Justice, or that it has spoken on (3)",
  );
  expect(await wordsOf("/desk")).toContain("Work off line, in a spreadsheet");
});

test("a sheet that comes back as it went out changes nothing", async () => {
  const page = await send(await download());
  expect(page).toMatch(/^\/desk\/sheet\/[0-9a-f-]{36}$/u);
  const words = await wordsOf(page);
  expect(words).toContain("No change, no conflict, every cell could be read.");
  expect(words).toContain("This sheet says nothing that is not online already.");
});

test.skipIf(NO_OFFICE !== null)("nor does one that LibreOffice opened and saved", async () => {
  const page = await send(await savedAgain(await download(), "xlsx"));
  expect(await wordsOf(page)).toContain("No change, no conflict, every cell could be read.");
});

describe("filled in, while a colleague wrote on line", () => {
  let page: string;

  beforeAll(async () => {
    let sheet = await download();
    // Excel would save it so: rows 3 to 5 are the three recommendations.
    for (const edit of [
      typed("E3", "Mine: the bill is before parliament."),
      typed("H3", "Too few judges."),
      typed("C4", "Implemented"),
      typed("D4", "2026-05-07"),
      typed("C5", "Nearly"),
      put("F5", '<c r="F5"><f>1+1</f><v>2</v></c>'),
    ]) {
      sheet = await edited(sheet, edit);
    }
    recordUpdate(db, actorByPerson(db, colleagueId), {
      ...{ ref: FIRST, organisationId, step: "save", measures: "_x0041_ = 1 & <2>" },
      ...{ status: "partial", asOf: "2026-05-01", reason: "Theirs: a committee met." },
    });
    page = await send(sheet);
  });

  test("each change, conflict and unread cell is named, and nothing is changed yet", async () => {
    const words = await wordsOf(page);
    expect(words).toContain("3 changes, 1 conflict, 2 places that could not be taken in.");
    expect(words).toContain("Conflict: changed online since the sheet was downloaded");
    expect(words).toContain("Theirs: a committee met.");
    expect(words).toContain("Mine: the bill is before parliament.");
    expect(words).toContain(`C5, ${THIRD} Nearly Is none of the statuses that can be chosen.`);
    expect(words).toContain(`F5, ${THIRD} 2 Is a formula. Write its result.`);
    expect(said(FIRST)).toMatchObject({ reason: "Theirs: a committee met.", challenges: "" });
    expect((await get(page, colleague)).status).toBe(404);
  });

  test.each([1280, 320])("axe finds nothing in it, at %i points", async (width) => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      extraHTTPHeaders: { cookie },
    });
    const screen = await context.newPage();
    for (const path of ["/desk/sheet", page]) {
      await screen.goto(instance.baseUrl + path, { waitUntil: "networkidle" });
      expect([path, await findings(screen)]).toEqual([path, []]);
      expect(await sidewaysScroll(screen)).toBeLessThanOrEqual(0);
    }
    await context.close();
  });

  test("taken in, the changes are drafts, and the colleague's word stands until it is decided", async () => {
    const done = await takeIn(page);
    expect(done).toBe(`${page}?done=2&left=0&kept=1`);
    expect(await wordsOf(done)).toContain("2 drafts were written.");
    expect(said(FIRST)).toMatchObject({
      ...{ reason: "Theirs: a committee met.", challenges: "Too few judges." },
      ...{ measures: "_x0041_ = 1 & <2>", asOf: "2026-05-01" },
    });
    expect(said(SECOND)).toMatchObject({ status: "implemented", asOf: "2026-05-07" });
    expect(said(THIRD)).toMatchObject({ status: "", measures: "" });
    expect(await wordsOf(page)).toContain("No change, 1 conflict");
  });

  test("decided for the sheet, its word is taken", async () => {
    const done = await takeIn(page, { [`choice.${FIRST} reason`]: "sheet" });
    expect(done).toBe(`${page}?done=1&left=0&kept=0`);
    expect(said(FIRST)?.reason).toBe("Mine: the bill is before parliament.");
    expect(await wordsOf(page)).toContain("No change, no conflict");
  });

  test("where all that differs awaits publication, the page says so and offers no button", async () => {
    const sheet = await edited(await download(), typed("E3", "Mine: it is law."));
    const { inHand, values } = saidOnLine(db, ALL, organisationId).get(FIRST) ?? {};
    recordUpdate(db, actorByPerson(db, colleagueId), {
      ...{ ref: FIRST, organisationId, ...values, step: "submit", draft: inHand },
    });
    const words = await wordsOf(await send(sheet, "late.xlsx"));
    expect(words).toContain("No change that can be made now, no conflict to decide, 1 cell");
    expect(words).toContain("Mine: it is law.");
    expect(words).not.toContain("Make drafts of this");
  });
});

test.each([
  ["a table as text", "ref;status", "This is no Excel workbook"],
  ["half an archive", "PK\u0003\u0004 and no more", "damaged"],
  ["nothing", "", "The file is empty"],
])("%s is refused with a reason", async (_, file, reason) => {
  const location = await send(file);
  expect(location).toMatch(/^\/desk\/sheet\?problem=/u);
  expect(await wordsOf(location)).toContain(reason);
});
