import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RichTextBlocks } from "@/app/_ui/rich-text";
import { richTextOf } from "@/data/parsers/markdown";

const shown = (markdown: string) =>
  renderToStaticMarkup(createElement(RichTextBlocks, { text: richTextOf(markdown) }));

test("a list begins on the page with the number that was typed", () => {
  expect(shown("2019. The law was adopted.")).toBe(
    '<ol start="2019"><li><p>The law was adopted.</p></li></ol>',
  );
  expect(shown("1. one")).toBe("<ol><li><p>one</p></li></ol>");
});

test("a line that ends where it was typed ends on the page", () => {
  expect(shown("| a |\n|---|")).toBe("<p>| a |<br/>|---|</p>");
});
