import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  profileOf,
  sharedWith,
  similarity,
  stemsIn,
  weightsIn,
  wordsIn,
} from "@/db/domain/text-similarity";

const alike = (one: string, other: string) =>
  similarity(profileOf(stemsIn(one)), profileOf(stemsIn(other)));

const WORDS = ["ratify", "treaty", "prison", "children", "the", "adopt", "laws", "118.10", "កម្ពុជា"];
const anyText = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 12 })
  .map((words) => words.join(" "));

describe("how alike two texts are", () => {
  test("is the same both ways, and between 0 and 1", () => {
    fc.assert(
      fc.property(anyText, anyText, fc.array(anyText, { maxLength: 5 }), (one, other, all) => {
        const weights = weightsIn([one, other, ...all].map(stemsIn));
        const there = similarity(profileOf(stemsIn(one)), profileOf(stemsIn(other)), weights);
        expect(similarity(profileOf(stemsIn(other)), profileOf(stemsIn(one)), weights)).toBeCloseTo(
          there,
          12,
        );
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("is 1 for the same text, however it is written", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string()), (text) => {
        const weights = weightsIn([stemsIn(text)]);
        expect(similarity(profileOf(stemsIn(text)), profileOf(stemsIn(text)), weights)).toBeCloseTo(
          1,
          10,
        );
      }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expect(alike(text, text.toUpperCase().replaceAll(" ", ", "))).toBeCloseTo(1, 10);
      }),
    );
  });

  test.each([
    ["States and numbers", "118.1 Ratify the treaty (Chile); (Peru);", "Ratify the treaty"],
    ["stop words", "Continue to take measures to ratify the treaty", "Ratify a treaty"],
    ["endings", "Ratifying treaties", "Ratify the treaty"],
  ])("does not depend on %s", (_, one, other) => {
    expect(alike(one, other)).toBeCloseTo(1, 10);
  });

  test("is 0 where no word is in common", () => {
    expect(alike("Ratify the treaty", "Improve prisons")).toBe(0);
  });

  test("is more for a rare word in common than for one that everybody uses", () => {
    const texts = ["rights of women", "rights of children", "rights in prisons", "rights to land"];
    const weights = weightsIn([...texts, "women widowed", "rights widowed"].map(stemsIn));
    const alikeTo = (other: string) =>
      similarity(profileOf(stemsIn("rights of albinos")), profileOf(stemsIn(other)), weights);
    expect(alikeTo("respect for albinos")).toBeGreaterThan(alikeTo("respect for rights"));
  });
});

describe("common words", () => {
  test("are marked, and the stretches are the text", () => {
    fc.assert(
      fc.property(fc.string(), anyText, (noise, other) => {
        const text = `${noise} Ratify the treaty`;
        expect(
          sharedWith(text, other)
            .map((stretch) => stretch.text)
            .join(""),
        ).toBe(text);
      }),
    );
    const marked = sharedWith("Ratify the treaties now", "Ratifying a treaty").filter(
      ({ isShared }) => isShared,
    );
    expect(marked.map(({ text }) => text)).toEqual(["Ratify", "treaties"]);
  });
});

test("Khmer, which has no spaces, is taken word by word", () => {
  const counted = wordsIn("សិទ្ធិមនុស្សនៅកម្ពុជា").filter(({ stem }) => stem !== null);
  expect(counted.length).toBeGreaterThan(1);
});

test("the quick way to the words gives those that count, in order", () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText, fc.string(), fc.constant("Ratify (Chile); (Peru) all")),
      (text) => {
        const counted = wordsIn(text).flatMap(({ stem }) => stem ?? []);
        expect(stemsIn(text)).toEqual(counted);
      },
    ),
  );
});
