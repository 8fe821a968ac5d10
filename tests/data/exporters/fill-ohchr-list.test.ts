import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillOhchrList } from "@/data/exporters/fill-ohchr-list";
import { plainText } from "@/data/exporters/plain-text";
import { unzip } from "@/data/parsers/zip";
import { matchList } from "@/db/domain/list-matching";
import { around, readAgain } from "@/tests/support/filled-list";
import { FORMULA_PAYLOADS } from "@/tests/support/formula-payloads";
import { LIST_HEADER, wordDocument, wordRow } from "@/tests/support/ohchr-list";

const LIST = wordDocument(
  LIST_HEADER,
  wordRow("Theme: Prisons"),
  wordRow("1.1 A & B", "Supported", "- Prisons", ""),
  wordRow("1.2 C", "Noted", "- Courts", "Said before"),
  wordRow("1.3 D", "Noted", "- Courts", ""),
);

describe("a filled list", () => {
  it("holds our text in the last cell, and every other character as it was", () => {
    const { rows } = readAgain(LIST);
    const cell = [
      { label: "Government", text: "In progress", strong: true },
      { text: "x < y & z\nw" },
    ];
    const filled = fillOhchrList(
      LIST,
      rows.slice(0, 2).map((row) => ({ row, cell })),
    );
    expect(around(filled)).toEqual(around(LIST));
    expect(readAgain(filled).rows.map(({ cells }) => cells[3])).toEqual([
      "Government: In progress\nx < y & z\nw",
      "Said before\nGovernment: In progress\nx < y & z\nw",
      "",
    ]);
  });

  it("keeps every byte outside its last cells, with signs of any length and any line ends", () => {
    const xml = `\uFEFF${LIST.replaceAll("<w:tr>", "\r\n<w:tr>\t<!-- <w:tc> 😀 -->")}`.replace(
      "A &amp; B",
      "កម្ពុជា 😀 &#x1F600; &amp;",
    );
    const { rows } = readAgain(xml);
    const filled = fillOhchrList(
      xml,
      rows.map((row) => ({ row, cell: [{ text: "Ours 😀" }] })),
    );
    const bytes = (pieces: string[]) => pieces.map((piece) => Buffer.from(piece).toString("hex"));
    expect(bytes(around(filled))).toEqual(bytes(around(xml)));
    expect(readAgain(filled).rows.map(({ cells }) => cells[3])).toEqual([
      "Ours 😀",
      "Said before\nOurs 😀",
      "Ours 😀",
    ]);
  });

  it("writes in the letters of the row", () => {
    const [row] = readAgain(LIST).rows;
    if (!row) throw new Error("no row");
    const filled = fillOhchrList(LIST, [{ row, cell: [{ text: "Ours", strong: true }] }]);
    expect(filled).toContain(
      '<w:p><w:pPr><w:spacing w:before="40"/></w:pPr><w:r><w:rPr><w:b/><w:bCs/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr><w:t xml:space="preserve">Ours</w:t>',
    );
  });

  it("writes from the right what is written so, line by line, before the language of the row", () => {
    const spoken = LIST.replaceAll('<w:sz w:val="20"/>', '<w:sz w:val="20"/><w:lang w:val="en"/>');
    const [row] = readAgain(spoken).rows;
    if (!row) throw new Error("no row");
    const filled = fillOhchrList(spoken, [{ row, cell: [{ text: "بدأ العمل\nIn progress" }] }]);
    const look = (turned: string) =>
      `<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/>${turned}<w:lang w:val="en"/></w:rPr>`;
    expect(filled).toContain(
      `<w:r>${look("<w:rtl/>")}<w:t xml:space="preserve">بدأ العمل</w:t></w:r><w:r>${look("")}<w:br/><w:t xml:space="preserve">In progress</w:t></w:r>`,
    );
  });

  it("writes from the left what is written so, whatever the direction of the row", () => {
    const turned = LIST.replaceAll('<w:sz w:val="20"/>', '<w:sz w:val="20"/><w:rtl/>');
    const [row] = readAgain(turned).rows;
    if (!row) throw new Error("no row");
    const filled = fillOhchrList(turned, [{ row, cell: [{ text: "Ours\nلنا" }] }]);
    const runs = filled.split("<w:r>");
    const isTurned = (text: string) => runs.find((run) => run.includes(text))?.includes("<w:rtl/>");
    expect([isTurned("Ours"), isTurned("لنا")]).toEqual([false, true]);
  });

  it.each(FORMULA_PAYLOADS)("gives the text back whole: %j", (text) => {
    const [row] = readAgain(LIST).rows;
    if (!row) throw new Error("no row");
    const filled = fillOhchrList(LIST, [{ row, cell: [{ text }] }]);
    expect(readAgain(filled).rows[0]?.cells[3]).toBe(plainText(text));
  });

  it("can be read again, whatever is written into it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const { rows } = readAgain(LIST);
        const filled = fillOhchrList(
          LIST,
          rows.map((row) => ({ row, cell: [{ text }] })),
        );
        expect(readAgain(filled).rows).toHaveLength(3);
      }),
    );
  });
});

describe("a row on which there is nothing to say", () => {
  it("stays as it is: a cell without any paragraph is none that Word opens", () => {
    const { rows } = readAgain(LIST);
    const cells = rows.map((row) => ({ row, cell: [] }));
    expect(fillOhchrList(LIST, cells)).toBe(LIST);
  });
});

const SAMPLE = "../shared/samples/ohchr-thematic-list-svn-cycle3.docx";

describe("the list of Slovenia as the Office issued it, where it is at hand", () => {
  it.skipIf(!existsSync(SAMPLE))("has 215 rows, all of which are matched and filled", async () => {
    const parts = await unzip(readFileSync(SAMPLE));
    const xml = new TextDecoder().decode(parts.get("word/document.xml"));
    const { rows, problems } = readAgain(xml);
    expect([rows.length, problems.length]).toEqual([215, 0]);
    const known = rows.map(({ number, text }, index) => ({
      ref: `SVN-${index + 1}`,
      number,
      text,
    }));
    const matches = matchList(rows, known);
    expect(matches).toEqual(known.map(({ ref }) => ({ kind: "matched", ref, by: "number" })));
    const filled = fillOhchrList(
      xml,
      rows.map((row) => ({ row, cell: [{ text: "In progress" }] })),
    );
    expect(around(filled)).toEqual(around(xml));
    expect(readAgain(filled).rows.every(({ cells }) => cells[3] === "In progress")).toBe(true);
  });
});
