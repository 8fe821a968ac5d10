import { describe, expect, test } from "vitest";
import { CELL_STYLES } from "@/data/exporters/workbook-styles";
import { zipped } from "@/data/exporters/zip";
import { unzip } from "@/data/parsers/zip";
import { bytesOf, edited, FORM, put, readBack, typed } from "@/tests/support/follow-up-sheet";

/** Edits of the parts of a workbook, as the program would have saved it in which somebody worked. */
type Edit = readonly [edit: (xml: string) => string, part?: string];

async function after(...edits: Edit[]) {
  let bytes = await bytesOf(FORM);
  for (const [edit, part] of edits) bytes = await edited(bytes, edit, part);
  return readBack(bytes);
}

/** A number in a format: one that is built in, by its number, or one of the workbook's own. */
function inFormat(cell: string, value: string, format: number | string): Edit[] {
  const id = typeof format === "number" ? format : 200;
  const own = `<numFmt numFmtId="200" formatCode="${format}"/></numFmts>`;
  const style = (xml: string) =>
    xml
      .replace("</numFmts>", own)
      .replace("</cellXfs>", `<xf numFmtId="${id}" xfId="0"/></cellXfs>`);
  return [
    [style, "xl/styles.xml"],
    [put(cell, `<c r="${cell}" s="${CELL_STYLES.length}"><v>${value}</v></c>`)],
  ];
}

describe("a number in a cell of text", () => {
  test.each([
    ["0.45", 9, "45%"],
    ["-0.5", 9, "-50%"],
    ["0.455", "0.0%", "45.5%"],
    ["0.29", 9, "29%"],
    ["2.5", 2, "2.50"],
    ["12", 1, "12"],
    ["12", 49, "12"],
    ["7.25", "General", "7.25"],
    ["0.30000000000000004", 0, "0.3"],
  ])("%s in format %j reads as it is shown: %s", async (value, format, text) => {
    const { rows, unread } = await after(...inFormat("F4", value, format));
    expect([rows[1]?.mine.measures, unread]).toEqual([text, []]);
  });

  test.each([
    ["0.455", 9],
    ["1234", 3],
    ["0.4375", 20],
    ["0.5", 12],
    ["1500", "#,##0 [$€-1]"],
    ["3", "0.0,,"],
    ["85512345678", "yyyy\\-mm\\-dd"],
  ])("%s in format %j is shown otherwise than it is kept, and not read", async (value, format) => {
    const { rows, unread } = await after(...inFormat("F4", value, format));
    expect(rows[1]?.mine).not.toHaveProperty("measures");
    expect(unread).toEqual([{ cell: "F4", ref: "R-2", why: "number_formatted", text: value }]);
  });

  test("whether something is true is read as it is shown", async () => {
    const { rows } = await after([put("F4", '<c r="F4" t="b"><v>1</v></c>')]);
    expect(rows[1]?.mine.measures).toBe("TRUE");
  });
});

describe("what is no answer in a cell of its own", () => {
  const merged = (area: string): Edit => [
    (xml) =>
      xml.replace(
        "</sheetData>",
        `</sheetData><mergeCells><mergeCell ref="${area}"/></mergeCells>`,
      ),
  ];

  test("an answer over several rows is listed, and empties none of the cells that it covers", async () => {
    const { rows, unread } = await after([typed("E3", "For both.")], merged("E3:E4"));
    expect(rows.map(({ mine }) => "reason" in mine)).toEqual([false, false]);
    expect(unread).toEqual([{ cell: "E3", ref: "R-1", why: "merged", text: "For both." }]);
  });

  test("what is merged across columns is listed too", async () => {
    const { rows, unread } = await after([typed("E4", "Both.")], merged("E4:F4"));
    expect(Object.keys(rows[1]?.mine ?? {})).not.toContain("measures");
    expect(unread).toEqual([{ cell: "E4", ref: "R-2", why: "merged", text: "Both." }]);
  });

  test("more merged cells than anybody merges are refused, however often they are named", async () => {
    const areas = '<mergeCell ref="A1:ZZ100"/>'.repeat(10);
    const edit: Edit = [
      (xml) => xml.replace("</sheetData>", `</sheetData><mergeCells>${areas}</mergeCells>`),
    ];
    await expect(after(edit)).rejects.toMatchObject({ code: "archive_too_large" });
  });

  test("a note on a cell is listed with what it says", async () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const parts = await unzip(await bytesOf(FORM));
    const bytes = await zipped(
      new Map([
        ...parts,
        [
          "xl/worksheets/_rels/sheet1.xml.rels",
          Buffer.from(
            `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/comments" Target="../comments1.xml"/></Relationships>`,
          ),
        ],
        [
          "xl/comments1.xml",
          Buffer.from(
            `<comments xmlns="${main}"><authors><author>A</author></authors><commentList><comment ref="F4" authorId="0"><text><r><t>Two wells </t></r><r><t>were built.</t></r></text></comment></commentList></comments>`,
          ),
        ],
      ]),
    );
    const { unread } = await readBack(bytes);
    expect(unread).toEqual([
      { cell: "F4", ref: "R-2", why: "note", text: "Two wells were built." },
    ]);
  });
});

