import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openCsv, openJson, type OpenTable } from "@/data/exporters/open-data";
import { plainText } from "@/data/exporters/plain-text";
import type { Row } from "@/db/domain/open-data";
import { csvRecords } from "@/tests/support/csv-records";
import { FORMULAS } from "@/tests/support/finished-table";

const COLUMNS = { id: "code", text: "text", count: "count", flag: "yes_no", many: "list" } as const;

const tableOf = (rows: Row[]): OpenTable => ({
  columns: COLUMNS,
  head: { dataSet: "made up", next: null },
  rows,
});
const text = (pieces: Iterable<Uint8Array>) => Buffer.concat([...pieces]).toString("utf8");
const csv = (rows: Row[]) => csvRecords(text(openCsv(tableOf(rows))).slice(1));
const row = (given: Partial<Record<keyof typeof COLUMNS, Row[string]>>): Row => ({
  ...{ id: "a", text: "t", count: 1, flag: true, many: [] },
  ...given,
});

describe("a data set as CSV", () => {
  test("begins with a byte order mark and the names of the columns", () => {
    expect(text(openCsv(tableOf([]))).charCodeAt(0)).toBe(0xfeff);
    expect(csv([])).toEqual([Object.keys(COLUMNS)]);
  });

  test("says yes and no, joins lists, and leaves empty what is not known", () => {
    const [, full, empty] = csv([
      row({ count: 0, flag: false, many: ["one", "two"] }),
      row({ text: null, count: null, flag: null }),
    ]);
    expect(full).toEqual(["a", "t", "0", "no", "one | two"]);
    expect(empty).toEqual(["a", "", "", "", ""]);
  });

  test.each(FORMULAS)("holds %j as text that no spreadsheet takes for a formula", (formula) => {
    const [, found] = csv([row({ text: formula, many: [formula] })]);
    expect(found?.[1]?.startsWith("'")).toBe(true);
    expect(found?.[4]?.startsWith("'")).toBe(true);
  });
});

describe("a data set as JSON", () => {
  test("gives every text back as it was written, in the order of the columns", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (any) => {
        const parsed = JSON.parse(text(openJson(tableOf([row({ text: any })]))));
        expect(parsed.rows[0].text).toBe(any);
        expect(Object.keys(parsed.rows[0])).toEqual(Object.keys(COLUMNS));
        expect(parsed.next).toBeNull();
      }),
    );
  });

  test("has the same rows as CSV, however many pieces it is written in", () => {
    const rows = Array.from({ length: 3_000 }, (_, n) => row({ id: `${n}`, text: "x".repeat(99) }));
    const parsed = JSON.parse(text(openJson(tableOf(rows)))).rows as { id: string; text: string }[];
    const records = csv(rows).slice(1);
    expect([...openCsv(tableOf(rows))].length).toBeGreaterThan(2);
    expect(records.map(([id, said]) => ({ id, text: said }))).toEqual(
      parsed.map(({ id, text: said }) => ({ id, text: plainText(said) })),
    );
  });
});
