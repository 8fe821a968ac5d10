import fc from "fast-check";
import { expect, test } from "vitest";
import { CITED } from "@/data/exporters/citation";
import type { Citation } from "@/db/domain/citation";
import { PUBLISHER_NOT_STATED } from "@/db/domain/import-lists";

const LETTER: Citation = {
  key: "KHM-HC-2019-20",
  kind: "page",
  author: "High Commissioner for Human Rights",
  title: "Letter to Cambodia, annex, item 20 (KHM-HC-2019-20)",
  date: "2019-08-20",
  address: "https://upr.example.org/recommendations/KHM-HC-2019-20",
  readOn: "2026-11-24",
  note: null,
  language: "en",
};

test("a recommendation is cited as a page of its source", () => {
  expect(CITED.bibtex(LETTER)).toBe(`@misc{KHM-HC-2019-20,
  author = {{High Commissioner for Human Rights}},
  title = {{Letter to Cambodia, annex, item 20 (KHM-HC-2019-20)}},
  year = {2019},
  month = {8},
  day = {20},
  url = {https://upr.example.org/recommendations/KHM-HC-2019-20},
  urldate = {2026-11-24},
  langid = {english},
}
`);
  expect(CITED.ris(LETTER).split("\r\n")).toEqual([
    "TY  - ELEC",
    "ID  - KHM-HC-2019-20",
    "AU  - High Commissioner for Human Rights",
    "TI  - Letter to Cambodia, annex, item 20 (KHM-HC-2019-20)",
    "PY  - 2019",
    "DA  - 2019/08/20/",
    "UR  - https://upr.example.org/recommendations/KHM-HC-2019-20",
    "Y2  - 2026/11/24/",
    "LA  - en",
    "ER  - ",
    "",
  ]);
});

test("of a date no more is said than is known", () => {
  const cited = { ...LETTER, date: "2021" };
  expect(CITED.bibtex(cited)).not.toContain("month");
  expect(CITED.ris(cited)).toContain("DA  - 2021///\r\n");
});

test("an edition is a report of the institution that made it", () => {
  const cited = { ...LETTER, kind: "report" as const, note: "SHA-256: 00ff." };
  expect(CITED.bibtex(cited)).toMatch(/^@techreport\{/);
  expect(CITED.bibtex(cited)).toContain("institution = {High Commissioner for Human Rights}");
  expect(CITED.ris(cited)).toMatch(/^TY {2}- RPRT/);
});

/** What LaTeX prints for an escaped text. */
const printed = (text: string) =>
  text
    .replaceAll("\\textbackslash{}", "\u0001")
    .replaceAll("\\textasciicircum{}", "^")
    .replaceAll("\\textasciitilde{}", "~")
    .replaceAll("\\textbraceleft{}", "{")
    .replaceAll("\\textbraceright{}", "}")
    .replace(/\\([$&#%_])/g, "$1")
    .replaceAll("\u0001", "\\");

const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ").trim();

const wordsOf = fc.string({
  unit: fc.constantFrom(
    "a",
    "ខ",
    "é",
    "{",
    "}",
    "\\",
    "%",
    "_",
    "~",
    "^",
    "\n",
    "\u2028",
    "@",
    ",",
  ),
});

test("no text ends a field or begins another: the title comes back whole", () => {
  fc.assert(
    fc.property(wordsOf, wordsOf, (title, note) => {
      const cited = { ...LETTER, title: `t${title}`, note: `n${note}` };
      const bibtex = CITED.bibtex(cited).split("\n");
      // BibTeX knows no escaped brace: whatever opens has to close.
      for (const line of bibtex.slice(1, -2)) {
        expect(line.split("{")).toHaveLength(line.split("}").length);
      }
      const kept = bibtex.find((line) => line.startsWith("  title = ")) ?? "";
      expect(printed(kept.slice("  title = {{".length, -"}},".length))).toBe(oneLine(cited.title));
      expect(bibtex).toHaveLength(12);
      const ris = CITED.ris(cited).split("\r\n");
      expect(ris).toContain(`TI  - ${oneLine(cited.title)}`);
      expect(ris).toHaveLength(12);
    }),
  );
});

test.each([
  ["en", "english"],
  ["en-GB", "british"],
  ["fr-CH", "french"],
  ["km", "khmer"],
])("a language is called as biblatex calls it: %s", (language, langid) => {
  expect(CITED.bibtex({ ...LETTER, language })).toContain(`langid = {${langid}}`);
});

test("of a language that biblatex may not know it is told nothing", () => {
  expect(CITED.bibtex({ ...LETTER, language: "und" })).not.toContain("langid");
});

test("a title of another direction is cited without the signs that set it apart in a sentence", () => {
  const cited = { ...LETTER, title: "\u2068تقرير\u2069, item 20" };
  expect(CITED.bibtex(cited)).toContain("title = {{تقرير, item 20}},");
  expect(CITED.ris(cited)).toContain("TI  - تقرير, item 20\r\n");
});

test("a source that names no publisher is cited without an author", () => {
  const cited = { ...LETTER, author: PUBLISHER_NOT_STATED };
  expect(CITED.bibtex(cited)).not.toMatch(/author|Not stated/u);
  expect(CITED.ris(cited)).not.toMatch(/AU {2}-|Not stated/u);
});
