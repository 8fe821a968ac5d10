import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { toDocx } from "@/data/exporters/docx";
import { columnWidths } from "@/data/exporters/docx-table";
import { TEXT_WIDTH } from "@/data/exporters/docx-page";
import { richTextOf } from "@/data/parsers/markdown";
import type { Block } from "@/db/domain/rich-text";
import { bytesOf } from "@/tests/support/bytes-of";
import { FORMULAS, finishedTableWith } from "@/tests/support/finished-table";

async function partsOf(table: Parameters<typeof toDocx>[0]) {
  const files = unzipSync(await bytesOf(toDocx(table)));
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const footer = Object.keys(files).find((name) => /^word\/footer\d+\.xml$/.test(name)) ?? "";
  return {
    document: part("word/document.xml"),
    links: part("word/_rels/document.xml.rels"),
    styles: part("word/styles.xml"),
    core: part("docProps/core.xml"),
    numbering: part("word/numbering.xml"),
    footer: part(footer),
  };
}

const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join("");

describe("the table as a Word document", () => {
  it("repeats its header row on each page and splits no row", async () => {
    const { document } = await partsOf(finishedTableWith({ rows: 2 }));
    const rows = document.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows).toHaveLength(4);
    expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual([true, false, false, false]);
    expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
  });

  it("lets a row go on on the next page that would take half of one", async () => {
    const { document } = await partsOf(finishedTableWith({ cell: "Long as it is. ".repeat(400) }));
    const rows = document.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.map((row) => row.includes("<w:cantSplit/>"))).toEqual([true, true, false]);
  });

  it.each([
    ["العربية: تم اعتماد القانون (2024).", true],
    ["(2024) תוקן", true],
    ["The law (2024), in Arabic القانون.", false],
  ])("writes %s from the side on which it begins", async (cell, isTurned) => {
    const { document } = await partsOf(finishedTableWith({ cell }));
    const row = (document.match(/<w:tr>.*?<\/w:tr>/gs) ?? [])[2] ?? "";
    expect([row.includes("<w:bidi/>"), row.includes("<w:rtl/>")]).toEqual([isTurned, isTurned]);
  });

  it("has the theme across all columns, kept with what follows", async () => {
    const { document } = await partsOf(finishedTableWith({}));
    const theme = (document.match(/<w:tr>.*?<\/w:tr>/gs) ?? [])[1] ?? "";
    expect(theme).toContain('<w:gridSpan w:val="2"/>');
    expect(theme).toContain("<w:keepNext/>");
    expect(textOf(theme)).toBe("Theme: Prisons");
  });

  it("is A4 on its side, its columns as wide as the text together", async () => {
    const { document } = await partsOf(finishedTableWith({}));
    expect(document).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    expect(document).toContain('<w:tblLayout w:type="fixed"/>');
    const widths = columnWidths(
      [1, 2, 4].map((width) => ({ heading: "", width, carriesAddress: false })),
    );
    expect(widths.reduce((a, b) => a + b)).toBe(TEXT_WIDTH);
  });

  it("says title and language, and numbers its pages", async () => {
    const { core, styles, footer } = await partsOf(finishedTableWith({}));
    expect(core).toContain("<dc:title>Cambodia: implementation of recommendations</dc:title>");
    expect(styles).toContain('<w:lang w:val="en-GB"/>');
    expect(footer).toMatch(/\bPAGE\b/u);
    expect(footer).toMatch(/\bNUMPAGES\b/u);
  });

  it("links each row to its permanent address", async () => {
    const { document, links } = await partsOf(finishedTableWith({}));
    expect(textOf(document)).toContain("https://upr.example.org/recommendations/KHM-HC-2019-01");
    expect(links).toContain('Target="https://upr.example.org/recommendations/KHM-HC-2019-01"');
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])(
    "makes no link of %s",
    async (href) => {
      const { links } = await partsOf(finishedTableWith({ href }));
      expect(links).not.toContain(href.slice(0, href.indexOf(":") + 1));
    },
  );

  it("keeps line ends, and opens whatever is in a text", async () => {
    const { document } = await partsOf(finishedTableWith({ cell: "one\ntwo\u0000\uDFFF <&>" }));
    expect(document).toContain("<w:br/>");
    expect(textOf(document)).toContain("onetwo\uFFFD\uFFFD &lt;&amp;&gt;");
    expect(document).not.toContain("\u0000");
  });

  it.each(FORMULAS)("prints %s as plain text, never as a field", async (cell) => {
    const { document } = await partsOf(finishedTableWith({ cell }));
    expect(document).not.toMatch(/fldSimple|instrText/);
    expect(textOf(document).replaceAll("&quot;", '"').replaceAll("&apos;", "'")).toContain(cell);
  });

  it("holds what the report says: headings, real lists, emphasis and links", async () => {
    const table = finishedTableWith({});
    const said = richTextOf(
      "# Where we are\n\nWe *wrote* **this**.\n\n1. one\n2. two\n\n- [dot](https://example.org/)",
    );
    const { document, links } = await partsOf({
      ...table,
      introduction: said,
      groups: table.groups.map((group) => ({ ...group, text: said })),
    });
    const [before = "", inTable = ""] = document.split("<w:tbl>");
    expect(textOf(before)).toContain("IntroductionWhere we areWe wrote this.onetwodot");
    expect(before).toContain('<w:pStyle w:val="Heading2"/>');
    expect(before.match(/<w:numPr>/gu)).toHaveLength(3);
    expect(before).toContain("<w:i/>");
    expect(links).toContain('Target="https://example.org/"');
    const across = (inTable.match(/<w:tr>.*?<\/w:tr>/gsu) ?? [])[2] ?? "";
    expect(across).toContain('<w:gridSpan w:val="2"/>');
    expect(textOf(across)).toBe("Where we areWe wrote this.onetwodot");
  });

  it("counts each list from the number that was typed", async () => {
    const introduction = richTextOf(
      "2019. a\n2021. b\n\nmeanwhile\n\n1. c\n\n   7. d\n\nmeanwhile\n\n2019. e",
    );
    const { document, numbering } = await partsOf({ ...finishedTableWith({}), introduction });
    const listsOf = (level: number) =>
      [...document.matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/gu)].flatMap(
        ([, depth, id]) => (Number(depth) === level ? [id] : []),
      );
    // Word's own numbers, by the list that a paragraph is of.
    const startOf = (id: string | undefined, level: number) => {
      const list = new RegExp(`<w:num w:numId="${id}".*?</w:num>`, "u").exec(numbering)?.[0] ?? "";
      const override = `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="(\\d+)"/>`;
      return new RegExp(override, "u").exec(list)?.[1];
    };
    expect(listsOf(0).map((id) => startOf(id, 0))).toEqual(["2019", "2021", "1", "2019"]);
    expect(listsOf(1).map((id) => startOf(id, 1))).toEqual(["7"]);
    expect(new Set([...listsOf(0), ...listsOf(1)]).size).toBe(5);
  });

  it("shares no list between two texts, however many the first has", async () => {
    const list: Block = { kind: "list", ordered: true, items: [[]] };
    const table = finishedTableWith({});
    const { document } = await partsOf({
      ...{ ...table, introduction: Array.from({ length: 1200 }, () => list) },
      groups: table.groups.map((group) => ({ ...group, text: [list] })),
    });
    const lists = [...document.matchAll(/<w:numId w:val="(\d+)"\/>/gu)].map(([, id]) => id);
    expect(new Set(lists).size).toBe(1201);
  });
});
