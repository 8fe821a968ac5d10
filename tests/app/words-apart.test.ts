import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { isolating } from "@/app/_i18n/isolating";

const messages = { a: { by: "By {name}, {count, plural, one {# text} other {# texts}}" } };
const t = isolating(createTranslator({ locale: "en-GB", messages, namespace: "a" }));

test("a name that runs from right to left is a stretch of its own among the words", () => {
  expect(t("by", { name: "وزارة", count: 2 })).toBe("By \u2068وزارة\u2069, 2 texts");
});

test("a name that runs from left to right is left as it is", () => {
  expect(t("by", { name: "Ministry", count: 1 })).toBe("By Ministry, 1 text");
});

test("so it is where a message has marks in it", () => {
  expect(t.rich("by", { name: "a\u202Eb", count: 1 })).toBe(
    "By \u2068a\u202Eb\u202C\u2069, 1 text",
  );
  expect(t.has("by")).toBe(true);
});
