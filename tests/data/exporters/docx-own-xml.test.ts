import {
  Document,
  ExternalHyperlink,
  type FileChild,
  Packer,
  Paragraph as LibraryParagraph,
  TextRun,
} from "docx";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { OwnXml } from "@/data/exporters/docx-own-xml";
import { COLOUR } from "@/data/exporters/docx-page";
import { paragraphXml } from "@/data/exporters/docx-paragraph";
import type { Paragraph } from "@/data/exporters/finished-table";
import { flowingZip } from "@/data/exporters/zip";
import { bytesOf } from "@/tests/support/bytes-of";

/**
 * What stands in the document and in its relations, with the made-up names of its links counted through.
 * The library's are drawn by lot, and one may begin with a digit: "rId8bah…". "rId8" alone is a part's.
 */
async function written(children: readonly FileChild[], own = new OwnXml()) {
  const packed = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  const parts = new Map(Object.entries(unzipSync(new Uint8Array(packed))));
  const files = unzipSync(await bytesOf(flowingZip(own.intoParts(parts))));
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const names = new Map<string, string>();
  const [document = "", relations = ""] = [
    part("word/document.xml"),
    part("word/_rels/document.xml.rels"),
  ].map((xml) =>
    xml
      .replaceAll("&apos;", "'")
      .replaceAll(/\b(r:id|Id)="(?!rId\d+")((?:rId|link)[^"]+)"/gu, (_, attribute, id) => {
        if (!names.has(id)) names.set(id, `link ${names.size}`);
        return `${attribute}="${names.get(id)}"`;
      }),
  );
  const links = relations.match(/<Relationship [^>]*hyperlink[^>]*>/gu) ?? [];
  return { document, links };
}

const SIZE = 16;
const ADDRESS = `https://example.org/ច្បាប់?a="1"&b='2'<3>`;

/** A paragraph, and the same as the library is told to write it. */
const PARAGRAPHS: [
  string,
  Paragraph,
  ConstructorParameters<typeof LibraryParagraph>[0] & object,
][] = [
  ["text", { text: `<&> "q" 'a' ខ្មែរ` }, { children: [run(`<&> "q" 'a' ខ្មែរ`)] }],
  [
    "text of two lines",
    { text: "one\ntwo" },
    { children: [run("one"), new TextRun({ size: SIZE, text: "two", break: 1 })] },
  ],
  [
    "text under its label",
    { label: "What", text: "that" },
    { children: [run("What:", { bold: true }), run(" "), run("that")] },
  ],
  [
    "text that stands out",
    { text: "loud", strong: true },
    { children: [run("loud", { bold: true })] },
  ],
  [
    "text from right to left",
    { text: "القانون" },
    { bidirectional: true, children: [run("القانون", { rightToLeft: true })] },
  ],
  [
    "such a text under a label from left to right",
    { label: "Law", text: "القانون" },
    {
      children: [run("Law:", { bold: true }), run(" "), run("القانون", { rightToLeft: true })],
    },
  ],
  [
    "a link",
    { text: ADDRESS, href: ADDRESS },
    {
      children: [
        new ExternalHyperlink({
          link: ADDRESS,
          children: [run(ADDRESS, { color: COLOUR.link, underline: {} })],
        }),
      ],
    },
  ],
];

function run(text: string, look: object = {}): TextRun {
  return new TextRun({ size: SIZE, ...look, text });
}

describe("paragraphs of a Word document in XML of our own", () => {
  it.each(PARAGRAPHS)("write %s as the library does", async (_, paragraph, told) => {
    const own = new OwnXml();
    const ours = [paragraphXml(paragraph, { size: SIZE }, own.links)];
    const theirs = new LibraryParagraph({ ...told, spacing: { after: 40 } });
    expect(await written([own.standIn(ours)], own)).toEqual(await written([theirs]));
  });

  it("stand in and stay with the next one as the library's do", async () => {
    const own = new OwnXml();
    const look = { size: SIZE, keepNext: true, indent: 280 };
    const theirs = new LibraryParagraph({
      ...{ keepNext: true, indent: { left: 280 }, spacing: { after: 40 } },
      children: [run("text")],
    });
    expect(
      await written([own.standIn([paragraphXml({ text: "text" }, look, own.links)])], own),
    ).toEqual(await written([theirs]));
  });

  it("are made when it is their turn in the file, and stand in their places", async () => {
    const own = new OwnXml();
    const made: string[] = [];
    function* texts(...said: string[]) {
      for (const text of said) {
        made.push(text);
        yield paragraphXml({ text }, { size: SIZE }, own.links);
      }
    }
    const between = new LibraryParagraph({ children: [run("between")] });
    const children = [
      own.standIn(texts("a", "b")),
      between,
      own.standIn(texts()),
      own.standIn(texts("c")),
    ];
    expect(made).toEqual([]);
    const { document } = await written(children, own);
    expect(made).toEqual(["a", "b", "c"]);
    expect(document.match(/(?<=preserve">)[^<]*/gu)).toEqual(["a", "b", "between", "c"]);
  });

  it("name an address once, however often they link to it", async () => {
    const own = new OwnXml();
    const link = () => paragraphXml({ text: "there", href: ADDRESS }, { size: SIZE }, own.links);
    const { document, links } = await written([own.standIn([link(), link()])], own);
    expect(document.match(/r:id="link 0"/gu)).toHaveLength(2);
    expect(links).toHaveLength(1);
  });

  it("cannot be asked for by a text", async () => {
    const own = new OwnXml();
    const text = '<own-xml n="0"/>';
    const theirs = new LibraryParagraph({ children: [run(text)] });
    const ours = own.standIn([paragraphXml({ text: "own" }, { size: SIZE }, own.links)]);
    const { document } = await written([ours, theirs], own);
    expect(document.match(/>own</gu)).toHaveLength(1);
    expect(document).toMatch(/&lt;own-xml n=(?:"|&quot;)0(?:"|&quot;)\/&gt;/u);
  });
});
