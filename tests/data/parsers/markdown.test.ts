import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { richTextOf } from "@/data/parsers/markdown";
import { linesOf, type RichText, type Run } from "@/db/domain/rich-text";

const runsIn = (text: RichText): Run[] =>
  text.flatMap((block) => (block.kind === "list" ? block.items.flatMap(runsIn) : block.runs));

const linksIn = (markdown: string) =>
  runsIn(richTextOf(markdown)).flatMap(({ href }) => (href === undefined ? [] : [href]));

describe("a text in Markdown", () => {
  it.each([
    ["## a\n\n## b", [1, 1]],
    ["### a\n\n#### b\n\n### c\n\n# d\n\n### e", [1, 2, 1, 1, 2]],
    ["# a\n\n### b\n\n## c\n\n- ### d", [1, 2, 2, 3]],
    ["# a\n\n## b\n\n### c\n\n#### d", [1, 2, 3, 3]],
  ])("leaves out no level of headings in %j", (markdown, levels) => {
    const headings = (text: RichText): number[] =>
      text.flatMap((block) => {
        if (block.kind === "list") return block.items.flatMap(headings);
        return block.kind === "heading" ? [block.level] : [];
      });
    expect(headings(richTextOf(markdown))).toEqual(levels);
  });

  it("has headings, paragraphs, lists, emphasis and links", () => {
    const text = richTextOf(
      "# Prisons\n\nSince *2021*, **two** laws ([A/HRC/41/17](https://undocs.org/A/HRC/41/17)):\n\n1. one\n2. two\n   - inner",
    );
    expect(text).toEqual([
      { kind: "heading", level: 1, runs: [{ text: "Prisons" }] },
      {
        kind: "paragraph",
        runs: [
          { text: "Since " },
          { text: "2021", italic: true },
          { text: ", " },
          { text: "two", bold: true },
          { text: " laws (" },
          { text: "A/HRC/41/17", href: "https://undocs.org/A/HRC/41/17" },
          { text: "):" },
        ],
      },
      {
        kind: "list",
        ordered: true,
        items: [
          [{ kind: "paragraph", runs: [{ text: "one" }] }],
          [
            { kind: "paragraph", runs: [{ text: "two" }] },
            {
              kind: "list",
              ordered: false,
              items: [[{ kind: "paragraph", runs: [{ text: "inner" }] }]],
            },
          ],
        ],
      },
    ]);
  });

  it.each([
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt&colon;alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    "[x](//evil.example)",
    "[x](/admin)",
    "<javascript:alert(1)>",
  ])("links nowhere but to the web: %s", (markdown) => {
    expect(linksIn(markdown)).toEqual([]);
    expect(linesOf(richTextOf(markdown)).join("")).not.toBe("");
  });

  it("shows HTML and code as they were typed", () => {
    expect(linesOf(richTextOf("<script>alert(1)</script>"))).toEqual(["<script>alert(1)</script>"]);
    expect(linesOf(richTextOf("a <b onclick=x>c</b>"))).toEqual(["a <b onclick=x>c</b>"]);
    expect(linesOf(richTextOf("    code <i>"))).toEqual(["code <i>"]);
  });

  it.each([
    [
      "a picture",
      "![a *picture*](https://evil.example/x.png) and ![one][1]\n\n[1]: https://un.org",
    ],
    ["code", "`*x*` and\n\n```\na *b*\n\nc\n```"],
    ["HTML", '<p title="*x*">\na *b*\n</p>'],
    ["a table", "| year | laws |\n|------|------|\n| 2021 | 3 |"],
    ["what is struck through", "~~gone~~"],
    ["the sign for more than", "> 50 % of all"],
    ["a line across", "before\n\n---\n\n***\n\nafter"],
    ["a line under words", "Signed\n------\nby us\n==="],
    ["an address that nothing leads to", "[Note]: https://un.org"],
    [
      "what leads nowhere on the web",
      "[a](mailto:a@b.example) <a@b.example> [x][y]\n\n[y]: /admin",
    ],
    ["a link without words", "[](https://un.org) [][1]\n\n[1]: https://un.org"],
    ["a sign as HTML spells it", "AT&amp;T &#x202E; &lt;"],
    ["a heading without words", "#"],
    ["lines with a plus", "+ 5 % more\n+ 6 %"],
    ["lines with a star, as notes have it", "* not counted\n** nor this\n* this"],
    ["a bracket behind a number", "3) x\n4) y\n\na) z"],
    ["stars across the page", "before\n* * *\nafter\n\n* * *\n\n*"],
    ["hyphens across the page", "before\n\n- - -\n\n-  -\nafter"],
    ["the ends of lines", "Ministry of Justice\nPhnom Penh"],
  ])("keeps %s as it was typed", (_, markdown) => {
    const withoutGaps = (text: string) => text.replace(/\n+/gu, "\n");
    const text = richTextOf(markdown);
    expect(withoutGaps(linesOf(text).join("\n"))).toBe(withoutGaps(markdown));
    expect(runsIn(text).filter(({ bold, italic, href }) => bold || italic || href)).toEqual([]);
  });

  it("finds the addresses that are given by name, and loses no other", () => {
    const text = richTextOf(
      "[The *law*][Law], [report][] and [1].\n\n[law]: https://one.example\n[LAW]: https://two.example\n[report]: https://un.org (2020)\n[1]: https://undocs.org/A",
    );
    expect(text).toEqual([
      {
        kind: "paragraph",
        runs: [
          { text: "The ", href: "https://one.example" },
          { text: "law", italic: true, href: "https://one.example" },
          { text: ", " },
          { text: "report", href: "https://un.org" },
          { text: " (2020)" },
          { text: " and " },
          // Brackets alone may be those of a note: they stay.
          { text: "[", href: "https://undocs.org/A" },
          { text: "1", href: "https://undocs.org/A" },
          { text: "]", href: "https://undocs.org/A" },
          { text: "." },
        ],
      },
      { kind: "paragraph", runs: [{ text: "[LAW]: https://two.example" }] },
    ]);
  });

  it("has no link without words, where a link goes over the end of a line", () => {
    expect(richTextOf("[one\ntwo](https://un.org)")).toEqual([
      { kind: "paragraph", runs: [{ text: "one two", href: "https://un.org" }] },
    ]);
  });

  it.each([
    ["a year", "2019. The law was adopted.", ["2019. The law was adopted."]],
    [
      "years that do not follow one another",
      "2019. a\n2021. b\n2022. c",
      ["2019. a", "2021. b", "2022. c"],
    ],
    ["what goes on after a paragraph", "1. a\n\nmeanwhile\n\n2. b", ["1. a", "meanwhile", "2. b"]],
    ["a list that counts itself", "1. a\n1. b\n1. c", ["1. a", "2. b", "3. c"]],
    ["one from nought", "0. a\n1. b", ["0. a", "1. b"]],
    [
      "other marks within an item",
      "- a\n  + b\n- * c\n- 3) d",
      ["• a", "  + b", "• * c", "• 3) d"],
    ],
    ["a list within an item", "- a\n\n  5. b\n  6. c", ["• a", "  5. b", "  6. c"]],
  ])("counts as was typed: %s", (_, markdown, lines) => {
    expect(linesOf(richTextOf(markdown))).toEqual(lines);
  });

  it("says of a list where it begins, where that is not 1", () => {
    const starts = (markdown: string) =>
      richTextOf(markdown).map((block) => (block.kind === "list" ? block.start : block.kind));
    expect(starts("2019. a\n2021. b\n2022. c")).toEqual([2019, 2021]);
    expect(starts("1. a\n2. b\n\n- c")).toEqual([undefined, undefined]);
    expect(richTextOf("1. a")[0]).not.toHaveProperty("start");
  });

  it("is read whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (markdown) => {
        const links = linksIn(markdown);
        expect(links.every((link) => /^https?:\/\//iu.test(link))).toBe(true);
      }),
    );
  });
});
