import { expect, test } from "vitest";
import { type Block, linesOf, type Run } from "@/db/domain/rich-text";

const paragraph = (...runs: Run[]): Block => ({ kind: "paragraph", runs });

test("a list has its numbers and bullets in plain text too, and what belongs to an item stands under it", () => {
  const inner: Block = { kind: "list", ordered: false, items: [[paragraph({ text: "c" })]] };
  const said = paragraph({ text: "b" }, { text: "\n" }, { text: "more" });
  const list: Block = {
    ...{ kind: "list", ordered: true, start: 9 },
    items: [[paragraph({ text: "a" })], [said, inner], []],
  };
  expect(linesOf([paragraph({ text: "Since" }), list])).toEqual([
    ...["Since", "9. a", "10. b", "  more", "  • c", "11."],
  ]);
});

test("a list that was kept before lists said where they begin begins with 1", () => {
  expect(linesOf([{ kind: "list", ordered: true, items: [[paragraph({ text: "a" })]] }])).toEqual([
    "1. a",
  ]);
});

test("a link has its address beside it in plain text, once", () => {
  const href = "https://un.org";
  const words = [
    { text: "the ", href },
    { text: "law", bold: true as const, href },
  ];
  expect(linesOf([paragraph({ text: "See " }, ...words, { text: "." })])).toEqual([
    "See the law (https://un.org).",
  ]);
  expect(linesOf([paragraph({ text: href, href }, { text: "." })])).toEqual(["https://un.org."]);
});
