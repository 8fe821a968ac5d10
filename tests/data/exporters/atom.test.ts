import { parseXml, XmlElement, XmlText } from "@rgrove/parse-xml";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AtomEntry, toAtom } from "@/data/exporters/atom";
import { plainText } from "@/data/exporters/plain-text";

const ENTRY: AtomEntry = {
  id: "https://example.org/recommendations/A#update-1",
  title: "A: In progress",
  summary: "As of 2024.",
  author: "Ministry",
  page: "https://example.org/recommendations/A#update-1",
  updated: "2024-05-01T00:00:00Z",
  categories: [{ term: "government", label: "Government" }],
};

const feed = (entries: readonly AtomEntry[]) =>
  toAtom({
    id: "https://example.org/feed?review=KHM-3&ref=A",
    title: "Feed",
    subtitle: "What is new",
    language: "en",
    author: "Owner",
    page: "https://example.org/recommendations",
    updated: "2024-05-01T00:00:00Z",
    entries,
  });

/** What a program that knows nothing of ours reads. */
function read(xml: string) {
  const root = parseXml(xml).root as XmlElement;
  const below = (of: XmlElement, name: string) =>
    of.children.filter(
      (child): child is XmlElement => child instanceof XmlElement && child.name === name,
    );
  return { root, below };
}

describe("a feed", () => {
  test("has all that RFC 4287 asks of one, and of each entry", () => {
    const { root, below } = read(feed([ENTRY]));
    expect(root.attributes.xmlns).toBe("http://www.w3.org/2005/Atom");
    for (const name of ["id", "title", "updated", "author"])
      expect(below(root, name)).toHaveLength(1);
    const [entry] = below(root, "entry");
    for (const name of ["id", "title", "updated", "author", "link", "summary"]) {
      expect(below(entry as XmlElement, name)).toHaveLength(1);
    }
    const links = below(root, "link").map(({ attributes }) => [attributes.rel, attributes.href]);
    expect(links).toEqual([
      ["self", "https://example.org/feed?review=KHM-3&ref=A"],
      ["alternate", "https://example.org/recommendations"],
    ]);
  });

  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "a ]]> b ]]> <script>alert(1)</script>",
      '<img src=x onerror="x">',
      "&amp; &lt;",
    ),
  );

  test("whatever is written, is a document, and gives every text back as plain text", () => {
    fc.assert(
      fc.property(hostile, (any) => {
        const label = any;
        const categories = [{ term: "government", label }];
        const { root, below } = read(
          feed([{ ...ENTRY, title: any, summary: any, author: any, categories }]),
        );
        const [entry] = below(root, "entry");
        const title = below(entry as XmlElement, "title")[0];
        expect(title?.attributes).toEqual({});
        expect(title?.children.every((child) => child instanceof XmlText)).toBe(true);
        expect(title?.text).toBe(plainText(any));
        expect(below(entry as XmlElement, "summary")[0]?.text).toBe(plainText(any));
        expect(
          below(entry as XmlElement, "category")[0]?.attributes.label?.replace(/\s/g, " "),
        ).toBe(plainText(any).replace(/\s/g, " "));
      }),
    );
  });
});
