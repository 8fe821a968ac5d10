import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { printable } from "@/app/_server/quiet-console";

vi.mock("server-only", () => ({}));

/** What is thrown for a text that is no JSON; it repeats it. */
function thrownFor(text: string): Error | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return error as Error;
  }
}

test("an error is printed without its message, which repeats what somebody sent", () => {
  const sent = fc.string({ minLength: 1 }).map((rest) => `"qxsecret${rest}`);
  fc.assert(
    fc.property(sent, (text) => {
      const thrown = thrownFor(`{${text}`) ?? new Error(text);
      expect(printable(thrown)).not.toContain("qxsecret");
      expect(printable(thrown)).toMatch(/^(SyntaxError|Error)\n\s+at /);
    }),
  );
});

test("an error is printed with what helps whoever mends it", () => {
  const error = Object.assign(new Error("stat '/a/secret'"), { code: "ENOENT", syscall: "stat" });
  expect(printable(error)).toMatch(/^Error ENOENT stat\n\s+at .*quiet-console\.test/);
});

test("a line is printed without the values that stand in it", () => {
  const said = "`x-forwarded-host` header with value `secret.example` does not match";
  expect(printable(said)).toBe("… does not match");
  expect(printable("Ready")).toBe("Ready");
});

test("a thing is not printed at all", () => {
  expect(printable({ email: "a@example.org" })).toBe("…");
  expect(printable(7)).toBe(7);
});
