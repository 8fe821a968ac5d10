import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { balanced, isolated } from "@/db/domain/bidi";

const [LRE, RLE, PDF, RLO] = ["\u202A", "\u202B", "\u202C", "\u202E"];
const [LRI, RLI, FSI, PDI] = ["\u2066", "\u2067", "\u2068", "\u2069"];

describe("every change of direction ends on the line on which it begins", () => {
  test.each([
    ["an override", `${RLO}abc`, `${RLO}abc${PDF}`],
    ["an isolate", `${RLI}abc`, `${RLI}abc${PDI}`],
    ["one in another", `${RLE}a${LRI}b${RLO}c`, `${RLE}a${LRI}b${RLO}c${PDF}${PDI}${PDF}`],
    ["an embedding that its isolate ends", `${LRI}a${RLO}b${PDI}c`, `${LRI}a${RLO}b${PDF}${PDI}c`],
    ["each of several lines", `${RLO}a\n${LRE}b`, `${RLO}a${PDF}\n${LRE}b${PDF}`],
    ["before the end of a paragraph", `${RLO}a\u2029b`, `${RLO}a${PDF}\u2029b`],
  ])("%s", (_, text, closed) => expect(balanced(text)).toBe(closed));
});

describe("what closes nothing is left out", () => {
  test.each([
    ["the end of an embedding", `a${PDF}b`, "ab"],
    ["the end of an isolate", `a${PDI}b`, "ab"],
    [
      "an end within an isolate of what began before it",
      `${RLO}a${FSI}b${PDF}c${PDI}${PDF}`,
      `${RLO}a${FSI}bc${PDI}${PDF}`,
    ],
  ])("%s", (_, text, closed) => expect(balanced(text)).toBe(closed));
});

test("what is balanced stays as it is, and no letter is lost", () => {
  const text = fc
    .array(fc.constantFrom("a", "א", " ", "\n", LRE, RLE, PDF, RLO, LRI, RLI, FSI, PDI))
    .map((characters) => characters.join(""));
  const letters = (said: string) => said.replace(/[\u202A-\u202E\u2066-\u2069]/gu, "");
  fc.assert(
    fc.property(text, (said) => {
      const closed = balanced(said);
      expect(balanced(closed)).toBe(closed);
      expect(letters(closed)).toBe(letters(said));
      for (const line of closed.split("\n")) {
        const count = (of: RegExp) => line.match(of)?.length ?? 0;
        expect(count(/[\u202A\u202B\u202D\u202E]/gu)).toBe(count(/\u202C/gu));
        expect(count(/[\u2066-\u2068]/gu)).toBe(count(/\u2069/gu));
      }
    }),
  );
});

test("a text in a line stands apart only where it could turn what is around it", () => {
  expect(isolated("Ministry of Justice, 2024")).toBe("Ministry of Justice, 2024");
  expect(isolated("ក្រសួងយុត្តិធម៌")).toBe("ក្រសួងយុត្តិធម៌");
  expect(isolated("وزارة")).toBe(`${FSI}وزارة${PDI}`);
  expect(isolated(`a${RLO}b`)).toBe(`${FSI}a${RLO}b${PDF}${PDI}`);
});
