import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import readXlsx from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { plainText } from "@/data/exporters/plain-text";
import type { FlowingTable } from "@/data/exporters/finished-table";
import { EXPORTERS } from "@/data/exporters/formats";
import { writeWorkbook } from "@/data/exporters/workbook";
import type { Sheet } from "@/data/exporters/workbook-types";
import { bytesOf } from "@/tests/support/bytes-of";
import { FORMULA_PAYLOADS } from "@/tests/support/formula-payloads";
import { finishedTableWith } from "@/tests/support/finished-table";
import { sheetRows } from "@/tests/support/office-files";

const fileOf = async (table: FlowingTable) => new Uint8Array(await bytesOf(EXPORTERS.xlsx(table)));

async function partsOf(table: FlowingTable) {
  const files = unzipSync(await fileOf(table));
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  return {
    sheet: part("xl/worksheets/sheet1.xml"),
    workbook: part("xl/workbook.xml"),
    styles: part("xl/styles.xml"),
    core: part("docProps/core.xml"),
  };
}

describe("the table as a workbook", () => {
  it("freezes the header, filters all columns, and repeats the header in print", async () => {
    const { sheet, workbook } = await partsOf(finishedTableWith({ rows: 3 }));
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toContain('<autoFilter ref="A1:D4"/>');
    expect(workbook).toContain(">'Mid-term table'!$A$1:$D$4<");
    expect(workbook).toContain('name="_xlnm.Print_Titles"');
  });

  it("has days as numbers in a date format, not as text", async () => {
    const { sheet, styles } = await partsOf(finishedTableWith({}));
    // 15 November 2022 in days since 30 December 1899.
    expect(sheet).toMatch(/<c r="C2" s="\d+"><v>44880<\/v>/);
    expect(styles).toContain('formatCode="yyyy\\-mm\\-dd"');
  });

  it.each(FORMULA_PAYLOADS)("holds %j as a text and no formula", async (cell) => {
    const [, row] = sheetRows(await fileOf(finishedTableWith({ cell })));
    expect(row?.[0]).toMatchObject({ type: "inlineStr", hasFormula: false, text: plainText(cell) });
  });

  it.each([
    ["letters", "x".repeat(40_000)],
    ["pairs of surrogates", "😀".repeat(20_000)],
    ["changes of direction, each of which is ended on its line", "\u202Bx\n".repeat(9_000)],
    ["changes of direction that are not ended before the cut", "\u2067".repeat(30_000)],
  ])("cuts what no cell can hold of %s, and says so", async (_, cell) => {
    const [, row] = sheetRows(await fileOf(finishedTableWith({ cell })));
    const text = row?.[0]?.text ?? "";
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text.length).toBeGreaterThan(32_000);
    expect(text).toContain("\n[cut]");
    expect(plainText(text)).toBe(text);
  });

  it("cuts nothing that fits once its line ends are as they are kept", async () => {
    const [, row] = sheetRows(await fileOf(finishedTableWith({ cell: "x\r\n".repeat(11_000) })));
    expect(row?.[0]?.text).toBe("x\n".repeat(11_000).trim());
  });

  it("has a row as high as its lines, however they end in the database", async () => {
    const heightOf = async (cell: string) =>
      /<row r="2" ht="([\d.]+)"/.exec((await partsOf(finishedTableWith({ cell }))).sheet)?.[1];
    expect(await heightOf("a\rb\u0085c\u000Bd")).toBe(await heightOf("a\nb\nc\nd"));
    expect(await heightOf("a")).not.toBe(await heightOf("a\nb"));
  });

  it("has no space around a text, in a cell of the layout or in a further column", async () => {
    for (const cell of [" =1+1 ", " R & D ", " 😀 "]) {
      const [, row] = sheetRows(await fileOf(finishedTableWith({ cell })));
      expect([row?.[0]?.text, row?.at(-1)?.text]).toEqual([cell.trim(), cell.trim()]);
    }
  });

  it("says its title and language, and the title block on a sheet of its own", async () => {
    const table = finishedTableWith({});
    const { core, workbook } = await partsOf(table);
    expect(core).toContain("<dc:title>Cambodia: implementation of recommendations</dc:title>");
    expect(core).toContain("<dc:language>en-GB</dc:language>");
    expect(workbook).toContain('name="About this table"');
    expect(workbook).not.toContain('name="Texts"');
    expect(sheetRows(await fileOf(table), 2)[1]?.map(({ text }) => text)).toEqual([
      "Review",
      "Cambodia, 3rd cycle",
    ]);
  });

  it("has what the report says on a sheet of its own, theme by theme", async () => {
    const table = finishedTableWith({});
    const said = (text: string) => [{ kind: "paragraph" as const, runs: [{ text }] }];
    const groups = table.groups.map((group) => ({ ...group, text: said("=Prisons are full.") }));
    const file = await fileOf({
      ...{ ...table, groups },
      ...{ introduction: said("We begin."), hasThemeTexts: true },
    });
    expect(sheetRows(file, 3).map((row) => row.map(({ text }) => text))).toEqual([
      ["Introduction", "We begin."],
      ["Theme: Prisons", "=Prisons are full."],
    ]);
  });
});

const sheetWith = (texts: readonly string[], more: Partial<Sheet> = {}): Sheet => ({
  ...{ name: "A & B", widths: [10], rows: texts.map((text) => ({ cells: [{ text }] })) },
  ...more,
});

const workbookWith = async (sheets: readonly Sheet[]) =>
  new Uint8Array(await bytesOf(writeWorkbook(sheets, { title: "A <title>", language: "en" })));

describe("a workbook", () => {
  it("gives any text back whole", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "binary", maxLength: 40 }).map(plainText), { minLength: 1 }),
        async (texts) => {
          const rows = sheetRows(await workbookWith([sheetWith(texts)]));
          expect(rows.map((row) => row[0]?.text)).toEqual(texts);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("is read by others", async () => {
    const file = await workbookWith([sheetWith(["a", "_x0041_ <b> & ខ្មែរ\nline"])]);
    const [sheet] = await readXlsx(Buffer.from(file));
    expect(sheet?.data).toEqual([["a"], ["_x0041_ <b> & ខ្មែរ\nline"]]);
  });

  it("has choices, open cells in a protected sheet, hidden columns and hidden sheets", async () => {
    const file = await workbookWith([
      sheetWith(["x"], {
        widths: [10, 0],
        isProtected: true,
        rows: [{ cells: [{ text: "fixed" }, { text: "=x", style: "open" }] }],
        validations: [
          { range: "B1:B9", allows: { oneOf: ['a "b"', "c"] }, prompt: "Choose", error: "No" },
          { range: "A1:A9", allows: "date" },
        ],
      }),
      sheetWith(["kept"], { name: "kept", state: "veryHidden" }),
    ]);
    const files = unzipSync(file);
    const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    const sheet = part("xl/worksheets/sheet1.xml");
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).toContain("<formula1>&quot;a &quot;&quot;b&quot;&quot;,c&quot;</formula1>");
    expect(sheet).toContain('width="0" customWidth="1" hidden="1"');
    expect(sheet.indexOf("<sheetProtection")).toBeLessThan(sheet.indexOf("<dataValidations"));
    expect(part("xl/workbook.xml")).toContain('name="kept" sheetId="2" state="veryHidden"');
    expect(part("xl/styles.xml")).toContain('<protection locked="0"/>');
  });
});
