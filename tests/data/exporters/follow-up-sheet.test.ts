import { describe, expect, test } from "vitest";
import { unzip } from "@/data/parsers/zip";
import { SHEET_COLUMNS } from "@/db/domain/follow-up-sheet";
import { compareSheet } from "@/db/domain/sheet-comparison";
import { bytesOf, FORM, NOTHING_SAID, readBack } from "@/tests/support/follow-up-sheet";

const TEXT = "49";

/** The cells of the sheet that is filled in: the number format of each, and its text. */
async function cellsOf(rows = FORM.rows) {
  const parts = await unzip(await bytesOf({ ...FORM, rows }));
  const xmlOf = (part: string) => new TextDecoder().decode(parts.get(part));
  const styles = /<cellXfs.*<\/cellXfs>/u.exec(xmlOf("xl/styles.xml"))?.[0] ?? "";
  const formats = [...styles.matchAll(/<xf numFmtId="(\d+)"/gu)].map(([, id]) => id);
  const cells = xmlOf("xl/worksheets/sheet1.xml").matchAll(
    /<c r="(\w+)" s="(\d+)"(?:\/>|[^>]*>(.*?)<\/c>)/gsu,
  );
  return new Map(
    [...cells].map(([, place = "", style, inner = ""]) => [
      place,
      { format: formats[Number(style)], text: inner.replace(/<[^>]+>/gu, "") },
    ]),
  );
}

describe("what is filled in", () => {
  test("is text, so that 45% and what begins with a dash stay as they are typed", async () => {
    const said = { ...NOTHING_SAID, status: "partial", reason: "- begun", measures: "45%" };
    const cells = await cellsOf([...FORM.rows, { ref: "R-3", text: "t", values: said }]);
    const columns = SHEET_COLUMNS.map((column, index) => [column, "ABCDEFGHIJK"[index]] as const);
    for (const [column, letter] of columns) {
      if (column === "ref" || column === "text" || column === "asOf") continue;
      const formats = [3, 4, 5].map((row) => cells.get(`${letter}${row}`)?.format);
      expect([column, formats]).toEqual([column, [TEXT, TEXT, TEXT]]);
    }
  });

  test("is a day in a format of days, filled in or not", async () => {
    const cells = await cellsOf();
    expect([cells.get("D3"), cells.get("D4")]).toEqual([
      { format: "164", text: "46296" },
      { format: "164", text: "" },
    ]);
  });
});

describe("a recommendation that is longer than a cell may be", () => {
  test.each([
    ["letters", "x".repeat(40_000)],
    ["pairs of surrogates", `x${"😀".repeat(20_000)}`],
    ["changes of direction", "\u202Bx\u202C\n".repeat(9_000)],
    ["one that fits", "x".repeat(32_000)],
  ])("is cut to fit, and is no change when it comes back: %s", async (_, text) => {
    const rows = [{ ref: "R-1", text, values: NOTHING_SAID }];
    const held = (await cellsOf(rows)).get("B3")?.text ?? "";
    expect(held.length).toBeLessThanOrEqual(32_767);
    const onLine = { ref: "R-1", part: null, text, values: NOTHING_SAID, inHand: null };
    const now = new Map([["R-1", { ...onLine, published: [], revision: "" }]]);
    const { rows: changed, unread } = compareSheet(
      await readBack(await bytesOf({ ...FORM, rows })),
      now,
    );
    expect([changed, unread]).toEqual([[], []]);
  });
});
