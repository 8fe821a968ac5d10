import { parseXml } from "@rgrove/parse-xml";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SHEET_FIELDS } from "@/db/domain/follow-up-sheet";
import { unzip } from "@/data/parsers/zip";
import { zipped } from "@/data/exporters/zip";
import {
  bytesOf,
  edited,
  FORM,
  NOTHING_SAID,
  put,
  readBack,
  typed,
} from "@/tests/support/follow-up-sheet";

describe("a sheet that comes back as it went out", () => {
  test("says whose it is, of when, and the same in every field as before", async () => {
    const sheet = await readBack(await bytesOf(FORM));
    expect(sheet).toMatchObject({ organisationId: "ministry", madeAt: FORM.madeAt, unread: [] });
    expect(sheet.rows.map(({ ref, row, text }) => [ref, row, text])).toEqual([
      ["R-1", 3, "Ratify the treaty."],
      ["R-2", 4, "End it."],
    ]);
    for (const { base, mine } of sheet.rows) expect(mine).toEqual(base);
  });

  test("holds every text of every field", async () => {
    const text = fc.string({
      unit: fc.constantFrom("a", " ", "\n", "=", "_x0041_", "&", "<", '"', "ខ្មែរ", "😀", "'", "\t"),
      maxLength: 30,
    });
    const values = fc.record({
      ...Object.fromEntries(SHEET_FIELDS.map((field) => [field, text])),
      status: fc.constantFrom("", ...FORM.statuses.map(({ key }) => key)),
      asOf: fc.constantFrom("", "2024-02-29", "2026-11-24"),
    });
    await fc.assert(
      fc.asyncProperty(values, async (said) => {
        const rows = [{ ref: "R-1", text: "t", values: { ...NOTHING_SAID, ...said } }];
        const { rows: back, unread } = await readBack(await bytesOf({ ...FORM, rows }));
        expect(unread).toEqual([]);
        for (const field of SHEET_FIELDS) {
          expect(back[0]?.mine[field]).toBe(back[0]?.base?.[field].trim());
        }
      }),
      { numRuns: 60 },
    );
  });
});

test("whatever stood in a database from before, every part of a sheet is well-formed", async () => {
  const values = { ...NOTHING_SAID, reason: "a\u0000b\uD800c\u001Fd\uFFFE\u000Be\u000Cf" };
  const bytes = await bytesOf({ ...FORM, rows: [{ ref: "R-1", text: "t\u0001", values }] });
  const parts = [...(await unzip(bytes))].filter(([name]) => name.endsWith(".xml"));
  const texts = parts.map(([, part]) => new TextDecoder().decode(part));
  expect(() => texts.map((xml) => parseXml(xml))).not.toThrow();
  const [row] = (await readBack(bytes)).rows;
  expect(row?.base?.reason).toBe("a\uFFFDb\uFFFDc\uFFFDd\uFFFD\ne\nf");
  expect(row?.mine.reason).toBe(row?.base?.reason);
});

const of = (edit: (xml: string) => string) =>
  bytesOf(FORM)
    .then((bytes) => edited(bytes, edit))
    .then(readBack);

describe("what is typed into a cell is read", () => {
  test.each([
    ["status by its word", typed("C4", "in PROGRESS "), "status", "partial"],
    ["status by its key", typed("C4", "not_implemented"), "status", "not_implemented"],
    ["no status", typed("C3", ""), "status", ""],
    ["a day as text", typed("D4", "2026-11-24"), "asOf", "2026-11-24"],
    ["a day as a date", put("D4", '<c r="D4" s="10"><v>46149</v></c>'), "asOf", "2026-05-07"],
    ["a number in a text", put("F4", '<c r="F4"><v>2024</v></c>'), "measures", "2024"],
    ["a text of several lines", typed("F4", "one\r\ntwo"), "measures", "one\ntwo"],
    ["what looks like a formula", typed("F4", "=1+1"), "measures", "=1+1"],
    ["a text that is emptied", typed("E3", ""), "reason", ""],
  ] as const)("%s", async (_, edit, field, value) => {
    const { rows, unread } = await of(edit);
    expect(unread).toEqual([]);
    const row = rows.find(({ mine, base }) => mine[field] !== base?.[field]);
    expect(row?.mine[field]).toBe(value);
  });
});

