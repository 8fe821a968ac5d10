import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EXPORTERS } from "@/data/exporters/formats";
import type { FlowingTable } from "@/data/exporters/finished-table";
import { plainText } from "@/data/exporters/plain-text";
import { csvRecords } from "@/tests/support/csv-records";
import { bytesOf } from "@/tests/support/bytes-of";
import { FORMULAS, finishedTableWith } from "@/tests/support/finished-table";

const csv = async (table: FlowingTable) => (await bytesOf(EXPORTERS.csv(table))).toString("utf8");
const recordsOf = async (table: FlowingTable) => csvRecords((await csv(table)).slice(1));

describe("the table as CSV", () => {
  it("begins with a byte order mark and the headings, and says the title block once", async () => {
    const table = finishedTableWith({ rows: 2 });
    expect((await csv(table)).charCodeAt(0)).toBe(0xfeff);
    const [headings, first, second] = await recordsOf(table);
    expect(headings).toEqual([
      "Recommendation",
      "Assessment",
      "As of",
      "Reference",
      "About this table",
    ]);
    expect(first?.at(-1)).toContain("Review: Cambodia, 3rd cycle");
    expect(second?.at(-1)).toBe("");
    expect(first?.[2]).toBe("2022-11-15");
  });

  it("keeps its title block where no recommendation is in the selection", async () => {
    expect((await recordsOf(finishedTableWith({ rows: 0 })))[1]?.at(-1)).toContain("Review:");
  });

  it("has what the report says: in the title block, and of a theme beside its first row", async () => {
    const table = finishedTableWith({ rows: 2 });
    const [group] = table.groups;
    if (!group) throw new Error("no group");
    const said = (text: string) => [{ kind: "paragraph" as const, runs: [{ text }] }];
    const [headings, ...records] = await recordsOf({
      ...{ ...table, introduction: said("We begin."), hasThemeTexts: true },
      // A theme may come in pieces, and one that says nothing follows one that does.
      groups: [{ ...group, text: said('=Prisons are "full".') }, group, { ...group, theme: "x" }],
    });
    expect(headings?.slice(-3)).toEqual(["Reference", "Texts", "About this table"]);
    expect(records.map((record) => record.at(-2))).toEqual([
      ...['\'=Prisons are "full".', "", "", "", "", ""],
    ]);
    expect(records[0]?.at(-1)).toMatch(/\nIntroduction:\nWe begin\.$/u);
    expect(records.every((record) => record.length === headings?.length)).toBe(true);
  });

  it("is whole with a column for texts where no recommendation is in the selection", async () => {
    const table = { ...finishedTableWith({ rows: 0 }), hasThemeTexts: true };
    const [headings, only] = await recordsOf(table);
    expect(only).toHaveLength(headings?.length ?? 0);
  });

  it("gives every text back whole, whatever quotes, commas and line ends are in it", async () => {
    const nasty = fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r\n", "a", "ខ", "😀", " ") });
    await fc.assert(
      fc.asyncProperty(nasty, async (cell) => {
        const record = (await recordsOf(finishedTableWith({ cell })))[1];
        // In a cell of the layout, and in one of the further columns.
        expect([record?.[0], record?.[3]]).toEqual([plainText(cell), plainText(cell)]);
        expect(record).toHaveLength(5);
      }),
    );
  });

  it("gives rows of every length back whole", async () => {
    for (const length of [1, 20_000, 30_000, 70_000, 300_000]) {
      const cell = "ខ".repeat(length);
      const records = await recordsOf(finishedTableWith({ cell, rows: 3 }));
      expect(records.slice(1).map(([first]) => first)).toEqual([cell, cell, cell]);
    }
  });

  it("is quoted as csv-stringify quotes it", async () => {
    const nasty = fc.string({ unit: fc.constantFrom('"', ",", "\n", "a", "ខ", "'", " ") });
    await fc.assert(
      fc.asyncProperty(nasty, async (cell) => {
        const whole = await csv(finishedTableWith({ cell }));
        const options = { bom: true, quoted: true, quoted_empty: true, record_delimiter: "\r\n" };
        expect(whole).toBe(stringify(csvRecords(whole.slice(1)), options));
      }),
    );
  });

  it.each(FORMULAS)("neutralises %s and keeps the text after the apostrophe", async (cell) => {
    const record = (await recordsOf(finishedTableWith({ cell })))[1];
    expect(record?.[0]).toBe(`'${cell}`);
    expect(record?.[3]).toBe(`'${cell}`);
  });
});
