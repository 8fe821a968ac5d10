import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { csvRecords } from "@/tests/support/csv-records";
import { docxRow, docxText } from "@/tests/support/docx-text";
import {
  FIVE,
  HEALTH,
  MARRIAGE,
  MINISTRY,
  type Month,
  NAMELESS,
  NAMES,
  NEVER_PUBLIC,
  NGO,
  POVERTY,
  SCHOOLS,
  WATER,
} from "./month";

type Layout = "government" | "civil-society";

/** A table as both files have it: their whole text, and the words of each of its rows. */
interface Table {
  csv: { text: string; row: (ref: string) => Record<string, string> };
  docx: { text: string; row: (ref: string) => string };
}

async function download(month: Month, layout: Layout, format: "CSV" | "DOCX"): Promise<Buffer> {
  const page = await month.stranger();
  await page.goto(`${month.base()}/midterm?layout=${layout}`);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: `Download ${format}` }).click(),
  ]);
  return readFile(await file.path());
}

/** Every part of the file, with what it says of itself. */
const partsOf = (docx: Uint8Array) => Object.values(unzipSync(docx)).map((part) => strFromU8(part));

async function tableOf(month: Month, layout: Layout): Promise<Table> {
  const csv = await download(month, layout, "CSV");
  const docx = await download(month, layout, "DOCX");
  // After the byte order mark.
  const [headings = [], ...records] = csvRecords(csv.toString().slice(1));
  const rows = records.map((record): Record<string, string> =>
    Object.fromEntries(headings.map((heading, index) => [heading, record[index] ?? ""])),
  );
  const byRef = new Map(rows.map((row) => [row.Reference, row]));
  return {
    csv: { text: csv.toString(), row: (ref) => byRef.get(ref) ?? {} },
    docx: {
      text: [docxText(docx), ...partsOf(docx)].join("\n"),
      row: (ref) => docxRow(docx, `/recommendations/${ref}`),
    },
  };
}

/** Where each track stands at the end of the month, in its own words. */
const STANDINGS = {
  [WATER]: ["In progress", "Partially implemented"],
  [HEALTH]: ["Implemented", "Partially implemented"],
  [SCHOOLS]: ["Not started", "Partially implemented"],
  [MARRIAGE]: ["No information", "Not implemented"],
  [POVERTY]: ["No information", "Mixed"],
} as const;

/** What the Government's table says and civil society's does not. */
const GOVERNMENT = {
  [WATER]: [MINISTRY, "1,204 villages in nine", "planned for 2026", "Rural water supply report"],
  [HEALTH]: [MINISTRY, "Every district has", "40 posts were built.", "Staffing follows in 2027."],
  [SCHOOLS]: [MINISTRY, "A decree on school fees", "The decree is expected in 2026."],
} as const;

/** The reverse. */
const CIVIL_SOCIETY = {
  [WATER]: [NGO, "Two provinces are still without water."],
  [HEALTH]: [NGO, "Half of the health posts have no midwife."],
  [SCHOOLS]: [NGO, "School fees fell in the towns."],
  [MARRIAGE]: [NGO, "Courts still allow marriage at sixteen."],
  [POVERTY]: [
    ...[NGO, "A civil society organisation", "Contrary measures", "Pensions were cut"],
    ...["Two laws were amended.", "The cut is to be taken back.", "Interviews on pensions, 2024"],
  ],
} as const;

const DIVERGENCES = {
  [WATER]: "agree",
  [HEALTH]: "government_higher",
  [SCHOOLS]: "civil_society_higher",
  [MARRIAGE]: "one_sided",
  [POVERTY]: "within_a_track",
} as const;

/** Of these, what each of both files says in the row. */
const said = (table: Table, ref: string, texts: readonly string[]) => {
  const { "Permanent address": _, ...cells } = table.csv.row(ref);
  const csv = Object.values(cells).join("\n");
  const docx = table.docx.row(ref);
  return {
    csv: texts.filter((text) => csv.includes(text)),
    docx: texts.filter((text) => docx.includes(text)),
  };
};

