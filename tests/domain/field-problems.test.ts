import { describe, expect, test } from "vitest";
import type { z } from "zod";
import {
  fieldProblemsOf,
  optionalText,
  requiredLine,
  requiredText,
} from "@/db/domain/field-problems";

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

test("of a text is kept what can be kept, of a name what turns nothing", () => {
  expect(kept(" a\u0000\r\nb ")).toBe("a\uFFFD\nb");
  expect(kept(" a\u0000\r\nb ", optionalText(10))).toBe("a\uFFFD\nb");
  expect(kept(" a\u0000\r\nb ", requiredLine(10))).toBe("a\uFFFD b");
  expect(kept("\u202Ea\u202C", requiredLine(10))).toBe("\uFFFDa\uFFFD");
});

test("the length is that of the cleaned text", () => {
  expect(kept("01234567\r\n\u0000")).toBe("01234567\n\uFFFD");
  expect(kept("0123456789x")).toBe("(too_long)");
  expect(kept("0123456789x", optionalText(10))).toBe("(too_long)");
});
