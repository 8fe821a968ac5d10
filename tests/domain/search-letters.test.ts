import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  gramPhrase,
  gramsOf,
  letterRuns,
  MAY_HOLD_LETTERS,
  placesOf,
} from "@/db/domain/search-letters";
import { emptyDatabase } from "@/tests/support/database";

/** Letters, vowel signs, the sign that stacks consonants, digits, a full stop, zero-width space, space. */
const KHMER = [
  "ក",
  "ខ",
  "ម",
  "ន",
  "ស",
  "្",
  "ា",
  "ិ",
  "ុ",
  "់",
  "១",
  "។",
  "\u200B",
  "\u200C",
  " ",
  "x",
];
const OTHERS = ["ส", "ิ", "ท", "ສ", "ິ", "က", "ာ", "့", "人", "权", "か", "ー", "བ", "𠀋"];

const textOf = (letters: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...letters), { maxLength }).map((all) => all.join(""));

const alone = (text: string) =>
  letterRuns(text)
    .map(({ letters }) => letters)
    .join("|");

describe.each([
  ["Khmer", KHMER],
  ["other scripts without spaces", [...OTHERS, "\u200B", " ", "x"]],
])("in %s", (_, letters) => {
  const db = emptyDatabase().$client;
  const insert = db.prepare("insert into search_letters (rowid, text) values (1, ?)");
  const find = db.prepare("select rowid from search_letters where search_letters match ?");
  const clear = db.prepare("delete from search_letters where rowid = 1");

  test("any piece of a text is found, and nothing that is no piece of it", () => {
    fc.assert(
      fc.property(textOf(letters, 30), textOf(letters, 5), fc.nat(), (text, other, at) => {
        const own = [...alone(text).replaceAll("|", "")];
        const start = own.length === 0 ? 0 : at % own.length;
        insert.run(gramsOf(text));
        for (const length of [1, 2, 3, 4, 7]) {
          for (const wanted of [own.slice(start, start + length).join(""), other]) {
            const piece = letterRuns(wanted)[0]?.letters;
            if (!piece) continue;
            const found = find.all(gramPhrase(piece)).length === 1;
            expect(found).toBe(alone(text).includes(piece));
            expect(placesOf(text, piece).length > 0).toBe(found);
          }
        }
        clear.run();
      }),
      { numRuns: 500 },
    );
  });

  test("what is marked is the piece, but for spaces within it", () => {
    fc.assert(
      fc.property(textOf(letters, 20), textOf(letters, 3), (text, other) => {
        const piece = letterRuns(other)[0]?.letters;
        if (!piece) return;
        for (const [start, end] of placesOf(text, piece)) {
          expect(text.slice(start, end).replaceAll(/[\s\p{Cf}]/gu, "")).toBe(piece);
        }
      }),
    );
  });
});

test("no letter of these scripts is overlooked by the question which texts may hold one", () => {
  const db = emptyDatabase().$client;
  const mayHold = db.prepare<[string, string]>("select ? glob ? as held").pluck();
  const codes = Array.from({ length: 0x40000 }, (_, code) => code);
  const letters = codes
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((letter) => letterRuns(letter).length > 0);
  expect(letters.length).toBeGreaterThan(90_000);
  expect(letters.filter((letter) => mayHold.get(letter, MAY_HOLD_LETTERS) !== 1)).toEqual([]);
  expect(mayHold.get("Plain words, é and Привет", MAY_HOLD_LETTERS)).toBe(0);
});
