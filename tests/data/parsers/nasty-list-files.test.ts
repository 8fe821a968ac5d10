import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { list, listed, paragraph, readFile, run } from "@/tests/support/nasty-lists";
import { LIST_HEADER, listFile, wordBody, wordDocument, wordRow } from "@/tests/support/ohchr-list";
import { readList } from "@/tests/support/read-list";

const XML = wordDocument(LIST_HEADER, listed("1.1"));

const encoded = (text: string) => new TextEncoder().encode(text);

/** The archive with a name in it made another of the same length, in its directory as well. */
function renamed(file: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(file).toString("latin1").replaceAll(from, to);
  return new Uint8Array(Buffer.from(text, "latin1"));
}

const deep = (depth: number) =>
  "<w:tbl><w:tr><w:tc>".repeat(depth) + "</w:tc></w:tr></w:tbl>".repeat(depth);

/** Files that are refused as a whole, and why. */
const REFUSED: [string, () => Promise<Uint8Array> | Uint8Array, string][] = [
  ["no bytes", () => new Uint8Array(), "archive_damaged"],
  ["a text", () => encoded("1.1 Do it (Chile)"), "archive_damaged"],
  ["NUL bytes", () => new Uint8Array(1_000), "archive_damaged"],
  [
    "an older Word file",
    () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    "list_is_doc",
  ],
  ["half a file", async () => (await listFile(XML)).slice(0, 900), "archive_damaged"],
  ["a file without its end", async () => (await listFile(XML)).slice(0, -30), "archive_damaged"],
  [
    "a name that leads out of the archive",
    async () => renamed(await listFile(XML), "customXml/item1.xml", "../../../passwd.xml"),
    "archive_unsafe",
  ],
  [
    "no text of a document",
    async () => renamed(await listFile(XML), "word/document.xml", "word/documents.xm"),
    "list_is_no_docx",
  ],
  [
    "a document type",
    () => listFile(XML.replace("<w:document", '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document')),
    "list_is_no_docx",
  ],
  ["a NUL in the text", () => listFile(XML.replace("Do it", "Do\u0000it")), "list_is_no_docx"],
  ["XML that breaks off", () => listFile(XML.slice(0, -40)), "list_is_no_docx"],
  ["another vocabulary", () => listFile("<html><table/></html>"), "list_is_no_docx"],
  ["no text", () => listFile(""), "list_is_no_docx"],
  ["tables a thousand deep", () => listFile(wordBody(deep(1_000))), "list_is_no_docx"],
  ["tables ten thousand deep", () => listFile(wordBody(deep(10_000))), "list_is_no_docx"],
  [
    "no table",
    () => listFile(wordBody(paragraph(run("1.1 Do it")))),
    "list_has_no_recommendations",
  ],
  [
    "a table of another kind",
    () => listFile(wordDocument(wordRow("a", "b", "c", "d"), wordRow("1", "2", "3", "4"))),
    "list_has_no_recommendations",
  ],
  ["a document that is empty", () => listFile(wordBody()), "list_has_no_recommendations"],
  [
    "twenty-six megabytes",
    () =>
      listFile(
        wordBody(list(wordRow(`1.1 ${randomBytes(13_000_000).toString("hex")}`, "", "", ""))),
      ),
    "archive_too_large",
  ],
  [
    "a bomb",
    () => listFile(wordBody(list(wordRow(`1.1 ${"a".repeat(20_000_000)}`, "", "", "")))),
    "archive_too_large",
  ],
];

describe("a list for import", () => {
  it.each(REFUSED)("of %s is refused as a whole", { timeout: 60_000 }, async (_, file, code) => {
    expect(await readFile(await file())).toBe(code);
  });

  it("is read where its text has another name in the archive", async () => {
    const relationships =
      '<Relationships><Relationship Target="/word/document2.xml" Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>';
    const file = await listFile("<none/>", {
      "_rels/.rels": relationships,
      "word/document2.xml": XML,
    });
    expect(await readFile(file)).toEqual(["table 1, row 2: 1.1 Do it (Chile) (Noted)"]);
  });

  it("is read in Word's strict form, and after a byte order mark", async () => {
    const strict = XML.replaceAll(
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main",
    );
    for (const xml of [strict, `\uFEFF${XML}`]) {
      expect(await readFile(await listFile(xml))).toEqual([
        "table 1, row 2: 1.1 Do it (Chile) (Noted)",
      ]);
    }
  });

  it("of ten thousand rows is read to its end", { timeout: 60_000 }, async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      listed(`${121 + (index % 5)}.${Math.floor(index / 5) + 1}`),
    );
    const read = await readList(await listFile(wordBody(list(...rows))));
    expect(read).toHaveLength(10_000);
    expect(read[9_999]).toMatchObject({ place: "table 1, row 10001", number: "125.2000" });
  });
});
