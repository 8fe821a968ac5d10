import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { heldByXml, keptLine, keptText } from "@/db/domain/kept-text";

const MARK = "\uFFFD";

describe("in place of what no format can hold stands a mark", () => {
  test.each([
    ["NUL", "a\u0000b", `a${MARK}b`],
    ["other control characters", "a\u0008\u001B\u007F\u009Bb", `a${MARK.repeat(4)}b`],
    ["half of a character, the first", "a\uD83Db", `a${MARK}b`],
    ["half of a character, the second", "a\uDE00b", `a${MARK}b`],
    ["what is no character", "a\uFFFE\uFFFFb", `a${MARK}${MARK}b`],
  ])("%s", (_, entered, kept) => {
    expect(keptText(entered)).toBe(kept);
    expect(keptLine(entered)).toBe(kept);
  });
});

describe("lines end in one way", () => {
  test.each([
    ["Windows", "a\r\nb\r\n\r\nc", "a\nb\n\nc", "a b c"],
    ["old systems", "a\rb", "a\nb", "a b"],
    ["large systems", "a\u0085b", "a\nb", "a b"],
    ["word processors", "a\u000Bb\u000Cc", "a\nb\nc", "a b c"],
  ])("those of %s", (_, entered, text, line) => {
    expect(keptText(entered)).toBe(text);
    expect(keptLine(entered)).toBe(line);
  });
});

describe("all else is kept whole", () => {
  test.each([
    ["whole characters of two halves", "\u{1F6B0}"],
    ["marks of direction", "\u200Eא\u200F\u061C"],
    ["what joins and parts letters", "ទឹក\u200Bស្អាត\u200C\u200D\u2060\uFEFFx"],
    ["markup", "<script>'\"&]]>{{=1}}</script>"],
    ["many marks on one letter", `Z${"\u0301".repeat(100)}`],
    ["the mark itself", `a${MARK}b`],
  ])("%s", (_, entered) => {
    expect(keptText(entered)).toBe(entered);
    expect(keptLine(entered)).toBe(entered);
  });

  test("lines and tabs in a text of several lines", () => {
    expect(keptText("a\tb\nc\u2028d\u2029e")).toBe("a\tb\nc\u2028d\u2029e");
    expect(keptLine("a\tb\nc\u2028d\u2029e")).toBe("a b c d e");
  });
});

test("whatever has not come by way of these rules, XML can hold it, and all that it can is as it was", () => {
  const units = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  // XML 1.0, section 2.2. Controls above U+007E it allows, and discourages.
  const canBe = /^[\t\n\r\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD]$/u;
  const expected = units.map((unit) => (canBe.test(unit) ? unit : MARK));
  expect(units.map(heldByXml)).toEqual(expected);
});

test("no name turns the direction of writing", () => {
  expect(keptLine("report\u202Efdp.exe\u202C")).toBe(`report${MARK}fdp.exe${MARK}`);
  expect(keptLine("\u2066a\u2069 \u202Ab")).toBe(`${MARK}a${MARK} ${MARK}b`);
});

test("what is kept is kept as it is the next time, whatever it was", () => {
  const unit = fc.oneof(
    fc.integer({ min: 0, max: 0xffff }),
    fc.constantFrom(0x202a, 0x202c, 0x202e, 0x2066, 0x2067, 0x2069, 0x2029, 10, 13),
  );
  fc.assert(
    fc.property(fc.array(unit), (units) => {
      const entered = String.fromCharCode(...units);
      for (const kept of [keptText, keptLine]) {
        const once = kept(entered);
        expect(kept(once)).toBe(once);
        expect(once).not.toMatch(
          /\p{Surrogate}|[\0-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/u,
        );
      }
      expect(keptLine(entered)).not.toMatch(/[\n\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
    }),
  );
});
