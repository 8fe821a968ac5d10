import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SETTINGS, type Setting } from "@/data/settings/settings.mjs";

/** The cells of README's table of settings, row by row, without its head. */
function tableInReadme(): string[][] {
  const [, table = ""] = readFileSync("README.md", "utf8").split(/^\| variable .*\n\|[ |-]*\|\n/m);
  return (table.split("\n\n")[0] ?? "").split("\n").map((row) =>
    row
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}

test("README lists every setting as the program knows it", () => {
  const rows = Object.entries<Setting>(SETTINGS).map(([name, row]) => [
    `\`${name}\``,
    row.what,
    `\`${row.example}\``,
    row.otherwise ?? `\`${row.fallback}\``,
  ]);
  expect(tableInReadme()).toEqual(rows);
});
