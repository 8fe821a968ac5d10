import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { unzip } from "@/data/parsers/zip";
import type { Db } from "@/db/client";
import { reviewRecommendations } from "@/db/queries/review-recommendations";
import { plantUpdate } from "@/tests/db/planted";
import { type Instance, startInstance } from "@/tests/support/instance";
import { wordTables } from "@/tests/support/office-files";
import {
  LIST_HEADER,
  listFile,
  wordBody,
  wordDocument,
  wordRow,
  wordTable,
} from "@/tests/support/ohchr-list";
import { anOrganisation, databaseOf, signIn, somebody } from "@/tests/support/who";

let instance: Instance;
let db: Db;
let cookie: string;
let stranger: string;

beforeAll(async () => {
  instance = await startInstance();
  db = databaseOf(instance);
  const organisationId = anOrganisation(db, "Ministry of Justice", "government");
  const role = { organisationId, role: "contributor" } as const;
  const own = { organisationId, track: "government", ref: "KHM-HC-2019-01" } as const;
  plantUpdate(db, { ...own, id: "u1", state: "published", reason: "A bill is before parliament." });
  plantUpdate(db, { ...own, ref: "KHM-HC-2019-02", id: "u2", state: "draft", reason: "SECRET" });
  cookie = await signIn(instance.baseUrl, (await somebody(db, "Dara", role)).email);
  stranger = await signIn(instance.baseUrl, (await somebody(db, "Sok", null)).email);
});
afterAll(async () => {
  db?.$client.close();
  await instance?.stop();
});

async function send(
  file: Uint8Array | string,
  name = "list.docx",
  origin = instance.baseUrl,
  asOf = "2026-11-23",
) {
  const form = new FormData();
  for (const [field, value] of Object.entries({
    review: "KHM-3",
    asOf,
    whose: "both",
  })) {
    form.set(field, value);
  }
  form.set("file", new File([file as Uint8Array<ArrayBuffer>], name));
  const answer = await fetch(`${instance.baseUrl}/midterm/fill/upload`, {
    ...{ method: "POST", body: form, redirect: "manual" },
    headers: { cookie, origin },
  });
  return answer.headers.get("location") ?? "";
}

const get = (path: string, as = cookie) =>
  fetch(`${instance.baseUrl}${path}`, { headers: { cookie: as }, redirect: "manual" });

test("from the list to the filled list, with a report of every row", async () => {
  const known = reviewRecommendations(db, "KHM-3");
  const rows = known.slice(0, 45).map(({ text }) => wordRow(text, "", "", ""));
  const file = await listFile(
    wordDocument(
      LIST_HEADER,
      wordRow("Theme: All"),
      ...rows,
      wordRow("9.9 Build a bridge", "", "", ""),
    ),
  );
  const page = await send(file, "../KHM list.docx");
  expect(page).toMatch(/^\/midterm\/fill\/[0-9a-f-]{36}$/u);
  const shown = await (await get(page)).text();
  const report = shown.replace(/<[^>]+>/gu, "");
  expect(report).toContain("45 of 46 recommendations in the file were matched and filled");
  expect(report).toContain("No recommendation of this review has this number or text.");
  expect(report).toContain("2 recommendations of this review are not in the file.");
  expect(report).toContain("All 45 filled rows with their status");
  expect(report).toContain(
    "KHM-HC-2019-01 by its textReported by the Government: In progress (31 January 2024)",
  );
  expect(shown).toContain('<a href="/recommendations/KHM-HC-2019-01">');

  const answer = await get(`${page}/file`);
  expect(answer.headers.get("content-disposition")).toContain('filename="KHM list.docx"');
  const filled = new Uint8Array(await answer.arrayBuffer());
  const cells = wordTables(filled)[0]?.map((row) => row.cells[3]) ?? [];
  expect(cells[2]).toBe(
    "Reported by the Government: In progress (31 January 2024)\nMinistry of Justice\nReason for the status: A bill is before parliament.\nAssessed by civil society: Not assessed",
  );
  expect(cells.join()).not.toContain("SECRET");
  expect(cells.at(-1)).toBe("");
  const [before, after] = [await unzip(file), await unzip(filled)];
  expect([...after.keys()]).toEqual([...before.keys()]);
  const others = (parts: typeof before) =>
    [...parts].filter(([name]) => name !== "word/document.xml");
  expect(others(after)).toEqual(others(before));
  for (const other of [stranger, ""]) {
    expect((await get(`${page}/file`, other)).status).toBe(404);
    expect((await (await get(page, other)).text()).includes("Build a bridge")).toBe(false);
  }
});

test.each([
  ["an older Word file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), "list_is_doc"],
  ["a text", "1.1 Ratify it", "archive_damaged"],
  ["an empty file", "", "file_empty"],
])("says what is wrong with %s", async (_, file, code) => {
  const page = await send(file);
  expect(page).toBe(`/midterm/fill?problem=${code}`);
  expect((await (await get(page)).text()).includes("There is a problem")).toBe(true);
});

test.each(["2099-01-01", "tomorrow"])("fills nothing as of %j", async (asOf) => {
  const file = await listFile(wordDocument(LIST_HEADER, wordRow("1.1 A", "", "", "")));
  const page = await send(file, "list.docx", instance.baseUrl, asOf);
  expect(page).toBe("/midterm/fill?problem=day_not_understood");
  expect(await (await get(page)).text()).toContain("or is still to come");
});

test("without a day it is filled as of today", async () => {
  const file = await listFile(wordDocument(LIST_HEADER, wordRow("1.1 A", "", "", "")));
  const page = await send(file, "list.docx", instance.baseUrl, "");
  const { asOf: said } = JSON.parse(
    readFileSync(
      join(instance.directory, "filled-lists", `${page.split("/").at(-1)}.json`),
      "utf8",
    ),
  ).report;
  expect(Math.abs(Date.parse(said) - Date.now())).toBeLessThan(2 * 86_400_000);
});

test("takes nothing from another site's form", async () => {
  const file = await listFile(wordDocument(LIST_HEADER, wordRow("1.1 A", "", "", "")));
  expect(await send(file, "list.docx", "https://evil.example")).toBe(
    "/midterm/fill?problem=origin_mismatch",
  );
});

test("says so where the document has no such table", async () => {
  const file = await listFile(wordDocument(wordRow("a", "b", "c", "d")));
  expect(await send(file)).toBe("/midterm/fill?problem=list_has_no_table");
});

/** Paragraphs around which Word wrote much. */
function muchXml(paragraphs: number): string {
  let last = 1;
  const next = () => (last = (last * 48_271) % 2_147_483_647).toString(36);
  const one = () =>
    `<w:p><w:pPr><w:spacing w:before="40"/></w:pPr><w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t>${next()} ${next()}</w:t></w:r></w:p>`;
  return Array.from({ length: paragraphs }, one).join("");
}

test("a list around which Word wrote more than the server has memory for is filled all the same", async () => {
  const table = wordTable(LIST_HEADER, wordRow("1.1 Build a bridge", "", "", ""));
  const page = await send(await listFile(wordBody(muchXml(60_000), table)));
  expect(page).toMatch(/^\/midterm\/fill\/[0-9a-f-]{36}$/u);
  expect((await get(page)).status).toBe(200);
});
