import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  breaksIn,
  letterOf,
  MOST_PARTS,
  nameOfPart,
  piecesAt,
  standInOrder,
  startsOf,
} from "@/db/domain/recommendation-part";

/** The pieces that are proposed. */
const proposed = (text: string) =>
  piecesAt(
    text,
    breaksIn(text).flatMap(({ start, isProposed }) => (isProposed ? [start] : [])),
  );

test("parts are called by letters, and there are no more than letters", () => {
  expect([letterOf(1), letterOf(MOST_PARTS)]).toEqual(["a", "z"]);
  expect(() => letterOf(MOST_PARTS + 1)).toThrow(RangeError);
  expect(nameOfPart("R-1", "b")).toBe("R-1 (b)");
  expect(nameOfPart("R-1", null)).toBe("R-1");
});

describe("a text is taken apart", () => {
  test.each([
    ["Ratify the treaty; and adopt a law", ["Ratify the treaty", "adopt a law"]],
    ["Ratify the treaty. Adopt a law.", ["Ratify the treaty.", "Adopt a law."]],
    ["Ratify the treaty\n- adopt a law", ["Ratify the treaty", "- adopt a law"]],
    ["Ratify the treaty and adopt a law", ["Ratify the treaty and adopt a law"]],
    [
      "Stepping up efforts, and developing a plan, a budget and laws",
      ["Stepping up efforts", "developing a plan, a budget and laws"],
    ],
    ["Adopt Law No. 29 of 2010", ["Adopt Law No. 29 of 2010"]],
    ["Apply art. 5 (Chile; Peru)", ["Apply art. 5 (Chile; Peru)"]],
    [
      "Protect all (Ukraine); Increase efforts (Slovakia)",
      ["Protect all (Ukraine)", "Increase efforts (Slovakia)"],
    ],
  ])("%j", (text, pieces) => {
    expect(proposed(text)).toEqual(pieces);
  });

  test("where a comma or an “and” stands, only if somebody says so", () => {
    const text = "Ratify the treaty, and adopt a law";
    expect(proposed(text)).toEqual([text]);
    expect(piecesAt(text, [breaksIn(text)[0]?.start ?? 0])).toEqual([
      "Ratify the treaty",
      "adopt a law",
    ]);
  });

  test("at no place that is no break", () => {
    expect(piecesAt("Ratify the treaty; adopt a law", [3])).toEqual([
      "Ratify the treaty; adopt a law",
    ]);
  });

  test("word for word, whatever is chosen", () => {
    const bit = fc.constantFrom(
      "Ratify",
      "a law",
      "; and ",
      ". ",
      ", ",
      " and ",
      "\n",
      "(x; y)",
      "។ ",
    );
    fc.assert(
      fc.property(
        fc.array(bit, { minLength: 1, maxLength: 20 }),
        fc.func(fc.boolean()),
        (bits, take) => {
          const text = bits.join("");
          const starts = breaksIn(text).map(({ start }) => start);
          const pieces = piecesAt(text, starts.filter(take));
          fc.pre(text.trim() !== "");
          expect(standInOrder(text, pieces)).toBe(true);
        },
      ),
    );
  });
});

test.each([
  [["Ratify", "adopt"], true],
  [["adopt", "Ratify"], false],
  [["Ratify", "Ratify"], false],
  [["Ratify", "invent"], false],
  [["Ratify", ""], false],
])("pieces %j stand in the text in order: %s", (pieces, expected) => {
  expect(standInOrder("Ratify this and adopt that", pieces)).toBe(expected);
});

test("where each part but the first begins is found again", () => {
  const text = "Adopt a law, and adopt a law, and publish it";
  const starts = breaksIn(text).map(({ start }) => start);
  expect(startsOf(text, piecesAt(text, starts))).toEqual(starts);
});