/** What the month comes to. */
export function comparing(month: Month): void {
  const tables = {} as Record<Layout, Table>;

  test("both tables are downloaded as CSV and as DOCX", async () => {
    tables.government = await tableOf(month, "government");
    tables["civil-society"] = await tableOf(month, "civil-society");
    for (const { csv, docx } of Object.values(tables)) {
      expect(FIVE.map((ref) => csv.row(ref).Reference)).toEqual([...FIVE]);
      expect(FIVE.filter((ref) => docx.row(ref) === "")).toEqual([]);
    }
  });

  test.each(FIVE)("on %s each track's status stands in its own words", (ref) => {
    const [government, civilSociety] = STANDINGS[ref];
    const own = tables.government.csv.row(ref);
    expect(own["Government: status"]).toBe(government);
    expect(own).not.toHaveProperty("Civil society: status");
    const beside = tables["civil-society"].csv.row(ref);
    expect(beside["Government: status"]).toBe(government);
    expect(beside["Civil society: status"]).toBe(civilSociety);
    expect(tables.government.docx.row(ref)).toContain(government);
    expect(tables["civil-society"].docx.row(ref)).toContain(government);
    expect(tables["civil-society"].docx.row(ref)).toContain(civilSociety);
  });
  differing(tables);
  listing(month, tables);
}

function differing(tables: Record<Layout, Table>): void {
  test("the tables differ in what each track wrote, and in nothing of the source", () => {
    for (const ref of FIVE) {
      const [own, theirs] = [GOVERNMENT, CIVIL_SOCIETY].map(
        (texts: Partial<Record<string, readonly string[]>>) => texts[ref] ?? [],
      ) as [readonly string[], readonly string[]];
      expect(said(tables.government, ref, own)).toEqual({ csv: own, docx: own });
      expect(said(tables.government, ref, theirs)).toEqual({ csv: [], docx: [] });
      expect(said(tables["civil-society"], ref, theirs)).toEqual({ csv: theirs, docx: theirs });
      const [, ...words] = own;
      expect(said(tables["civil-society"], ref, words)).toEqual({ csv: [], docx: [] });
      const heading = "Recommendation and recommending State";
      const [one, other] = [tables.government, tables["civil-society"]].map(
        ({ csv }) => csv.row(ref)[heading],
      );
      expect(one).toBe(other);
    }
  });

  test("the ministry stands as responsible where it said so, and where it declined it does not", () => {
    const institutions = (ref: string) =>
      tables.government.csv.row(ref)["Responsible institution(s)"];
    expect(FIVE.filter((ref) => institutions(ref) === MINISTRY)).toEqual(
      FIVE.filter((ref) => ref !== POVERTY),
    );
    expect(institutions(POVERTY)).toBe("Not stated");
  });

  test("a reply stands beside the update on its page, and in neither table", () => {
    for (const { csv, docx } of Object.values(tables)) {
      for (const text of [csv.text, docx.text]) {
        expect(text).not.toContain("Of 40 posts, 11 were open in March.");
        expect(text).not.toContain("Both provinces are in the budget of 2027.");
      }
    }
  });
}

function listing(month: Month, tables: Record<Layout, Table>): void {
  test.each(Object.entries(DIVERGENCES))("%s is listed where the two are %s", async (ref, kind) => {
    const listed: string[] = [];
    for (const other of Object.values(DIVERGENCES)) {
      const list = await month.asVisitor(`/recommendations?divergence=${other}`);
      if (list.includes(`href="/recommendations/${ref}"`)) listed.push(other);
    }
    expect(listed).toEqual([kind]);
  });

  test("nothing unpublished, no person and no withheld name is in a file or on a page", async () => {
    const files = Object.values(tables).flatMap(({ csv, docx }) => [csv.text, docx.text]);
    const paths = ["/", "/recommendations", "/evidence", "/midterm?layout=ohchr-3", "/method"];
    const records = FIVE.map((ref) => `/recommendations/${ref}`);
    const pages = await Promise.all([...paths, ...records].map(month.asVisitor));
    const secrets = [...Object.values(NEVER_PUBLIC), ...Object.values(NAMES), NAMELESS];
    for (const text of [...files, ...pages]) {
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    }
  });
}
