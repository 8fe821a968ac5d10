import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  indexQuestion,
  isEmptySearch,
  LONGEST_SEARCH,
  parseSearch,
} from "@/db/domain/search-query";
import { emptyDatabase } from "@/tests/support/database";

const parsed = (typed: string) => {
  const { words, letters } = parseSearch(typed);
  return [...words, ...letters];
};

describe("what is typed is read as it is meant", () => {
  test.each([
    ["words", "land rights", ["land", "rights"]],
    ["a phrase", 'women "land rights"', ["women", "land rights"]],
    ["a phrase in printed quotation marks", "“land rights”", ["land rights"]],
    ["a quotation mark that has no other", 'land "rights now', ["land", "rights", "now"]],
    ["a number", "118.10", ["118.10"]],
    ["a symbol", "A/HRC/41/17", ["A/HRC/41/17"]],
    ["a reference", "KHM-HC-2019-20", ["KHM-HC-2019-20"]],
    ["a word twice", "land land", ["land"]],
    [
      "operators as words",
      "land AND NOT rights NEAR x",
      ["land", "AND", "NOT", "rights", "NEAR", "x"],
    ],
    ["signs as nothing", "* ^ - ( ) : + , ''", []],
    ["Khmer beside other letters", "ILOអនុសញ្ញា 87", ["ILO", "87", "អនុសញ្ញា"]],
    ["Khmer with zero-width spaces", "សិទ្ធិ\u200Bមនុស្ស", ["សិទ្ធិមនុស្ស"]],
    ["a Khmer phrase, spaces or not", '"សិទ្ធិ មនុស្ស"', ["សិទ្ធិមនុស្ស"]],
    ["two Khmer words", "សិទ្ធិ មនុស្ស", ["សិទ្ធិ", "មនុស្ស"]],
    ["Thai, Lao and Chinese", "สิทธิ ສິດ 人权", ["สิทธิ", "ສິດ", "人权"]],
    ["no letter at all", "។ ៕ \u0000", []],
  ])("%s", (_, typed, expected) => {
    expect(parsed(typed)).toEqual(expected);
  });
});

test("only a last plain word may be a beginning", () => {
  expect(parseSearch("press defam").mayBegin).toBe(true);
  const others = ["", "de", "118.10", '"defam"', "defam-", "defam សិទ្ធិ", "KHM-HC"];
  expect(others.filter((typed) => parseSearch(typed).mayBegin)).toEqual([]);
});

test("what is longer than anybody types is cut, and it is said", () => {
  expect(parseSearch("x".repeat(LONGEST_SEARCH)).isCut).toBe(false);
  expect(parseSearch("x".repeat(LONGEST_SEARCH + 1)).isCut).toBe(true);
  const many = Array.from({ length: 40 }, (_, n) => `w${n}`).join(" ");
  expect(parseSearch(many)).toMatchObject({ isCut: true, words: { length: 12 } });
});

const SYNTAX = fc.constantFrom(
  ...['"', "“", "*", "^", "-", "(", ")", "{", "}", ":", "+", ",", "AND", "OR", "NOT", "NEAR(", " "],
  ...[
    "'",
    "\\",
    "\u0000",
    "title:",
    "rowid",
    "\uD800",
    "\u200B",
    "កា",
    "្",
    "118.10",
    "é",
    "rights",
  ],
);
const TYPED = fc
  .array(fc.oneof(SYNTAX, fc.string({ unit: "binary" })), { maxLength: 20 })
  .map((pieces) => pieces.join(""));

test("whatever is typed, SQLite is asked a question that it understands", () => {
  const db = emptyDatabase();
  const ask = (table: string, question: string | null) =>
    question === null ||
    db.$client.prepare(`select rowid from ${table} where ${table} match ?`).all(question);
  fc.assert(
    fc.property(TYPED, fc.boolean(), fc.option(fc.string()), (typed, wanted, reviewId) => {
      const query = parseSearch(typed);
      const asBeginning = wanted && query.mayBegin;
      const { words, letters } = indexQuestion(query, { asBeginning, reviewId });
      ask("search_words", words);
      ask("search_letters", letters);
      expect(words === null && letters === null).toBe(isEmptySearch(query));
    }),
    { numRuns: 1000 },
  );
});
