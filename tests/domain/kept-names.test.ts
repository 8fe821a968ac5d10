import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical, type EditionContent, readContent } from "@/db/domain/edition-content";
import { withoutNames } from "@/db/domain/kept-names";
import type { KeptParagraph } from "@/db/domain/kept-table";
import { keptRowsOf } from "@/db/domain/kept-table";
import type { Block, RichText, Run } from "@/db/domain/rich-text";
import { type Given, namedEdition, NGO } from "@/tests/support/named-edition";

const INSTEAD = "A civil society organisation";
const without = (content: EditionContent) =>
  withoutNames(content, content, new Set([NGO]), INSTEAD);

/** What is left of a paragraph. */
function leftOf(name: string, runs: Run[]): Run[] {
  const copy = without(namedEdition({ name, introduction: [{ kind: "paragraph", runs }] }));
  const [block] = copy.table.introduction ?? [];
  if (block?.kind !== "paragraph") throw new Error("it is no paragraph");
  return block.runs;
}

const KHMER = "អង្គការទន្លេស្អាត";
const bold = (text: string): Run => ({ text, bold: true });
const italic = (text: string): Run => ({ text, italic: true });
const link = (text: string, href: string): Run => ({ text, href });
const [THEIRS, OTHER] = ["https://rw.example/", "https://un.example/"];

describe("in a written text, a name goes", () => {
  test.each<[string, string, Run[], Run[]]>([
    [
      "within Khmer prose",
      KHMER,
      [{ text: `យើងជា${KHMER}នៅកម្ពុជា។` }],
      [{ text: `យើងជា${INSTEAD}នៅកម្ពុជា។` }],
    ],
    [
      "over the end of a line, of which nothing is left",
      "Rights Watch",
      [{ text: "By Rights" }, { text: "\n" }, { text: "Watch, 2024." }, { text: "\n" }],
      [{ text: `By ${INSTEAD}` }, { text: ", 2024." }, { text: "\n" }],
    ],
    [
      "where it is partly bold",
      "Rights Watch",
      [{ text: "By " }, bold("Rights"), { text: " Watch, 2024." }],
      [{ text: "By " }, bold(INSTEAD), { text: ", 2024." }],
    ],
    [
      "where its end stands with other words",
      "Rights Watch",
      [{ text: "By Rights " }, italic("Watch or others"), { text: "." }],
      [{ text: `By ${INSTEAD}` }, italic(" or others"), { text: "." }],
    ],
    [
      "as often as it is said",
      "Rights Watch",
      [{ text: "Rights Watch and " }, bold("Rights"), italic(" Watch")],
      [{ text: `${INSTEAD} and ` }, bold(INSTEAD)],
    ],
    [
      "with the whole of a link that its words are in",
      "Rights Watch",
      [link("Rights Watch, ", THEIRS), { ...link("a report", THEIRS), bold: true }],
      [{ text: `${INSTEAD}, ` }, bold("a report")],
    ],
    [
      "with a link that it is in, and with no other",
      "RW",
      [link("Report", THEIRS), { text: " and " }, link("report", OTHER)],
      [{ text: "Report" }, { text: " and " }, link("report", OTHER)],
    ],
    [
      "with a link to the address that is made of it",
      "Star Kampuchea",
      [link("our site", "https://starkampuchea.org"), { text: ", www.star-kampuchea.org/a." }],
      [{ text: "our site" }, { text: `, ${INSTEAD}.` }],
    ],
  ])("%s", (_, name, runs, left) => {
    expect(leftOf(name, runs)).toEqual(left);
  });

  test("where it is part of no other word, whose halves look otherwise", () => {
    const runs = [{ text: "Rights " }, bold("Watch"), { text: "ers" }];
    expect(leftOf("Rights Watch", runs)).toEqual(runs);
  });

  test("from headings, and from lists in lists", () => {
    const runs = [{ text: "Rights " }, bold("Watch")];
    const list = (item: Block): Block => ({ kind: "list", ordered: false, items: [[item]] });
    const introduction: RichText = [
      { kind: "heading", level: 1, runs },
      list(list({ kind: "paragraph", runs })),
    ];
    const copy = without(namedEdition({ name: "Rights Watch", introduction }));
    expect(canonical(copy.table.introduction)).not.toMatch(/Rights|Watch/u);
  });
});

describe("in a line of a cell, a name goes", () => {
  const lineWithout = (name: string, line: KeptParagraph) =>
    keptRowsOf(without(namedEdition({ name, line })).table)[0]?.cells[0]?.[1];

  test("over the ends of its lines and over a no-break space", () => {
    const text = "Rights\nWatch and Rights\u00A0Watch";
    expect(lineWithout("Rights Watch", { text })?.text).toBe(`${INSTEAD} and ${INSTEAD}`);
  });

  test("with the address that it is the words of, or stands in", () => {
    const away = { text: "Report", href: "https://licadho.example/report" };
    const said = { text: "LICADHO, report", href: "https://un.example/report" };
    const theirs = { text: "Our site", href: "https://licadhocanada.example" };
    expect(lineWithout("LICADHO", theirs)).toEqual({ text: "Our site", of: { updates: ["u"] } });
    expect(lineWithout("LICADHO", away)).toEqual({ text: "Report", of: { updates: ["u"] } });
    expect(lineWithout("LICADHO", said)).toEqual({
      ...{ text: `${INSTEAD}, report`, of: { updates: ["u"] } },
    });
  });
});

test("a name goes from what was searched for, however it was typed", () => {
  const copy = without(namedEdition({ name: "Rights Watch", filter: "q=rights%C2%A0WATCH" }));
  expect(copy.request.filter).toBe("q=A+civil+society+organisation");
});

/** Of this name, what programs go by is left, and the copy is an edition still. */
function expectWhole(name: string, given: Omit<Given, "name"> = {}): void {
  const introduction: RichText = [{ kind: "paragraph", runs: [bold(name), { text: " writes" }] }];
  const copy = without(namedEdition({ name, introduction, ...given }));
  expect(readContent(canonical(copy)).organisation).toEqual({
    ...{ id: null, name: INSTEAD, track: "civil_society" },
  });
  expect(copy.frozenOn).toBe("2026-11-24");
  expect(copy.table.form).toEqual({ kind: "report" });
  expect(copy.charts[0]?.bars[0]?.parts[0]?.status).toBe("mixed");
}

test("a name with signs that mean something in patterns goes", () => {
  const name = "Anti-Corruption Forum (A.C.F.) [1]";
  expectWhole(name);
  expect(leftOf(name, [{ text: `We are ${name}.` }])).toEqual([{ text: `We are ${INSTEAD}.` }]);
});

test.each(["Mixed", "Report", "Paragraph", "OHCHR", "2026", "24", "Civil", "6ca94dbd"])(
  "%s is a name that takes no code away that reads like it",
  (name) => expectWhole(name),
);

test("whatever an organisation is called, its edition is still one", () => {
  const units = fc.array(fc.nat(0xffff), { maxLength: 8 });
  const name = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."-^$\\.*+?()[]{}|/ aក") }),
    units.map((codes) => String.fromCharCode(...codes)),
  );
  fc.assert(
    fc.property(name, name, (called, written) => {
      const line = { text: called + written, label: called };
      expectWhole(called, { line, filter: `q=${called}` });
    }),
  );
});
