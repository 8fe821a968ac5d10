import {
  Document,
  ExternalHyperlink,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { LaterRow } from "@/data/exporters/docx-later-row";

const TEXTS = ["plain", "", " with spaces ", `<&> "quoted" 'too'`, "ខ្មែរ", "two\nlines"];

const rowOf = (text: string): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        width: { size: 100, type: WidthType.DXA },
        children: [
          new Paragraph({ keepNext: true, children: [new TextRun({ text, bold: true })] }),
        ],
      }),
      new TableCell({
        columnSpan: 2,
        width: { size: 200, type: WidthType.DXA },
        children: [
          new Paragraph({}),
          new Paragraph({
            children: [
              new ExternalHyperlink({
                link: "https://example.org/?a=1&b=2",
                children: [new TextRun(text)],
              }),
            ],
          }),
        ],
      }),
    ],
  });

class TableWith extends Table {
  constructor(later: readonly LaterRow[]) {
    super({ rows: [rowOf("first")], columnWidths: [100, 100, 100] });
    for (const row of later) this.root.push(row);
  }
}

/** What stands in the document, with the made-up names of its links counted through. */
async function written(table: Table) {
  const files = unzipSync(
    new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [table] }] }))),
  );
  const links = new Map<string, string>();
  const text = (name: string) =>
    strFromU8(files[name] ?? new Uint8Array())
      .replaceAll("&apos;", "'")
      .replaceAll(/\b(?:r:id|Id)="(rId[^"]+)"/gu, (_, id: string) => {
        if (!links.has(id)) links.set(id, `link ${links.size}`);
        return links.get(id) ?? "";
      });
  return [text("word/document.xml"), text("word/_rels/document.xml.rels")];
}

describe("a row of a Word table that is made when it is its turn", () => {
  it("is written as the library writes one that was made beforehand", async () => {
    const beforehand = new Table({
      rows: ["first", ...TEXTS].map(rowOf),
      columnWidths: [100, 100, 100],
    });
    const later = new TableWith(TEXTS.map((text) => new LaterRow(() => rowOf(text))));
    const [document = "", links = ""] = await written(later);
    expect([document, links]).toEqual(await written(beforehand));
    expect(document.match(/<w:tr>/gu)).toHaveLength(TEXTS.length + 1);
    expect(links.match(/example\.org/gu)).toHaveLength(TEXTS.length + 1);
  });

  it("is made when the file is, and not before", async () => {
    let made = 0;
    const make = () => {
      made += 1;
      return rowOf("one");
    };
    const table = new TableWith([new LaterRow(make)]);
    expect(made).toBe(0);
    await written(table);
    expect(made).toBe(1);
  });
});
