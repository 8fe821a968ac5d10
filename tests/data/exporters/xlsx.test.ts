import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { toXlsx } from "@/data/exporters/xlsx";
import { FORMULAS, finishedTableWith } from "@/tests/support/finished-table";

async function partsOf(table: Parameters<typeof toXlsx>[0]) {
  const files = unzipSync(await toXlsx(table));
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  return {
    sheet: part("xl/worksheets/sheet1.xml"),
    about: part("xl/worksheets/sheet2.xml"),
    strings: part("xl/sharedStrings.xml"),
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
    expect(workbook.match(/<definedNames/g)).toHaveLength(1);
  });

  it("has days as numbers in a date format, not as text", async () => {
    const { sheet, styles } = await partsOf(finishedTableWith({}));
    // 15 November 2022 in days since 30 December 1899.
    const day = /<c r="C2"([^>]*)><v>44880<\/v>/.exec(sheet);
    expect(day).not.toBeNull();
    expect(day?.[1]).not.toContain('t="s"');
    expect(styles).toContain('formatCode="yyyy-mm-dd"');
  });

  it.each(FORMULAS)("holds %s as a marked text and no formula", async (cell) => {
    const { sheet, about, strings, styles } = await partsOf(finishedTableWith({ cell }));
    expect(sheet + about).not.toMatch(/<f[ >]/);
    expect(sheet).toMatch(/<c r="A2"[^>]*t="s"/);
    expect(strings).toContain(`<t>${cell}</t>`);
    // The format "text": without it the cell turns into a formula when somebody edits it.
    expect(styles).toContain('formatCode="@"');
    expect((await partsOf(finishedTableWith({}))).styles).not.toContain('formatCode="@"');
  });

  it("keeps a file that opens whatever control characters and halves of pairs are in a text", async () => {
    const { strings } = await partsOf(finishedTableWith({ cell: "a\u0000b\u000Bc\uD800d <&>" }));
    expect(strings).toContain("abcd &lt;&amp;&gt;");
  });

  it("cuts what no cell can hold, and says so", async () => {
    const { strings } = await partsOf(finishedTableWith({ cell: "x".repeat(40_000) }));
    const longest = Math.max(
      ...[...strings.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map((m) => m[1]?.length ?? 0),
    );
    expect(longest).toBeLessThanOrEqual(32_767);
    expect(strings).toContain("x\n[cut]");
  });

  it("says its title and language, and the title block on a sheet of its own", async () => {
    const { core, workbook, strings } = await partsOf(finishedTableWith({}));
    expect(core).toContain("<dc:title>Cambodia: implementation of recommendations</dc:title>");
    expect(core).toContain("<dc:language>en-GB</dc:language>");
    expect(workbook).toContain('name="About this table"');
    expect(strings).toContain("Cambodia, 3rd cycle");
  });
});
