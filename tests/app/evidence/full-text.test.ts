import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Annex } from "@/app/evidence/[id]/annex";
import { beforeAnnex, fullTextOf } from "@/app/evidence/[id]/full-text";
import { documentById } from "@/db/queries/document-by-id";
import { seededDatabase } from "@/tests/support/database";
import { folded, LETTER } from "@/tests/support/sources";

const html = (markdown: string, quotations: { id: string; quote: string }[] = []) =>
  renderToStaticMarkup(fullTextOf(markdown, quotations).element);

describe("the letter on its page", () => {
  const letter = documentById(seededDatabase(), "KHM-HC-2019", []);
  const annex = renderToStaticMarkup(createElement(Annex, { headings: letter?.headings ?? [] }));

  test("links each bullet of the annex to its record, and has an id to link back to", () => {
    const bullets = LETTER.split("\n").filter((line) => line.startsWith("- "));
    expect(bullets).toHaveLength(47);
    const plain = annex
      .replaceAll("&#x27;", "'")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
    bullets.forEach((bullet, index) => {
      const ref = `KHM-HC-2019-${String(index + 1).padStart(2, "0")}`;
      expect(plain).toContain(
        `<li id="${ref}"><a href="/recommendations/${ref}"><span class="ref">${ref}</span> ${folded(bullet.slice(2))}</a></li>`,
      );
    });
  });

  test("reads 32nd and 41st, keeps every paragraph before the annex, and none of the annex twice", () => {
    const { text, hasAnnex } = beforeAnnex(LETTER);
    const page = html(text);
    expect(hasAnnex).toBe(true);
    expect(page).toContain("32nd session");
    expect(page).toContain("41st session");
    expect(page).toContain("President of the Cambodian Human Rights Committee");
    expect(page).not.toContain("Ratifying the Optional Protocols");
    expect(page).not.toMatch(/<sup|&lt;sup/);
  });

  test("of a source without an annex is shown whole", () => {
    expect(beforeAnnex("# A report\n\nText")).toEqual({
      text: "# A report\n\nText",
      hasAnnex: false,
    });
  });
});

describe("quotations in the text", () => {
  test.each(["KHM-REPLY-2021-05-07", "KHM-REPLY-2021-01-12", "KHM-LETTER-2022-11-15"])(
    "%s: each one is marked once, with an id of its own",
    (id) => {
      const reply = documentById(seededDatabase(), id, []);
      const passages = reply?.passages ?? [];
      const { element, found } = fullTextOf(reply?.fullText ?? "", passages);
      expect([...found].toSorted()).toEqual(passages.map((passage) => passage.id).toSorted());
      const page = renderToStaticMarkup(element);
      for (const passage of passages) {
        expect(page.split(`<mark id="text-${passage.id}">`)).toHaveLength(2);
      }
    },
  );

  test("are found over line breaks and emphasis, and nothing of the text is lost", () => {
    const page = html("One *two\nthree* four.", [{ id: "Q", quote: "two three four" }]);
    expect(page).toBe('<p>One <em><mark id="text-Q">two\nthree</mark></em><mark> four</mark>.</p>');
  });

  test("that share words are marked once, and one that is not there marks nothing", () => {
    const quotations = [
      { id: "A", quote: "b c" },
      { id: "B", quote: "c d" },
      { id: "C", quote: "x" },
      { id: "D", quote: " " },
    ];
    expect(html("a b c d", quotations)).toBe('<p>a <mark id="text-A">b c</mark> d</p>');
  });
});

describe("a text that somebody else wrote", () => {
  test("runs no script and fetches nothing from elsewhere", () => {
    const page = html(
      [
        "<script>alert(1)</script>",
        '<img src="https://example.org/a.png" onerror="alert(1)">',
        "![seen](https://example.org/tracker.png)",
        "[a](javascript:alert(1)) [b](data:text/html,x) [c](/admin) [d](//example.org)",
      ].join("\n\n"),
    );
    expect(page).not.toMatch(/<script|<img|href=/);
  });

  test("links to the web, giving nothing away to the other side", () => {
    expect(html("[a](https://example.org/)")).toBe(
      '<p><a href="https://example.org/" rel="noreferrer noopener">a</a></p>',
    );
  });

  test("never brings a second h1, nor an id that the page uses", () => {
    expect(html('# One\n\n## Two\n\n<p id="content">x</p>')).toBe("<h3>One</h3>\n<h4>Two</h4>\n");
  });
});
