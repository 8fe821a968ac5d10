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
  type XmlComponent,
} from "docx";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { RowsApart } from "@/data/exporters/docx-rows-apart";

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
  constructor(more: readonly XmlComponent[]) {
    super({ rows: [rowOf("first")], columnWidths: [100, 100, 100] });
    this.root.push(...more);
  }
}

const NOTHING_APART = new RowsApart();

/** What stands in the document, with the made-up names of its links counted through. */
async function written(table: Table, apart = NOTHING_APART) {
  const files = unzipSync(
    new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [table] }] }))),
  );
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const xml = Buffer.concat([...apart.intoDocument(part("word/document.xml"))]).toString("utf8");
  const links = new Map<string, string>();
  return [xml, part("word/_rels/document.xml.rels")].map((text) =>
    text.replaceAll("&apos;", "'").replaceAll(/\b(?:r:id|Id)="(rId[^"]+)"/gu, (_, id: string) => {
      if (!links.has(id)) links.set(id, `link ${links.size}`);
      return links.get(id) ?? "";
    }),
  );
}

describe("rows of a Word table that are kept apart from its document", () => {
  it("are written in their places as the library writes its own", async () => {
    const own = new TableWith([...TEXTS, "between", ...TEXTS].map(rowOf));
    const apart = new RowsApart();
    const table = new TableWith([
      apart.standIn(TEXTS.map(rowOf)),
      rowOf("between"),
      apart.standIn([]),
      apart.standIn(TEXTS.map(rowOf)),
    ]);
    const [document = "", links = ""] = await written(table, apart);
    expect([document, links]).toEqual(await written(own));
    expect(document.match(/<w:tr>/gu)).toHaveLength(2 * TEXTS.length + 2);
    expect(links.match(/example\.org/gu)).toHaveLength(2 * TEXTS.length + 2);
  });

  it("are made when the file is, and not before", async () => {
    let made = 0;
    function* rows() {
      for (const text of TEXTS) {
        made += 1;
        yield rowOf(text);
      }
    }
    const apart = new RowsApart();
    const table = new TableWith([apart.standIn(rows())]);
    expect(made).toBe(0);
    await written(table, apart);
    expect(made).toBe(TEXTS.length);
  });

  it("cannot be asked for by a text", async () => {
    const apart = new RowsApart();
    const text = '<rows-apart n="0"/>';
    const [document = ""] = await written(
      new TableWith([apart.standIn([rowOf("apart")]), rowOf(text)]),
      apart,
    );
    expect(document.match(/apart<\/w:t>/gu)).toHaveLength(2);
    expect(document.match(/&lt;rows-apart n=(?:"|&quot;)0(?:"|&quot;)\/&gt;/gu)).toHaveLength(2);
  });
});
