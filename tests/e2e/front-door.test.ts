import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { STANDALONE } from "@/scripts/start/build.mjs";

const REFERENCES = Array.from(
  { length: 47 },
  (_, index) => `KHM-HC-2019-${String(index + 1).padStart(2, "0")}`,
);

test("a fresh instance shows all 47 references", async () => {
  const response = await fetch(`${inject("baseUrl")}/recommendations`);
  expect(response.status).toBe(200);
  const page = await response.text();
  expect(REFERENCES.filter((ref) => !page.includes(`/recommendations/${ref}"`))).toEqual([]);
});

test("whoever asks for a page that is not there is told so with the status 404", async () => {
  const response = await fetch(`${inject("baseUrl")}/recommendations/KHM-HC-2019-99`);
  expect(response.status).toBe(404);
});

test.each(["tests", "data/local", "README.md"])("a build does not take %s along", (path) => {
  expect(existsSync(join(STANDALONE, "server.js"))).toBe(true);
  expect(existsSync(join(STANDALONE, path))).toBe(false);
});