describe("what cannot be read is named with its cell", () => {
  const long = "x".repeat(8_001);
  test.each([
    ["C4", typed("C4", "Nearly done"), "status_unknown", "Nearly done"],
    ["C4", typed("C4", "contrary"), "status_unknown", "contrary"],
    ["D4", typed("D4", "24/11/2026"), "date_unreadable", "24/11/2026"],
    ["D4", typed("D4", "2026-02-30"), "date_unreadable", "2026-02-30"],
    ["D4", put("D4", '<c r="D4"><v>46149</v></c>'), "date_unreadable", "46149"],
    ["D4", typed("D4", "2027-01-01"), "date_in_future", "2027-01-01"],
    ["F4", put("F4", '<c r="F4" s="10"><v>46149</v></c>'), "date_as_text", "2026-05-07"],
    ["F4", typed("F4", long), "too_long", long.slice(0, 500)],
    ["F4", put("F4", '<c r="F4"><f>A1&amp;B1</f><v>2</v></c>'), "formula", "2"],
    ["F4", put("F4", '<c r="F4" t="e"><f>1/0</f><v>#DIV/0!</v></c>'), "error", "#DIV/0!"],
  ])("%s: %#", async (cell, edit, why, text) => {
    const { rows, unread } = await of(edit);
    expect(unread).toEqual([{ cell, ref: "R-2", why, text }]);
    expect(rows).toHaveLength(2);
  });

  test("a row about nothing, a row twice, a text beside the table", async () => {
    const row = (number: number, ref: string, more = "") =>
      `<row r="${number}">${cell(`A${number}`, ref)}${cell(`E${number}`, "typed")}${more}</row>`;
    const cell = (at: string, text: string) =>
      `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const { unread, rows } = await of((xml) =>
      xml.replace(
        "</sheetData>",
        `${row(5, "")}${row(6, "R-1")}${row(7, "R-9", cell("N7", "beside"))}</sheetData>`,
      ),
    );
    expect(unread).toEqual([
      { cell: "E5", ref: null, why: "no_reference", text: "typed" },
      { cell: "A6", ref: "R-1", why: "reference_twice", text: "R-1" },
      { cell: "E6", ref: "R-1", why: "reference_twice", text: "typed" },
      { cell: "N7", ref: "R-9", why: "outside_the_table", text: "beside" },
    ]);
    expect(rows.map(({ ref }) => ref)).toEqual(["R-1", "R-2", "R-9"]);
  });

  test("nothing of a chart that has a sheet of its own, which has no cells", async () => {
    const bytes = await edited(
      await bytesOf(FORM),
      (xml) =>
        xml.replace(
          /worksheet" Target="worksheets\/sheet2.xml"/u,
          'chartsheet" Target="chartsheets/sheet1.xml"',
        ),
      "xl/_rels/workbook.xml.rels",
    );
    const { rows, unread } = await readBack(bytes);
    expect(rows.map(({ ref }) => ref)).toEqual(FORM.rows.map(({ ref }) => ref));
    expect(unread).toEqual([]);
  });

  test("a further sheet with something in it", async () => {
    const bytes = await edited(
      await bytesOf(FORM),
      (xml) => xml.replace('name="How to"', 'name="My notes"'),
      "xl/workbook.xml",
    );
    const { unread } = await readBack(bytes);
    expect(unread).toEqual([{ cell: "My notes", ref: null, why: "other_sheet", text: "" }]);
  });
});

test("a sheet without what it said before is read by its headings, and says nothing of before", async () => {
  const bytes = await edited(
    await bytesOf(FORM),
    (xml) => xml.replace("upr-follow-up-sheet-1", "gone"),
    "xl/worksheets/sheet3.xml",
  );
  const { organisationId, rows } = await readBack(bytes);
  expect(organisationId).toBeNull();
  expect(rows[0]).toMatchObject({ base: null, mine: { status: "partial", reason: "Begun." } });
});

describe("what is no such sheet is refused", () => {
  const latin = (text: string) => new TextEncoder().encode(text);
  test.each([
    ["a sheet of Excel 97", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "sheet_is_xls"],
    ["a table as text", latin("ref;status\n"), "sheet_is_no_xlsx"],
    ["nothing", new Uint8Array(), "sheet_is_no_xlsx"],
    ["half an archive", latin("PK\u0003\u0004 and no more"), "archive_damaged"],
  ])("%s", async (_, bytes, code) => {
    await expect(readBack(bytes)).rejects.toMatchObject({ code });
  });

  test("another archive, another workbook, a damaged one", async () => {
    const other = await zipped(new Map([["content.xml", latin("<a/>")]]));
    await expect(readBack(other)).rejects.toMatchObject({ code: "sheet_is_no_xlsx" });
    const bytes = await bytesOf(FORM);
    const renamed = await edited(bytes, (xml) => xml.replace(">REF<", ">Something<"));
    await expect(readBack(renamed)).rejects.toMatchObject({ code: "sheet_unknown" });
    const cut = await edited(bytes, (xml) => xml.slice(0, 200), "xl/workbook.xml");
    await expect(readBack(cut)).rejects.toMatchObject({ code: "sheet_damaged" });
  });
});
