import { describe, expect, it } from "vitest";
import { cell, list, listed, paragraph, readFile, row, run } from "@/tests/support/nasty-lists";
import { listFile, wordBody, wordCell, wordRow, wordTable } from "@/tests/support/ohchr-list";

/** What stands in the body of a document, and what is read of it, row by row. */
const BODIES: [string, string, string[]][] = [
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
    "a text of a hundred thousand letters",
    list(wordRow(`1.1 ${"Do it ".repeat(20_000)}`, "Noted", "", "")),
    [`table 1, row 2: too_long: 1.1 ${"Do it ".repeat(50).slice(0, 296)}…`],
  ],
];

describe("a cell of a recommendation", () => {
  it.each(BODIES)("with %s is read with every row accounted for", async (_, body, expected) => {
    expect(await readFile(await listFile(wordBody(body)))).toEqual(expected);
  });
});
