import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCsv } from "@/data/exporters/csv";
import { plainText } from "@/data/exporters/plain-text";
import { csvRecords } from "@/tests/support/csv-records";
import { FORMULAS, finishedTableWith } from "@/tests/support/finished-table";

const csv = (table: Parameters<typeof toCsv>[0]) =>
  Buffer.concat([...toCsv(table)]).toString("utf8");
const recordsOf = (table: Parameters<typeof toCsv>[0]) => csvRecords(csv(table).slice(1));

describe("the table as CSV", () => {
  it("begins with a byte order mark and the headings, and says the title block once", () => {
    const table = finishedTableWith({ rows: 2 });
    expect(csv(table).charCodeAt(0)).toBe(0xfeff);
    const [headings, first, second] = recordsOf(table);
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

  it("keeps its title block where no recommendation is in the selection", () => {
    expect(recordsOf(finishedTableWith({ rows: 0 }))[1]?.at(-1)).toContain("Review:");
  });

  it("gives every text back whole, whatever quotes, commas and line ends are in it", () => {
    const nasty = fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r\n", "a", "ខ", "😀", " ") });
    fc.assert(
      fc.property(nasty, (cell) => {
        const record = recordsOf(finishedTableWith({ cell }))[1];
        expect(record?.[0]).toBe(plainText(cell));
        expect(record).toHaveLength(5);
      }),
    );
  });

  it("is quoted as csv-stringify quotes it", () => {
    const nasty = fc.string({ unit: fc.constantFrom('"', ",", "\n", "a", "ខ", "'", " ") });
    fc.assert(
      fc.property(nasty, (cell) => {
        const whole = csv(finishedTableWith({ cell }));
        const options = { bom: true, quoted: true, quoted_empty: true, record_delimiter: "\r\n" };
        expect(whole).toBe(stringify(csvRecords(whole.slice(1)), options));
      }),
    );
  });

  it.each(FORMULAS)("neutralises %s and keeps the text after the apostrophe", (cell) => {
    const record = recordsOf(finishedTableWith({ cell }))[1];
    expect(record?.[0]).toBe(`'${cell}`);
    expect(record?.[3]).toBe(`'${cell}`);
  });
});
