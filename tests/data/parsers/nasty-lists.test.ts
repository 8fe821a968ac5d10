import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { ReadRow } from "@/db/domain/import-row";
import {
  acrossRow,
  LIST_HEADER,
  listFile,
  MATRIX_HEADER,
  wordBody,
  wordCell,
  wordDocument,
  wordRow,
  wordTable,
} from "@/tests/support/ohchr-list";
import { readList } from "@/tests/support/read-list";

const said = (row: ReadRow) => {
  if (row.kind === "aside") return "aside";
  if (row.kind === "rejected") {
    return `${row.place}: ${row.problem.code}: ${row.problem.text}`;
  }
  const doubts = row.doubts.map(({ code, text }) => ` [${code}: ${text}]`).join("");
  return `${row.place}: ${row.number} ${row.text} (${row.position?.wording ?? "–"})${doubts}`;
};

const readFile = async (file: Uint8Array) => {
  const read = await readList(file, { iso3: "KHM" });
  return typeof read === "string" ? read : read.map(said);
};

const run = (text: string, properties = "") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join("")}</w:p>`;
const cell = (...blocks: string[]) => `<w:tc><w:tcPr/>${blocks.join("")}</w:tc>`;
const listed = (number: string, position = "Noted") =>
  wordRow(`${number} Do it (Chile)`, position, "- Courts", "");
const wide = (text: string, columns: number) => wordCell(text, `<w:gridSpan w:val="${columns}"/>`);
const row = (properties: string, ...cells: string[]) =>
  wordRow(...cells).replace("<w:tr>", `<w:tr><w:trPr>${properties}</w:trPr>`);
const list = (...rows: string[]) => wordTable(LIST_HEADER, ...rows);

/** What stands in the body of a document, and what is read of it, row by row. */
const BODIES: [string, string, string[]][] = [
  [
    "headings that stand twice and in the middle",
    wordTable(LIST_HEADER, LIST_HEADER, listed("1.1"), LIST_HEADER, listed("1.2")),
    ["table 1, row 3: 1.1 Do it (Chile) (Noted)", "table 1, row 5: 1.2 Do it (Chile) (Noted)"],
  ],
  [
    "no headings",
    wordTable(acrossRow("Courts"), listed("1.1"), listed("1.2", "Supported")),
    [
      "table 1, row 2: 1.1 Do it (Chile) (Noted) [columns: recommendation | position | themes | level]",
      "table 1, row 3: 1.2 Do it (Chile) (Supported)",
    ],
  ],
  [
    "no headings over the States of a matrix",
    wordTable(wordRow("1.1 Do it", "Chile", "Noted", "2.1. Courts")),
    ["table 1, row 1: 1.1 Do it (Noted) [columns: recommendation | states | position | themes]"],
  ],
  [
    "a second table that goes on without headings",
    list(acrossRow("Theme: Courts"), listed("1.1")) + wordTable(listed("1.2", "Whatever")),
    [
      "table 1, row 3: 1.1 Do it (Chile) (Noted)",
      "table 2, row 1: 1.2 Do it (Chile) (Whatever) [columns: recommendation | position | themes | level] [position_unknown: Whatever]",
    ],
  ],
  [
    "headings in another order",
    wordTable(
      wordRow("Recommendation", "Full list of themes", "Position"),
      wordRow("1.1 Do it (Chile)", "- Courts", "Noted"),
    ),
    ["table 1, row 2: 1.1 Do it (Chile) (Noted)"],
  ],
  [
    "numbers in a column of their own",
    wordTable(
      wordRow("No.", "Recommendation", "Position"),
      wordRow("118.10.", "Do it (Chile)", "Noted"),
      wordRow("x", "Do that (Chile)", "Noted"),
    ),
    ["table 1, row 2: 118.10 Do it (Chile) (Noted)", "table 1, row 3: x Do that (Chile) (Noted)"],
  ],
  [
    "a legend beside the list",
    wordTable(wordRow("Supported", "142"), wordRow("", "")) + list(listed("1.1")),
    [
      "table 1, row 1: not_a_recommendation: Supported 142",
      "table 2, row 2: 1.1 Do it (Chile) (Noted)",
    ],
  ],
  [
    "a list within a table that lays it out",
    wordTable(wordRow(cell(paragraph(run("Annex")), list(listed("1.1"))))),
    ["table 1, row 2: 1.1 Do it (Chile) (Noted)"],
  ],
  [
    "a table within a cell",
    list(
      wordRow(
        cell(
          paragraph(run("1.1 Do it (Chile)")),
          wordTable(wordRow("a", "b")),
          paragraph(run("and that (Spain)")),
        ),
        ...["Noted", "- Courts", ""],
      ),
    ),
    ["table 1, row 2: 1.1 Do it (Chile)\na\nb\nand that (Spain) (Noted) [other: ab]"],
  ],
  [
    "tracked changes",
    list(
      wordRow(
        cell(
          paragraph(
            run("1.1 Do "),
            `<w:del>${run("not").replaceAll("w:t", "w:delText")}</w:del>`,
            `<w:ins>${run("all of ")}</w:ins>`,
            run("it (Chile)"),
          ),
        ),
        ...["Noted", "- Courts", ""],
      ),
    ),
    ["table 1, row 2: 1.1 Do all of it (Chile) (Noted) [tracked_change: −not +all of ]"],
  ],
  [
    "text that was moved",
    list(
      wordRow(
        cell(
          paragraph(
            `<w:moveFrom>${run("1.1 Old ")}</w:moveFrom>`,
            run("1.1 Do it "),
            `<w:moveTo>${run("(Chile)")}</w:moveTo>`,
          ),
        ),
        ...["Noted", "- Courts", ""],
      ),
    ),
    ["table 1, row 2: 1.1 Do it (Chile) (Noted) [tracked_change: −1.1 Old  +(Chile)]"],
  ],
  [
    "rows that were deleted and inserted",
    list(
      row("<w:del/>", "1.1 Do it (Chile)", "Noted", "", ""),
      row(
        "<w:del/>",
        cell(paragraph(`<w:del>${run("1.2 Gone").replaceAll("w:t", "w:delText")}</w:del>`)),
        ...["", "", ""],
      ),
      row("<w:ins/>", "1.3 Do it (Chile)", "Noted", "", ""),
    ),
    [
      "table 1, row 2: tracked_change: 1.1 Do it (Chile) Noted",
      "table 1, row 3: tracked_change: 1.2 Gone",
      "table 1, row 4: 1.3 Do it (Chile) (Noted)",
    ],
  ],
  [
    "hidden text and a hidden row",
    list(
      wordRow(
        cell(paragraph(run("1.1 Do it "), run("secretly ", "<w:vanish/>"), run("(Chile)"))),
        ...["Noted", "", ""],
      ),
      wordRow(cell(paragraph(run("1.2 Do it (Chile)", "<w:vanish/>"))), "", "", ""),
      wordRow(
        cell(paragraph(run("1.3 Do it (Chile)", '<w:vanish w:val="0"/>'))),
        ...["Noted", "", ""],
      ),
    ),
    [
      "table 1, row 2: 1.1 Do it (Chile) (Noted) [other: secretly]",
      "table 1, row 3: other: 1.2 Do it (Chile)",
      "table 1, row 4: 1.3 Do it (Chile) (Noted)",
    ],
  ],
  [
    "cells over several rows",
    list(
      wordRow("1.1 A (Chile)", wordCell("Noted", '<w:vMerge w:val="restart"/>'), "", ""),
      wordRow("1.2 B (Chile)", wordCell("", "<w:vMerge/>"), "", ""),
      wordRow(wordCell("1.3 C (Chile)", '<w:vMerge w:val="restart"/>'), "Noted", "", ""),
      wordRow(wordCell("", "<w:vMerge/>"), "Supported", "", ""),
    ),
    [
      "table 1, row 2: 1.1 A (Chile) (Noted)",
      "table 1, row 3: 1.2 B (Chile) (Noted) [merged: Noted]",
      "table 1, row 4: 1.3 C (Chile) (Noted)",
      "table 1, row 5: merged: Supported",
    ],
  ],
  [
    "cells over several columns, and rows with too few and too many",
    list(
      wordRow(wide("1.1 A (Chile)", 2), "- Courts", ""),
      wordRow("1.2 B (Chile)", "Noted", wide("- Courts", 2)),
      wordRow("1.3 C (Chile)", "Noted"),
      wordRow("1.4 D (Chile)", "Noted", "", "", "more"),
      wordRow("Signed", "by me"),
      acrossRow("1.5 E (Chile)"),
    ),
    [
      "table 1, row 2: cells: 1.1 A (Chile) - Courts",
      "table 1, row 3: 1.2 B (Chile) (Noted) [cells: 1.2 B (Chile) Noted - Courts]",
      "table 1, row 4: 1.3 C (Chile) (Noted) [cells: 1.3 C (Chile) Noted]",
      "table 1, row 5: 1.4 D (Chile) (Noted) [cells: 1.4 D (Chile) Noted more]",
      "table 1, row 6: cells: Signed by me",
      "table 1, row 7: cells: 1.5 E (Chile)",
    ],
  ],
  [
    "rows that begin further right, and widths that are none",
    list(
      row('<w:gridBefore w:val="1"/>', "Noted", "- Courts", ""),
      wordRow(wordCell("1.1 A (Chile)", '<w:gridSpan w:val="-4"/>'), "Noted", "", ""),
      wordRow(wordCell("1.2 B (Chile)", '<w:gridSpan w:val="many"/>'), "Noted", "", ""),
      wordRow(wordCell("1.3 C (Chile)", '<w:gridSpan w:val="99999999999"/>'), "Noted", "", ""),
    ),
    [
      "table 1, row 2: cells: Noted - Courts",
      "table 1, row 3: 1.1 A (Chile) (Noted)",
      "table 1, row 4: 1.2 B (Chile) (Noted)",
      "table 1, row 5: 1.3 C (Chile) (Noted)",
    ],
  ],
  [
    "content controls around rows, cells, paragraphs and words",
    list(
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${listed("1.1")}</w:sdtContent></w:sdt>`,
      `<w:tr><w:sdt><w:sdtContent>${wordCell("1.2 Do it (Chile)")}</w:sdtContent></w:sdt>${["Noted", "", ""].map((text) => wordCell(text)).join("")}</w:tr>`,
      `<w:customXml w:element="x">${wordRow(
        cell(
          `<w:sdt><w:sdtContent>${paragraph(`<w:smartTag>${run("1.3 Do it (Chile)")}</w:smartTag>`)}</w:sdtContent></w:sdt>`,
        ),
        ...["Noted", "", ""],
      )}</w:customXml>`,
    ),
    ["1.1", "1.2", "1.3"].map(
      (number, index) => `table 1, row ${index + 2}: ${number} Do it (Chile) (Noted)`,
    ),
  ],
  [
    "codes of fields, links, tabs, hyphens, line breaks and words in pieces",
    list(
      wordRow(
        cell(
          paragraph(
            run("1."),
            run("1"),
            "<w:r><w:tab/></w:r>",
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "x" </w:instrText></w:r>',
            `<w:hyperlink r:id="r9">${run("Do")}</w:hyperlink>`,
            run(" it"),
            "<w:r><w:noBreakHyphen/></w:r>",
            `<w:fldSimple w:instr="REF x">${run("all")}</w:fldSimple>`,
            "<w:r><w:br/></w:r>",
            run("(Chi"),
            "<w:proofErr/><w:bookmarkStart/>",
            run("le)"),
          ),
        ),
        ...["Noted", "", ""],
      ),
    ),
    ["table 1, row 2: 1.1 Do it-all\n(Chile) (Noted)"],
  ],
  [
    "a text box, once though it stands there twice",
    list(
      wordRow(
        cell(
          paragraph(
            run("1.1 Do it (Chile)"),
            `<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${paragraph(run("Note"))}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph(run("Note"))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
          ),
        ),
        ...["Noted", "", ""],
      ),
    ),
    ["table 1, row 2: 1.1 Do it (Chile)\nNote (Noted) [other: Note]"],
  ],
  [
    "typographers' quotes, letters of other scripts and entities",
    list(
      wordRow("1.1 “Do” it – d’abord… العدالة 𝔘 (Chile)", "Noted", "", ""),
      wordRow("1.2 Do&nbsp;it (Chile)", "Noted", "", ""),
      wordRow("1.3 Do it (C\uFFFDte d'Ivoire)", "Noted", "", ""),
    ),
    [
      "table 1, row 2: 1.1 “Do” it – d’abord… العدالة 𝔘 (Chile) (Noted)",
      "table 1, row 3: 1.2 Do&nbsp;it (Chile) (Noted) [encoding: Do&nbsp;it (Chile)]",
      "table 1, row 4: 1.3 Do it (C\uFFFDte d'Ivoire) (Noted) [encoding: Do it (C\uFFFDte d'Ivoire)]",
    ],
  ],
  [
    "rows that are no recommendations",
    list(
      wordRow("", "", "", ""),
      wordRow("1.1", "Noted", "", ""),
      wordRow("Source of position: A/HRC/1/1", "Noted", "", ""),
      wordRow("Total", "", "", ""),
      wordRow("121. The recommendations formulated during the dialogue", "x", "", ""),
      wordRow("Theme: Courts", "", "", ""),
      wordRow("Do it (Chile)", "Voluntary Pledge", "", ""),
    ),
    [
      "table 1, row 3: no_text: 1.1 Noted",
      "table 1, row 4: no_text: Source of position: A/HRC/1/1 Noted",
      "table 1, row 5: not_a_recommendation: Total",
      "table 1, row 6: not_a_recommendation: 121. The recommendations formulated during the dialogue x",
      "table 1, row 8: null Do it (Chile) (Voluntary Pledge) [number_unreadable: Do it (Chile)] [position_unknown: Voluntary Pledge]",
    ],
  ],
  [
    "a text of a hundred thousand letters",
    list(wordRow(`1.1 ${"Do it ".repeat(20_000)}`, "Noted", "", "")),
    [`table 1, row 2: too_long: 1.1 ${"Do it ".repeat(50).slice(0, 296)}…`],
  ],
  [
    "headings and nothing else",
    wordTable(MATRIX_HEADER, acrossRow("Right or area: 2.1. Courts")),
    [],
  ],
];

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
  it.each(BODIES)("with %s is read with every row accounted for", async (_, body, expected) => {
    expect(await readFile(await listFile(wordBody(body)))).toEqual(expected);
  });

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
