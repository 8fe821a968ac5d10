import { describe, expect, it } from "vitest";
import { richTextOf } from "@/data/parsers/markdown";
import { linesOf, type RichText, type Run } from "@/db/domain/rich-text";

const runsIn = (text: RichText): Run[] =>
  text.flatMap((block) => (block.kind === "list" ? block.items.flatMap(runsIn) : block.runs));

describe("a text in Markdown", () => {
  it.each([
    ["bullets", "- ".repeat(4000)],
    ["numbers", "1. ".repeat(2500)],
    ["bullets and numbers in turn", "- 1. ".repeat(1500)],
    ["bullets behind tabs", "-\t".repeat(4000)],
    ["stars", `${"*".repeat(3000)}x${"*".repeat(3000)}`],
  ])("stays as typed where nobody could mean it: thousands of %s", (_, markdown) => {
    const text = `First.\n\n${markdown}`;
    expect(richTextOf(text)).toEqual([
      { kind: "paragraph", runs: [{ text: "First." }] },
      { kind: "paragraph", runs: [{ text: markdown.trimEnd() }] },
    ]);
  });

  it.each([
    ["under stress", `${"*a ".repeat(1333)}${"a* ".repeat(1333)}`],
    ["under stress of two kinds", `${"*a _b ".repeat(666)}${"a* b_ ".repeat(666)}`],
    ["strong", `${"**a ".repeat(30)}${"a** ".repeat(30)}`],
    ["in brackets", `${"![".repeat(1100)}a${"](b)".repeat(1100)}`],
  ])("stays as typed where nobody could mean it: thousands of words %s", (_, markdown) => {
    const begun = performance.now();
    expect(richTextOf(`*First.*\n\n${markdown.trimEnd()}`)).toEqual([
      { kind: "paragraph", runs: [{ text: "First.", italic: true }] },
      { kind: "paragraph", runs: [{ text: markdown.trimEnd() }] },
    ]);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  const lists = (text: RichText): number =>
    Math.max(
      0,
      ...text.map((block) => (block.kind === "list" ? 1 + Math.max(...block.items.map(lists)) : 0)),
    );

  it.each([
    ["line by line", (line: number) => `${"\t".repeat(line)}- a`],
    ["line by line, without words", (line: number) => `${"\t".repeat(line)}-`],
    ["many in a line", (line: number) => `${"\t".repeat(10 * line)}${"- ".repeat(20)}a`],
    ["numbered", (line: number) => `${"\t".repeat(line)}1. a`],
  ])("has at most twenty lists in one another, and some more is text: %s", (_, lineOf) => {
    const lines = Array.from({ length: 120 }, (_each, line) => lineOf(line)).join("\n");
    const text = richTextOf(lines.slice(0, 8_000));
    expect(lists(text)).toBeGreaterThan(4);
    expect(lists(text)).toBeLessThanOrEqual(21);
  });

  it("keeps ten lists in one another", () => {
    expect(lists(richTextOf("- 1. ".repeat(5)))).toBe(10);
  });

  it("stresses hundreds of words, each for itself", () => {
    const runs = runsIn(richTextOf("*a* b ".repeat(390)));
    expect(runs.filter(({ italic }) => italic)).toHaveLength(390);
  });

  it("shows a line to sign as it was typed, and the rest as it was meant", () => {
    for (const line of ["_".repeat(40), "*".repeat(40), "(____)  (____)", "Name:____ Date:____"]) {
      expect(richTextOf(`*First.*\n\n${line}\n\n- **a**`)).toEqual([
        { kind: "paragraph", runs: [{ text: "First.", italic: true }] },
        { kind: "paragraph", runs: [{ text: line }] },
        {
          kind: "list",
          ordered: false,
          items: [[{ kind: "paragraph", runs: [{ text: "a", bold: true }] }]],
        },
      ]);
    }
  });

  it("ends stress before a place to sign", () => {
    expect(runsIn(richTextOf("**Name:**____ *Date*____"))).toEqual([
      { text: "Name:", bold: true },
      { text: "____ " },
      { text: "Date", italic: true },
      { text: "____" },
    ]);
  });

  it("shows what stands in for signs while it reads as it was typed", () => {
    const text = "\u4DF8a\u4DFF and *b*\n\n* c";
    expect(linesOf(richTextOf(text))).toEqual(text.split("\n\n"));
  });

  it("leads where it says, whatever signs are in the address", () => {
    const address = "https://un.org/____/a_b****c";
    const runs = runsIn(richTextOf(`+ [a](${address})\n* [b][1]\n\n[1]: ${address}`));
    expect(runs.flatMap(({ href }) => href ?? [])).toEqual([address, address]);
  });
});
