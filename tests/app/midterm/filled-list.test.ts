import { gzipSync } from "node:zlib";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { threadWords } from "@/app/_i18n/thread-words";
import { FilledRows } from "@/app/midterm/fill/[id]/filled-rows";
import { type Filling, listReport } from "@/app/midterm/fill/list-report";
import { matchList } from "@/db/domain/list-matching";
import { readAgain } from "@/tests/support/filled-list";
import { LIST_HEADER, wordDocument, wordRow } from "@/tests/support/ohchr-list";

const CELL = [
  { label: "Reported by the Government", text: "In progress (May 2024)", strong: true },
  { text: "Ministry of Justice" },
  { label: "Assessed by civil society", text: "Not assessed", strong: true },
];

const KNOWN = [
  { ref: "A", number: "1.1", text: "Ratify OPCAT (Spain)" },
  { ref: "B", number: null, text: "Amend the law on unions" },
  { ref: "C", number: null, text: "Build prisons" },
  { ref: "D", number: "1.9", text: "Not in the list" },
];

/** What became of a list of these rows, of which those are filled that are matched. */
function reportOf(rows: readonly string[], known = KNOWN) {
  const list = readAgain(wordDocument(LIST_HEADER, ...rows));
  const matches = matchList(list.rows, known);
  const fillings = list.rows.flatMap((row, index): Filling[] => {
    const match = matches[index];
    return match?.kind === "matched" ? [{ row, match, cell: CELL }] : [];
  });
  return listReport(
    list,
    matches,
    fillings,
    known.map(({ ref }) => ref),
  );
}

const REPORT = reportOf([
  wordRow("1.1 Ratify OPCAT (Spain)", "", "", "Said before"),
  wordRow("Amend the law on unions", "", "", ""),
  wordRow("Build prisons", "", "", ""),
  wordRow("Build prisons", "", "", ""),
]);

const shown = (rows: typeof REPORT.filled) =>
  renderToStaticMarkup(createElement(FilledRows, { rows, t: threadWords("UTC").t }));

describe("the report on a filled list", () => {
  it("names each row that is filled, from what, by what, and with which status", () => {
    const standing = [
      "Reported by the Government: In progress (May 2024)",
      "Assessed by civil society: Not assessed",
    ];
    expect(REPORT.filled).toEqual([
      {
        row: { place: { table: 1, row: 2 }, number: "1.1", text: "Ratify OPCAT (Spain)" },
        match: { kind: "matched", ref: "A", by: "number" },
        ...{ standing, isAfterText: true },
      },
      {
        row: { place: { table: 1, row: 3 }, number: null, text: "Amend the law on unions" },
        match: { kind: "matched", ref: "B", by: "text" },
        ...{ standing, isAfterText: false },
      },
    ]);
  });

  it("names each row that is not; what such rows fit is none that the list does not have", () => {
    expect(REPORT.notFilled.map(({ row, match }) => [row.place.row, match.why])).toEqual([
      [4, "shared"],
      [5, "shared"],
    ]);
    expect(REPORT.missing).toEqual(["D"]);
  });

  it("names none as missing that it names beside a row", () => {
    const { notFilled, missing } = reportOf([
      wordRow("1.1 Ratify OPCAT (Norway)", "", "", ""),
      wordRow("Amend the law on unions", "", "", ""),
      wordRow("2.2 Not in the list", "", "", ""),
    ]);
    expect(notFilled.map(({ match }) => match)).toMatchObject([
      { why: "text_differs", ref: "A" },
      { why: "number_differs", ref: "D" },
    ]);
    expect(missing).toEqual(["C"]);
    const twice = ["A", "B"].map((ref) => ({ ref, number: null, text: "Said twice" }));
    expect(reportOf([wordRow("Said twice", "", "", "")], twice).missing).toEqual([]);
  });

  it("shows rows that are filled with a link to the recommendation, folded up, without a script", () => {
    const page = shown(REPORT.filled);
    expect(page).toContain("<details><summary>All 2 filled rows with their status</summary>");
    expect(page.replace(/<[^>]+>/gu, "|").replace(/\|+/gu, "|")).toContain(
      "|Table 1, row 2|1.1 Ratify OPCAT (Spain)|A| by its number|Reported by the Government: In progress (May 2024). Assessed by civil society: Not assessed|Table 1, row 3|Amend the law on unions|B| by its text|",
    );
    expect(page).toContain('<a href="/recommendations/A">A</a>');
    expect(shown([])).toBe("");
  });

  it("stays light with 215 rows: at most 100 kB, and 10 kB compressed", () => {
    const texts = Array.from({ length: 215 }, (_, index) => ({
      ref: `SVN-3-121.${index}`,
      number: `121.${index}`,
      text: `${"Strengthen the measures against discrimination ".repeat(index % 9)}${index}`,
    }));
    const rows = texts.map(({ number, text }) => wordRow(`${number} ${text}`, "", "", ""));
    const page = shown(reportOf(rows, texts).filled);
    expect(page.split("<tr>")).toHaveLength(217);
    expect(page.length).toBeLessThan(100_000);
    expect(gzipSync(page).length).toBeLessThan(10_000);
  });
});