describe("a day", () => {
  const WORKBOOK = "xl/workbook.xml";
  const from1904 = (value: string): Edit => [
    (xml) => xml.replace("<sheets>", `<workbookPr date1904="${value}"/><sheets>`),
    WORKBOOK,
  ];
  const DAY = CELL_STYLES.indexOf("openDay");
  const D4 = (attributes: string, value: string): Edit => [
    put("D4", `<c r="D4" s="${DAY}"${attributes}><v>${value}</v></c>`),
  ];

  test.each(["1", "true"])("is counted from 1904 where the workbook says so: %s", async (value) => {
    const { rows } = await after(from1904(value), D4("", "44687"));
    expect(rows[1]?.mine.asOf).toBe("2026-05-07");
  });

  test.each(["2026-05-07", "2026-05-07T00:00:00", "2026-05-07T00:00:00.000Z"])(
    "that is written out, %s, is that day wherever the server stands",
    async (value) => {
      const { TZ } = process.env;
      try {
        process.env["TZ"] = "Asia/Phnom_Penh";
        const { rows } = await after(D4(' t="d"', value));
        expect(rows[1]?.mine.asOf).toBe("2026-05-07");
      } finally {
        if (TZ === undefined) delete process.env["TZ"];
        else process.env["TZ"] = TZ;
      }
    },
  );

  test("with a time is that day", async () => {
    const { rows } = await after(D4("", "46149.75"));
    expect(rows[1]?.mine.asOf).toBe("2026-05-07");
  });

  test.each(["85512345678", "-5", "0.5"])("that no calendar has is not read: %s", async (value) => {
    const { rows, unread } = await after(D4("", value));
    expect(rows[1]?.mine).not.toHaveProperty("asOf");
    expect(unread).toEqual([{ cell: "D4", ref: "R-2", why: "date_unreadable", text: value }]);
  });
});

describe("rows that are no row of their own", () => {
  const cell = (at: string, text: string) =>
    `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const error = (at: string) => `<c r="${at}" t="e"><f>1/0</f><v>#DIV/0!</v></c>`;
  const added = (row: string): Edit => [(xml) => xml.replace("</sheetData>", `${row}</sheetData>`)];
  const twice = { ref: "R-1", why: "reference_twice" };

  test("a second row of a recommendation is named with each cell that says something new", async () => {
    const row = [
      ...[cell("A5", " R-1"), cell("B5", "Ratify the treaty."), cell("C5", "In progress")],
      ...[cell("D5", "2026-05-07"), cell("E5", "Second."), error("F5"), cell("G5", " ")],
    ];
    const { unread, rows } = await after(added(`<row r="5">${row.join("")}</row>`));
    expect(unread).toEqual([
      { cell: "A5", ...twice, text: "R-1" },
      { cell: "D5", ...twice, text: "2026-05-07" },
      { cell: "E5", ...twice, text: "Second." },
      { cell: "F5", ...twice, text: "#DIV/0!" },
    ]);
    expect(rows[0]?.mine.reason).toBe("Begun.");
  });

  test("a formula without a result is named in a row about nothing", async () => {
    const { unread } = await after(added(`<row r="5">${error("E5")}${cell("F5", "x")}</row>`));
    expect(unread).toEqual([
      { cell: "E5", ref: null, why: "no_reference", text: "#DIV/0!" },
      { cell: "F5", ref: null, why: "no_reference", text: "x" },
    ]);
  });

  test("a row that was sorted above the headings is read all the same", async () => {
    const { rows, unread } = await after([typed("A1", "R-2")], [typed("E1", "Typed.")]);
    const found = rows.find(({ row }) => row === 1);
    expect(found).toMatchObject({ ref: "R-2", mine: { reason: "Typed." } });
    expect(unread.filter(({ why }) => why === "reference_twice")).toHaveLength(1);
  });
});

describe("what Excel writes beside the cells", () => {
  test("formulas are found whatever the workbook calls the namespace of its parts", async () => {
    const { unread } = await after(
      [put("F4", '<c r="F4"><f>1+1</f><v>2</v></c>')],
      [
        (xml) => xml.replaceAll("r:id=", "rel:id=").replace("xmlns:r=", "xmlns:rel="),
        "xl/workbook.xml",
      ],
    );
    expect(unread).toEqual([{ cell: "F4", ref: "R-2", why: "formula", text: "2" }]);
  });

  test("the rule of a drop-down is no formula of the last empty cell", async () => {
    const { unread } = await after([
      (xml) =>
        xml.replace(
          "</worksheet>",
          '<extLst><ext xmlns:xm="urn:x"><xm:f>Lists!$A$1</xm:f></ext></extLst></worksheet>',
        ),
    ]);
    expect(unread).toEqual([]);
  });
});
