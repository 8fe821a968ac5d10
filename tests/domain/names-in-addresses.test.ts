import { describe, expect, test } from "vitest";
import { namePlaces } from "@/db/domain/name-places";
import { without } from "@/tests/support/without-names";

const STAR = "Star Kampuchea";

describe("a name is found in an address, which goes as a whole", () => {
  test.each([
    ["with a hyphen", STAR, "https://star-kampuchea.org/a", "…"],
    ["without anything between", STAR, "https://starkampuchea.org", "…"],
    ["as a part of a word", STAR, "https://www.mystarkampuchea2.org/", "…"],
    ["with a space that is encoded", STAR, "https://x.org/Star%20Kampuchea", "…"],
    ["with a space as searches write it", STAR, "https://x.org/?q=star+kampuchea", "…"],
    [
      "handed on in another",
      STAR,
      "https://x.org/?u=https%3A%2F%2Fy.org%2FStar%2520Kampuchea",
      "…",
    ],
    ["in Khmer", "អង្គការ", `https://x.org/${encodeURIComponent("អង្គការ")}`, "…"],
    ["in Khmer, among other signs", "អង្គការ", `https://x.org/%E1-${encodeURI("អង្គការ")}?a=%`, "…"],
    ["that writes out its letters", "អង្គការទន្លេស្អាត", "https://x.org/អង្គការ-ទន្លេ-ស្អាត", "…"],
    ["without its accents", "Défenseurs réunis", "http://defenseurs-reunis.org", "…"],
    ["among words", STAR, "See www.starkampuchea.org.", "See …."],
    ["without its www", STAR, "(see starkampuchea.org/a_b?c=d, page 3)", "(see …, page 3)"],
    ["of a mailbox", STAR, "Write to info@star-kampuchea.org.", "Write to …."],
    ["in capitals", STAR, "HTTP://STARKAMPUCHEA.ORG and STARKAMPUCHEA.ORG", "… and …"],
    ["within Khmer prose", STAR, "មើលwww.starkampuchea.orgនៅ", "មើល…នៅ"],
    [
      "as a word, if it is short",
      "AI",
      "https://ai.org, www.x.org/a-i/b and x.org/AI2024.pdf",
      "…, … and …",
    ],
  ])("%s", (_, name, text, left) => {
    expect(without(text, name)).toBe(left);
  });

  test.each([
    ["a word that has a short one's letters", "AI", "https://maintain.org/said, www.aid.org"],
    ["one without a letter", "+", "https://x.org/a"],
    ["one of others", STAR, "https://un.org/star/a-kampuchea, un.org"],
    ["what only looks encoded", STAR, "https://x.org/100%&%E1%9E"],
    ["words that a full stop parts", STAR, "We saw a star.Kampuchea saw it"],
  ])("but not in %s", (_, name, text) => {
    expect(without(text, name)).toBe(text);
  });
});

test.each([
  ["an address without end", "ai", "a.".repeat(10_000)],
  ["addresses without end", "ai", "a.a/ ".repeat(4_000)],
  ["an address of many words", "ab", `x.org/${"a-".repeat(10_000)}`],
  ["percent signs without end", "ai", `x.org/${"%E1".repeat(6_000)}`],
])("a name is looked for in no time in %s", (_, name, text) => {
  const begun = performance.now();
  namePlaces([name, `${name}b`])(text);
  expect(performance.now() - begun).toBeLessThan(2_000);
});
