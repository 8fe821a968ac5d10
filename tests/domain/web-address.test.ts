import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import { describe, expect, it, test } from "vitest";
import { Lines } from "@/app/_ui/lines";
import { RichTextBlocks } from "@/app/_ui/rich-text";
import { fullTextOf } from "@/app/evidence/[id]/full-text";
import { richTextOf } from "@/data/parsers/markdown";
import { webAddressField } from "@/db/domain/field-problems";
import { webAddress } from "@/db/domain/web-address";
import { DANGEROUS_ADDRESSES } from "@/tests/support/dangerous-addresses";

const PLAIN = [
  "https://www.ohchr.org/en/hr-bodies/upr/kh-index",
  "http://example.org",
  "HTTPS://EXAMPLE.ORG/A?b=c&d=%20#e",
  "https://example.org:8443/a/@b",
  "https://xn--e1afmkfd.xn--p1ai/",
  "https://ប្រទេស.example/ក",
  "https://[2001:db8::1]/",
];

test.each(PLAIN)("%s may become a link, as it is", (address) => {
  expect(webAddress(address)).toBe(address);
  expect(webAddressField.parse(address)).toBe(address);
});

/** Whatever is drawn of it has no link. */
const drawn = {
  "a line of a report": (address: string) =>
    createElement(Lines, { lines: [{ text: "link", href: address }] }),
  "Markdown of a report": (address: string) =>
    createElement(RichTextBlocks, { text: richTextOf(`[link](<${address}>)`) }),
  "a text that an edition holds": (address: string) =>
    createElement(RichTextBlocks, {
      text: [{ kind: "paragraph", runs: [{ text: "link", href: address }] }],
    }),
  "a document's full text": (address: string) => fullTextOf(`[link](<${address}>)`, []).element,
};

describe.each(DANGEROUS_ADDRESSES)("%s", (_, address) => {
  it("is no address", () => {
    expect(webAddress(address)).toBeUndefined();
    expect(webAddressField.safeParse(address).success).toBe(false);
  });

  it.each(Object.entries(drawn))("is no link in %s", (_where, draw) => {
    // A text may hold characters that a parser takes out: then it is another address, and looked at as that.
    const html = renderToStaticMarkup(draw(address));
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = ""]) => href);
    expect(links.filter((href) => !/^https?:\/\/(?!.*@)/.test(href))).toEqual([]);
  });
});

test("what may become a link leads a browser to the web, whatever was typed", () => {
  const scheme = fc.constantFrom(
    "http:",
    "https:",
    "javascript:",
    "data:",
    "",
    "hTTps:",
    "java\nscript:",
  );
  const special = fc.constantFrom(..."/\\@:?#.[]%\t\n\u0000\u200b\u202e \ud800");
  const any = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));
  const letter = fc.constantFrom(..."example.org");
  const rest = fc
    .array(fc.oneof(letter, special, any), { maxLength: 30 })
    .map((all) => all.join(""));
  fc.assert(
    fc.property(scheme, fc.constantFrom("//", "/", "", "\\\\"), rest, (begin, slashes, end) => {
      const address = webAddress(begin + slashes + end);
      if (address === undefined) return;
      const { protocol, username, password } = new URL(address, "https://own.example");
      expect(["http:", "https:"]).toContain(protocol);
      expect(username + password).toBe("");
    }),
    { numRuns: 200 },
  );
});
