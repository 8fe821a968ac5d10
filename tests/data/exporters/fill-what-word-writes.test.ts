import { describe, expect, it } from "vitest";
import { fillOhchrList } from "@/data/exporters/fill-ohchr-list";
import { around, readAgain } from "@/tests/support/filled-list";
import { LIST_HEADER, wordDocument, wordRow } from "@/tests/support/ohchr-list";

const TRACKED = 'w:id="7" w:author="X" w:date="2020-01-01T00:00:00Z"';

/** A row whose last cell is this. */
const rowWith = (last: string, first = "1.1 A") => wordRow(first, "Supported", "- Prisons", last);

/** The list of these rows, filled, and its last cells as they are written. Fails where it is no XML any more. */
function filledCells(...rows: string[]): string[] {
  const list = wordDocument(LIST_HEADER, ...rows);
  const filled = fillOhchrList(
    list,
    readAgain(list).rows.map((row) => ({ row, cell: [{ text: "Ours" }, { text: "too" }] })),
  );
  expect(around(filled)).toEqual(around(list));
  return readAgain(filled).rows.map(({ last }) => filled.slice(last.start, last.end));
}

const SIZE = '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>';

const OURS = (paragraph = "", run = SIZE) =>
  ["Ours", "too"]
    .map(
      (text) => `<w:p>${paragraph}<w:r>${run}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`,
    )
    .join("");

describe("what a list's own XML may hold", () => {
  it("is tracked formatting, in which elements stand in those of the same name", () => {
    const old = `<w:pPrChange ${TRACKED}><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange>`;
    const mark = `<w:rPr><w:ins ${TRACKED}/><w:i/><w:rPrChange ${TRACKED}><w:rPr/></w:rPrChange></w:rPr>`;
    const properties = `<w:tcPr><w:tcW w:w="1"/><w:tcPrChange ${TRACKED}><w:tcPr><w:tcW w:w="2"/></w:tcPr></w:tcPrChange></w:tcPr>`;
    const cell = `<w:tc>${properties}<w:p><w:pPr><w:jc w:val="both"/>${mark}${old}</w:pPr></w:p></w:tc>`;
    const first = `<w:tc><w:p><w:r><w:rPr><w:b w:val="1"></w:b><w:sz w:val="18"></w:sz><w:rPrChange ${TRACKED}><w:rPr><w:sz w:val="30"/></w:rPr></w:rPrChange></w:rPr><w:t>1.1 A</w:t></w:r></w:p></w:tc>`;
    const size = '<w:rPr><w:sz w:val="18"></w:sz><w:szCs w:val="18"></w:szCs></w:rPr>';
    const look = '<w:pPr><w:jc w:val="both"/><w:rPr><w:i/></w:rPr></w:pPr>';
    expect(filledCells(rowWith(cell, first))).toEqual([
      `<w:tc>${properties}${OURS(look, size)}</w:tc>`,
    ]);
  });

  it("are elements that are closed where they open, with attributes or without", () => {
    const paragraphs = '<w:p w:rsidR="1"/><w:p><w:pPr><w:jc w:val="both"/></w:pPr></w:p>';
    expect(
      filledCells(
        rowWith(`<w:tc><w:tcPr w:x="1"/>${paragraphs}</w:tc>`),
        rowWith(
          '<w:tc w:x="a > b"/>',
          "<w:tc><w:p><w:r><w:rPr/><w:t>1.1 A</w:t></w:r></w:p></w:tc>",
        ),
        rowWith("<w:tc><w:p/></w:tc\n>"),
      ),
    ).toEqual([
      `<w:tc><w:tcPr w:x="1"/>${OURS()}</w:tc>`,
      `<w:tc w:x="a > b">${OURS("", "")}</w:tc>`,
      `<w:tc>${OURS()}</w:tc\n>`,
    ]);
  });

  it.each([
    ["a table", "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>"],
    ["a text box", "<w:p><w:r><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict></w:r></w:p>"],
    ["a content control", "<w:sdt><w:sdtPr/><w:sdtContent><w:p/></w:sdtContent></w:sdt>"],
    ["a bookmark", '<w:p><w:bookmarkStart w:id="0" w:name="b"/><w:bookmarkEnd w:id="0"/></w:p>'],
    ["deleted text", `<w:p><w:del ${TRACKED}><w:r><w:delText>x</w:delText></w:r></w:del></w:p>`],
    ["hidden text", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>"],
  ])("is %s in the last cell: it stays, and ours stands after it", (_, blocks) => {
    expect(filledCells(rowWith(`<w:tc>${blocks}</w:tc>`))).toEqual([
      `<w:tc>${blocks}${OURS()}</w:tc>`,
    ]);
  });

  it("are cells and rows in content controls, and tables in the cells before", () => {
    const nested = `<w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:rPr><w:sz w:val="8"/></w:rPr><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc>`;
    const around4 = `<w:sdt><w:sdtPr/><w:sdtContent><w:tc><w:p/></w:tc></w:sdtContent></w:sdt>`;
    const row = wordRow("1.1 A", "Supported", nested, around4);
    const list = `<w:sdt><w:sdtContent>${row}</w:sdtContent></w:sdt>`;
    expect(filledCells(list)).toEqual([`<w:tc>${OURS()}</w:tc>`]);
  });

  it("is hidden text before what is read: ours is not hidden", () => {
    const run = (properties: string, text: string) =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
    const first = `<w:tc><w:p>${run("<w:vanish/>", "note")}${run("<w:i/>", "1.1 A")}</w:p></w:tc>`;
    expect(filledCells(rowWith("<w:tc><w:p/></w:tc>", first))).toEqual([
      `<w:tc>${OURS("", "<w:rPr><w:i/></w:rPr>")}</w:tc>`,
    ]);
  });
});
