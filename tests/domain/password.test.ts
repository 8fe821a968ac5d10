import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { fieldProblemsOf } from "@/db/domain/field-problems";
import { isEasy, isExpected, newPasswordSchema } from "@/db/domain/password";

test.each([
  ["qwertyuiop12", true],
  ["1qaz2wsx3edc", true],
  ["q1w2e3r4t5y6", true],
  ["123qweasdzxc", true],
  ["poiuytrewq321", true],
  ["abcdefghijkl", true],
  ["qwertyqwerty", true],
  ["hello!hello!hell", true],
  ["aaaaaaaaaaaaaaaa", true],
  ["1122112211221", true],
  ["AAAABBBBCCCCDDDD", true],
  ["four quiet rivers meet", false],
  ["four words go here", false],
  ["ស្ទឹងបួនជួបគ្នាយប់", false],
  ["Tr7!kp-20vQz#", false],
  ["the queen was there", false],
])("%s: easy to guess? %s", (password, easy) => {
  expect(isEasy(password)).toBe(easy);
});

const ABOUT = ["Sokha Chan", "sokha.chan@clean-rivers.example.org"];
test.each([
  ["sokha.chan@clean-rivers.example.org", true],
  ["SokhaChan2026", true],
  ["Sokha-Chan-1987!", true],
  ["cleanrivers123", true],
  ["Password12345!", true],
  ["UPR-follow-up-2026", true],
  ["Cambodia20192024", false],
  ["sokha walks to the market", false],
  ["four quiet rivers meet", false],
  ["!§$%&/()=?^°<>", false],
])("%s, chosen by Sokha Chan: expected? %s", (password, expected) => {
  expect(isExpected(password, ABOUT)).toBe(expected);
});

describe("a new password", () => {
  const problemsOf = (password: string, passwordAgain = password) => {
    const parsed = newPasswordSchema(ABOUT).safeParse({ password, passwordAgain });
    return parsed.error ? fieldProblemsOf(parsed.error) : {};
  };

  it("says one thing of what is wrong with it", () => {
    expect(problemsOf("")).toEqual({ password: "required" });
    expect(problemsOf("qwerty")).toEqual({ password: "too_short" });
    expect(problemsOf("qwertyuiop12")).toEqual({ password: "password_easy" });
    expect(problemsOf("SokhaChan2026")).toEqual({ password: "password_expected" });
    expect(problemsOf("four quiet rivers meet", "x")).toEqual({
      passwordAgain: "passwords_differ",
    });
  });

  it("may have any characters, blanks at its ends too, and 128 of them", () => {
    const kept = newPasswordSchema([]).parse({
      password: "  four quiet rivers  ",
      passwordAgain: "  four quiet rivers  ",
    });
    expect(kept.password).toBe("  four quiet rivers  ");
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{64,128}$/), (random) => {
        fc.pre(new Set(random).size > 12);
        expect(problemsOf(random)).toEqual({});
      }),
    );
  });
});
