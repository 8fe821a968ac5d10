import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { errorFacts } from "@/app/_server/operation/error-facts";
import { DomainError } from "@/db/domain/errors";
import { person } from "@/db/schema";
import { emptyDatabase } from "@/tests/support/database";

const SECRET = "Sok Dara <dara@example.org> wrote: they came at night";

/** What a function throws. */
async function thrownBy(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

test.each<[string, () => unknown, object]>([
  [
    "a check of the database",
    () =>
      emptyDatabase()
        .insert(person)
        .values({ id: SECRET } as never)
        .run(),
    { error: "SqliteError", code: "SQLITE_CONSTRAINT_NOTNULL" },
  ],
  ["a check of a form", () => z.enum(["a"]).parse(SECRET), { error: "ZodError" }],
  ["text that is no JSON", () => JSON.parse(SECRET), { error: "SyntaxError" }],
  ["a file under the name it was sent with", () => readFile(`/none/${SECRET}`), { code: "ENOENT" }],
  [
    "something of the field",
    () => {
      throw new DomainError("work_moved_on", { reason: SECRET as never });
    },
    { code: "work_moved_on" },
  ],
  [
    "one thing because of another",
    () => {
      throw new Error(SECRET, { cause: new TypeError(SECRET) });
    },
    { error: "Error", cause: { error: "TypeError" } },
  ],
  [
    "a text",
    () => {
      // oxlint-disable-next-line no-throw-literal -- libraries do
      throw SECRET;
    },
    { error: "string" },
  ],
])(
  "of %s the log says what kind it is and where, and not what it is about",
  async (_, work, facts) => {
    const told = errorFacts(await thrownBy(work));
    expect(told).toMatchObject(facts);
    expect(JSON.stringify(told)).not.toMatch(/dara|night/i);
  },
);

test("where it was thrown can be read", () => {
  const { stack = [] } = errorFacts(new Error(SECRET));
  expect(stack[0]).toContain("error-facts.test.ts:");
});

test("a file whose name says nothing is named", async () => {
  const name = "6f1c2f0e-3c52-4f0c-9d5e-0a5f3b1f9f11";
  const told = errorFacts(await thrownBy(() => readFile(`/none/Dara/${name}`)));
  expect(told).toMatchObject({ syscall: "open", file: name });
  expect(JSON.stringify(told)).not.toContain("/none/Dara");
});

test("no message comes through, however many lines it has and whatever it looks like", () => {
  const line = fc.oneof(
    fc.string({ minLength: 12 }),
    fc.string({ minLength: 12 }).map((text) => `\n    at ${text}`),
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), (lines) => {
      const message = `secret-beginning ${lines.join("")} secret-end`;
      const told = JSON.stringify(errorFacts(new Error(message)));
      expect(told).not.toContain("secret-");
      const long = lines.map((each) => each.trim()).filter((part) => part.length >= 12);
      for (const part of long) expect(told).not.toContain(JSON.stringify(part).slice(1, -1));
    }),
  );
});
