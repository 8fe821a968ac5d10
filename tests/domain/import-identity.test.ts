import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberKey, referencesOf, squeezed, wordsOf } from "@/db/domain/import-identity";

describe("two texts have the same words", () => {
  test.each([
    ["Ratify the Convention (Chile)", "ratify the Convention;"],
    ["Abolish it (Venezuela (Bolivarian Republic of)) (Spain)", "Abolish it"],
    ["Ratify OP-CAT  (Chile);", "Ratify OP-CAT"],
    ["Improve peopleï¿½s lives (China)", "Improve people's lives"],
    ["A plan of \uFFFDEducation for All\uFFFD", 'A plan of "Education for All"'],
    ["Cambodia\u00EF\u00BF\u00BDs laws (Ireland)", "Cambodia's laws"],
    ["the plan 2009\uFFFD2013", "the plan 2009-2013"],
  ])("%s, %s", (a, b) => expect(wordsOf(a)).toBe(wordsOf(b)));

  test("not where a word differs, nor where parentheses within the text do", () => {
    expect(wordsOf("Ratify the Convention")).not.toBe(wordsOf("Sign the Convention"));
    expect(wordsOf("Ratify it (OP-CAT) soon")).not.toBe(wordsOf("Ratify it (CED) soon"));
  });

  test("are found at once, however many States stand in brackets before what is none", () => {
    const states = Array.from({ length: 60 }, (_, index) => `(State ${index})`).join(" ");
    expect(wordsOf(`Ratify it ${states} [see para 121]`)).toMatch(
      /^ratify it state 0 .* para 121$/u,
    );
    expect(wordsOf(`Ratify it ${states}`)).toBe("ratify it");
  });
});

test("spaces and line ends make no other text", () => {
  expect(squeezed(" Do\r\nit \u00a0 now")).toBe("Do it now");
});

describe("numbers", () => {
  test("118.10 and 118.1 are two; 118..10 and 118.10. are one; none is none", () => {
    expect(numberKey("118.10")).not.toBe(numberKey("118.1"));
    expect(numberKey("118..10")).toBe(numberKey("118.10."));
    expect(numberKey(null)).toBe("");
  });
});

describe("a reference", () => {
  test("says the review and the number, a second text of the number, or that there is none", () => {
    const refOf = referencesOf("SVN-3", ["SVN-3-121.2"]);
    expect(["121.1", "121.1", "121.2", null, "79(a)", "61 1.", null].map(refOf)).toEqual([
      ...["SVN-3-121.1", "SVN-3-121.1-2", "SVN-3-121.2-2", "SVN-3-R001", "SVN-3-79-a"],
      ...["SVN-3-61-1", "SVN-3-R002"],
    ]);
  });

  test("is unlike all others and fit for an address, whatever the numbers", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.string({ maxLength: 60 }))), (numbers) => {
        const refs = numbers.map(referencesOf("SVN-3", []));
        expect(new Set(refs).size).toBe(refs.length);
        for (const ref of refs) expect(ref).toMatch(/^[A-Za-z0-9.-]{1,80}$/u);
      }),
    );
  });
});
