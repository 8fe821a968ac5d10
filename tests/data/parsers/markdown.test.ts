import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { richTextOf } from "@/data/parsers/markdown";
import { linesOf, type RichText, type Run } from "@/db/domain/rich-text";

const runsIn = (text: RichText): Run[] =>
  text.flatMap((block) => (block.kind === "list" ? block.items.flatMap(runsIn) : block.runs));

const linksIn = (markdown: string) =>
  runsIn(richTextOf(markdown)).flatMap(({ href }) => (href === undefined ? [] : [href]));

describe("a text in Markdown", () => {
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
    expect(linesOf(richTextOf("![a picture](https://evil.example/x.png)"))).toEqual(["a picture"]);
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
