import fc from "fast-check";
import { expect, test } from "vitest";
import { MARK_END, MARK_START, segmentsOf, snippetOf, splitAt } from "@/db/domain/search-marks";

const textOf = (segments: readonly { text: string }[]) => segments.map(({ text }) => text).join("");
const marked = (highlighted: string, letters: string[] = []) =>
  segmentsOf(highlighted.replaceAll("[", MARK_START).replaceAll("]", MARK_END), letters)
    .map(({ text, marked: isMarked }) => (isMarked ? `[${text}]` : text))
    .join("");

test("marks of words and of letters stand together", () => {
  expect(marked("[Land] of the ខ្មែរ and [rights]", ["មែ"])).toBe(
    "[Land] of the ខ្[មែ]រ and [rights]",
  );
  expect(marked("[ខ្មែរ] ខ្មែរ", ["មែ", "ែរ"])).toBe("[ខ្មែរ] ខ្[មែរ]");
  expect(marked("nothing")).toBe("nothing");
});

test("a short text is shown whole", () => {
  const segments = segmentsOf("A short text.", []);
  expect(snippetOf(segments)).toEqual(segments);
});

test("of a long text its first mark is shown, with what stands around it", () => {
  const text = `${"before ".repeat(200)}\u0001found\u0002 ${"after ".repeat(200)}`;
  const snippet = snippetOf(segmentsOf(text, []));
  expect(textOf(snippet)).toMatch(/^…before .*before found after .*after …$/);
  expect(textOf(snippet).length).toBeLessThan(360);
  expect(snippet.filter((segment) => segment.marked)).toEqual([{ text: "found", marked: true }]);
});

test("a piece that is shown is a piece of the text, and holds its first mark", () => {
  const texts = fc.tuple(
    fc.string({ maxLength: 900 }),
    fc.string({ minLength: 1 }),
    fc.string({ maxLength: 900 }),
  );
  fc.assert(
    fc.property(texts, ([before, found, after]) => {
      const segments = [
        { text: before, marked: false },
        { text: found, marked: true },
        { text: after, marked: false },
      ].filter(({ text }) => text !== "");
      const snippet = snippetOf(segments);
      const inner = snippet.slice(
        snippet[0]?.text === "…" && before !== "…" ? 1 : 0,
        snippet.at(-1)?.text === "…" && after !== "…" ? -1 : undefined,
      );
      expect(before + found + after).toContain(textOf(inner));
      expect(snippet.some((segment) => segment.marked)).toBe(true);
    }),
  );
});

test("a text is parted at a place, and each side keeps its marks", () => {
  const [ref, number] = splitAt(segmentsOf(`X-118 ${MARK_START}118${MARK_END}`, []), 5);
  expect(ref).toEqual([{ text: "X-118", marked: false }]);
  expect(number).toEqual([
    { text: " ", marked: false },
    { text: "118", marked: true },
  ]);
  expect(splitAt(segmentsOf(`${MARK_START}X-118${MARK_END}`, []), 2)).toEqual([
    [{ text: "X-", marked: true }],
    [{ text: "118", marked: true }],
  ]);
});
