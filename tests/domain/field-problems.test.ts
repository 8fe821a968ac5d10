import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { fieldProblemsOf, optionalText, requiredText } from "@/db/domain/field-problems";

/** What is kept of a text, or what is wrong with it. */
function kept(entered: string, schema: z.ZodType<string> = requiredText(10)): string {
  const parsed = schema.safeParse(entered);
  return parsed.success ? parsed.data : `(${fieldProblemsOf(parsed.error)[""]})`;
}

describe("a text that must be there holds something that can be seen", () => {
  test.each([
    ["nothing", ""],
    ["spaces and lines", " \t\r\n\u00A0\u3000"],
    ["zero-width spaces", "\u200B\u200B"],
    ["joiners and marks of direction", "\u200C\u200D\u200E\u2060\uFEFF"],
    ["control characters", "\u0000\u0007\u009F"],
    ["half of a character", "\uD83D"],
    ["all of these", "\u0000 \u200B\uDE00\r\n"],
  ])("%s will not do", (_, entered) => {
    expect(kept(entered)).toBe("(required)");
    expect(kept(`${entered}x`)).toContain("x");
  });
});

describe("a text is cleaned of what cannot be printed", () => {
  test.each([
    ["NUL", "a\u0000b", "ab"],
    ["other control characters", "a\u0008\u001B\u007F\u0085b", "ab"],
    ["half of a character, the first", "a\uD83Db", "ab"],
    ["half of a character, the second", "a\uDE00b", "ab"],
    ["what is no character", "a\uFFFE\uFFFFb", "ab"],
    ["the line ends of Windows", "a\r\nb\r\n\r\nc", "a\nb\n\nc"],
    ["the line ends of old", "a\rb", "a\nb"],
    ["what stands around it", " \n a ", "a"],
  ])("%s", (_, entered, text) => {
    expect(kept(entered)).toBe(text);
    expect(kept(entered, optionalText(10))).toBe(text);
  });

  test.each([
    ["whole characters of two halves", "\u{1F6B0}"],
    ["tabs and lines", "a\tb\nc"],
    ["what parts the words of Khmer", "ទឹក\u200Bស្អាត"],
  ])("%s stay", (_, entered) => {
    expect(kept(entered)).toBe(entered);
  });
});

test("the length is that of the cleaned text", () => {
  expect(kept("0123456789\r\n\u0000")).toBe("0123456789");
  expect(kept("0123456789x")).toBe("(too_long)");
  expect(kept("0123456789x", optionalText(10))).toBe("(too_long)");
});
