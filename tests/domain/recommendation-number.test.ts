import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberSort, readNumber } from "@/db/domain/recommendation-number";

const figures = fc
  .array(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 4 })
  .map((all) => all.join("."));
const suffix = fc.constantFrom("", "(a)", " (b)", "(iv)", "c");
const anyNumber = fc.tuple(figures, suffix).map((both) => both.join(""));
const sentence = fc.constantFrom(
  "Ratify",
  "take measures",
  "“Ensure” that",
  "États-Unis",
  "الحقوق",
);

describe("the number with which a text opens", () => {
  it.each([
    ["69.1   The State", "69.1", "The State"],
    ["77.6..1 Ratify", "77.6..1", "Ratify"],
    ["61 1. Ratify", "61 1", "Ratify"],
    ["111. Ratify", "111", "Ratify"],
    ["111 Ratify", "111", "Ratify"],
    ["111", "111", ""],
    ["79(a) The", "79(a)", "The"],
    ["79 (a) The", "79 (a)", "The"],
    ["118.10 (a) ensure", "118.10 (a)", "ensure"],
    ["118.10a ensure", "118.10a", "ensure"],
    ["140.7 Ratify", "140.7", "Ratify"],
    ["140.7. ratify", "140.7", "ratify"],
    ["118.10", "118.10", ""],
    ["118.10.", "118.10", ""],
    ["118.10: ensure", "118.10", "ensure"],
    ["118.10 – Ensure", "118.10", "Ensure"],
    ["118.10Ensure", "118.10", "Ensure"],
    ["10.Sign", "10", "Sign"],
    ["106.6...2 ratify", "106.6...2", "ratify"],
    ["146.6..2/Ratify", "146.6..2", "Ratify"],
    ["1) Sign", "1", "Sign"],
    ["\u00A0 6.1.\u00A0Sign\nand", "6.1", "Sign\nand"],
    ["\u200B6.1\u200BSign", "6.1", "Sign"],
    ["118.1 5 years after", "118.1", "5 years after"],
  ])("%j opens with %j", (text, number, rest) => {
    expect(readNumber(text)).toEqual({ number, rest });
  });

  it.each([
    ["5 years of schooling"],
    ["3 per cent"],
    ["2.5 per cent of"],
    ["0.7% of gross national income"],
    ["1.5 million people"],
    ["16 days of activism"],
    ["2030 Agenda"],
    ["2016. The State"],
    ["2016"],
    ["37 (a) of the Convention"],
    ["118.1-118.3 Ratify"],
    ["1,000 people"],
    ["1/3 of the seats"],
    ["1st cycle"],
    ["Ratify 118.10"],
    ["(a) Ratify"],
    [""],
    ["."],
  ])("%j opens with none", (text) => {
    expect(readNumber(text)).toBeNull();
  });

  it("is read again as it was printed", () => {
    fc.assert(
      fc.property(
        anyNumber,
        sentence,
        fc.constantFrom(" ", ". ", "\u00A0", "\n"),
        (no, text, gap) => {
          expect(readNumber(`${no}${gap}${text}`)).toEqual({ number: no, rest: text });
          expect(readNumber(no)).toEqual({ number: no, rest: "" });
        },
      ),
    );
  });

  it("is read out of any text without fail", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const read = readNumber(text);
        expect(text).toContain(read?.number ?? "");
      }),
    );
  });
});

describe("the order of numbers", () => {
  it("is that in which people count", () => {
    const counted = ["1", "2", "10", "118", "118.1", "118.2", "118.10", "118.10(a)", "118.10(b)"];
    const on = ["118.10(z)", "118.10(aa)", "118.11", "118.100", "119", "121.1", "122.1"];
    const all = [...counted, ...on];
    expect(all.toReversed().toSorted((a, b) => (numberSort(a) < numberSort(b) ? -1 : 1))).toEqual(
      all,
    );
  });

  it.each([
    ["118.10 (a)", "118.10(a)"],
    ["118.10A", "118.10(a)"],
    ["77.6..1", "77.6.1"],
    ["61 1", "61.1"],
    ["118.010", "118.10"],
  ])("does not mind how they are written: %j is %j", (one, other) => {
    expect(numberSort(one)).toBe(numberSort(other));
  });

  it("puts what has no number first", () => {
    expect(numberSort("")).toBe("");
  });

  it("is that of their figures, one by one", () => {
    const list = fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 1, maxLength: 4 });
    const compared = (a: number[], b: number[]): number => {
      const at = a.findIndex((figure, index) => figure !== b[index]);
      if (at === -1) return a.length - b.length;
      return (a[at] as number) - (b[at] ?? -1);
    };
    fc.assert(
      fc.property(list, list, (a, b) => {
        const [first, second] = [numberSort(a.join(".")), numberSort(b.join("."))];
        expect(Math.sign(compared(a, b))).toBe(first === second ? 0 : first < second ? -1 : 1);
      }),
    );
  });
});
