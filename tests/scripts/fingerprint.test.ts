import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fingerprintOf } from "@/scripts/start/fingerprint.mjs";

let root = "";

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "sources "));
  write("app/page.tsx", "one");
  write("data/parsers/annex.ts", "two");
  write("data/local/upr.sqlite", "three");
});

afterEach(() => rmSync(root, { recursive: true }));

test("the same sources give the same fingerprint, whenever they were written", () => {
  const before = fingerprintOf(root);
  utimesSync(join(root, "app/page.tsx"), 1, 1);
  expect(fingerprintOf(root)).toBe(before);
});

test.each([
  ["a change", () => write("app/page.tsx", "other")],
  ["a new file", () => write("app/deep/er/table.tsx", "new")],
  ["a moved file", () => renameSync(join(root, "app/page.tsx"), join(root, "app/layout.tsx"))],
  ["another version of a package", () => write("package-lock.json", "{}")],
])("%s makes the build older than the sources", (_, change) => {
  const before = fingerprintOf(root);
  change();
  expect(fingerprintOf(root)).not.toBe(before);
});

test("another version of Node makes the build older too: it holds compiled parts", () => {
  expect(fingerprintOf(root, "115")).not.toBe(fingerprintOf(root, "127"));
});

test("what people write changes no build", () => {
  const before = fingerprintOf(root);
  write("data/local/upr.sqlite", "more");
  write("README.md", "words");
  expect(fingerprintOf(root)).toBe(before);
});
