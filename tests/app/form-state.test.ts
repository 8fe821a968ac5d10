import { createTranslator } from "next-intl";
import { expect, test, vi } from "vitest";
import { en } from "@/app/_i18n/en";
import { enteredIn, runAction } from "@/app/_server/form-state";
import { DomainError } from "@/db/domain/errors";

// Both need a server that answers a request.
vi.mock("server-only", () => ({}));
vi.mock("next/headers", () => ({ headers: async () => new Headers() }));
vi.mock("next-intl/server", () => ({
  getTranslations: async (namespace: "problems") =>
    createTranslator({ locale: "en-GB", messages: en, namespace }),
}));

function form(entries: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

test("a refused form gives everything back but passwords and what the framework added", () => {
  const data = form([
    ["$ACTION_KEY", "k1"],
    ["name", "Sokha"],
    ["password", "secret"],
    ["passwordAgain", "secret"],
    ["theme", "a"],
    ["theme", "b"],
  ]);
  data.append("file", new File(["x"], "x.txt"));
  expect(enteredIn(data)).toEqual({ name: "Sokha", theme: ["a", "b"] });
});

test("an expected failure becomes words, field by field", async () => {
  const state = await runAction(form([["name", ""]]), () => {
    throw new DomainError("invalid_input", { name: "required", other: "unheard of" });
  });
  expect(state).toEqual({
    code: "invalid_input",
    titlePrefix: "Error: ",
    message: en.problems.code.invalid_input,
    problems: [
      { field: "name", text: en.problems.field.required },
      { field: "other", text: en.problems.field.invalid },
    ],
    values: { name: "" },
  });
});

test("what was done passes through", async () => {
  expect(await runAction(form([]), () => ({ done: "Saved." }))).toEqual({ done: "Saved." });
});

test("a fault of the program is not taken for an expected failure", async () => {
  const work = () => {
    throw new TypeError("broken");
  };
  await expect(runAction(form([]), work)).rejects.toThrow("broken");
});
