import { expect, test } from "vitest";
import { fieldProblemsOf } from "@/db/domain/field-problems";
import { newPersonSchema } from "@/db/domain/new-person";

const GOOD = {
  name: "Sokha",
  email: "Sokha@Example.org",
  password: "four words go here",
  passwordAgain: "four words go here",
};

test("an address is kept in lower case", () => {
  expect(newPersonSchema.parse(GOOD).email).toBe("sokha@example.org");
});

test.each([
  [
    "a missing name and differing passwords, both",
    { name: "", passwordAgain: "x" },
    { name: "required", passwordAgain: "passwords_differ" },
  ],
  [
    "a short password",
    { password: "elevenchars", passwordAgain: "elevenchars" },
    { password: "too_short" },
  ],
  [
    "a password of 129 characters",
    { password: "x".repeat(129), passwordAgain: "x".repeat(129) },
    { password: "too_long" },
  ],
  ["no address", { email: "" }, { email: "required" }],
  ["half an address", { email: "sokha@" }, { email: "email_invalid" }],
  ["an endless address", { email: `${"a".repeat(250)}@example.org` }, { email: "too_long" }],
  ["an endless name", { name: "x".repeat(121) }, { name: "too_long" }],
])("%s: said beside the field", (_, wrong, problems) => {
  const parsed = newPersonSchema.safeParse({ ...GOOD, ...wrong });
  expect(parsed.error && fieldProblemsOf(parsed.error)).toEqual(problems);
});
