import { describe, expect, it } from "vitest";
import { parseOhchrList } from "@/data/parsers/ohchr-list";
import { LIST_HEADER, wordCell, wordDocument, wordRow } from "@/tests/support/ohchr-list";

const rowsOf = (...rows: string[]) => parseOhchrList(wordDocument(LIST_HEADER, ...rows))?.rows;

const first = (cell: string) =>
  rowsOf(wordRow(cell, "Supported", "- Prisons", ""))?.map(({ number, text, sourceOfPosition }) => [
    number,
    text,
    sourceOfPosition,
  ])[0];

describe("a list of the Office of the High Commissioner", () => {
  it.each([
    ["121.1 Ratify it (France);", "121.1", "Ratify it (France);"],
    ["118.10 Ratify it", "118.10", "Ratify it"],
    ["69.1   The law", "69.1", "The law"],
    ["77.6..1 The law", "77.6..1", "The law"],
    ["111. The law", "111", "The law"],
    ["79(a) The law", "79(a)", "The law"],
    ["140.7: The law", "140.7", "The law"],
    ["Ratify the 1954 Convention", null, "Ratify the 1954 Convention"],
    ["2030 goals", null, "2030 goals"],
  ])("has number and text apart: %s", (cell, number, text) => {
    expect(first(cell)).toEqual([number, text, null]);
  });

  it("has the source of the position on a line of its own", () => {
    expect(first("121.1 Ratify it\nSource of Position: A/HRC/43/15 - Para 121")).toEqual([
      "121.1",
      "Ratify it",
      "A/HRC/43/15 - Para 121",
    ]);
  });

  it("stands under themes, which go across", () => {
    const rows = rowsOf(
      wordRow("Theme: Prisons"),
      wordRow("1.1 A", "", "", ""),
      wordRow("Right or area: 2.1. Courts"),
      wordRow("1.2 B", "", "", ""),
    );
    expect(rows?.map(({ theme, place }) => [theme, place.row])).toEqual([
      ["Prisons", 3],
      ["2.1. Courts", 5],
    ]);
  });

  it("is read with tracked changes as if they were accepted, and with content controls", () => {
    const changed = wordCell("").replace(
      "</w:p>",
      "<w:ins><w:r><w:t>1.1 New</w:t></w:r></w:ins><w:del><w:r><w:delText>Old</w:delText></w:r></w:del><w:sdt><w:sdtContent><w:r><w:t> text</w:t></w:r></w:sdtContent></w:sdt></w:p>",
    );
    expect(rowsOf(wordRow(changed, "", "", ""))?.[0]).toMatchObject({
      number: "1.1",
      text: "New text",
    });
  });

  it("goes on in a table without headings, as when somebody split it", () => {
    const split = "</w:tbl><w:p/><w:tbl>";
    const list = parseOhchrList(
      wordDocument(
        LIST_HEADER,
        wordRow("Theme: Prisons"),
        wordRow("1.1 A", "Supported", "- Prisons", ""),
        split,
        wordRow("1.2 B", "Noted", "- Prisons", ""),
        wordRow("Theme: Courts"),
        wordRow("1.3 C", "Noted", "- Courts", ""),
      ),
    );
    expect(list?.rows.map(({ place, number, theme }) => [place.table, number, theme])).toEqual([
      [1, "1.1", "Prisons"],
      [2, "1.2", "Prisons"],
      [2, "1.3", "Courts"],
    ]);
    expect(list?.tables).toBe(2);
  });

  it("lists the rows that cannot be read, with their place and text", () => {
    const merged = wordCell("", "<w:vMerge/>");
    const wide = wordCell("1.3 C", '<w:gridSpan w:val="2"/>');
    const list = parseOhchrList(
      wordDocument(
        LIST_HEADER,
        wordRow("1.1 A", "", "", merged),
        wordRow(wide, "", "x"),
        wordRow("", "Supported", "", ""),
        wordRow("1.4 D", "", "", ""),
      ),
    );
    expect(list?.problems).toEqual([
      { place: { table: 1, row: 2 }, code: "merged", text: "1.1 A" },
      { place: { table: 1, row: 3 }, code: "cells", text: "1.3 C x" },
      { place: { table: 1, row: 4 }, code: "no_text", text: "Supported" },
    ]);
    expect(list?.rows.map(({ number }) => number)).toEqual(["1.4"]);
  });

  it.each([
    ["no XML", "1.1 Ratify"],
    ["an XML that breaks off", wordDocument(LIST_HEADER).slice(0, -20)],
    ["another vocabulary", "<w:document xmlns:w='urn:x'/>"],
    [
      "a document type",
      wordDocument(LIST_HEADER).replace("<w:document", '<!DOCTYPE x [<!ENTITY a "b">]><w:document'),
    ],
    ["no such table", wordDocument(wordRow("a", "b", "c", "d"))],
    [
      "a list of the 4th cycle",
      wordDocument(wordRow("Recommendation", "Position", "Themes", "Relevant SDGs")),
    ],
    ["nothing", ""],
  ])("is not seen in %s", (_, xml) => {
    expect(parseOhchrList(xml)).toBeNull();
  });
});
