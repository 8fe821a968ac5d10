import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Everything that stands in the data directory: in a backup, or for a reason not. */
const PLACES: Record<string, "in a backup" | "passes by itself" | "outlives a restore"> = {
  "upr.sqlite": "in a backup",
  "session-secret": "in a backup",
  files: "in a backup",
  imports: "passes by itself",
  exports: "passes by itself",
  received: "passes by itself",
  "filled-lists": "passes by itself",
  // Whom a backup from before would bring back.
  "erased-people": "outlives a restore",
};

const SOURCES = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(join("app", path), "utf8"));

test("there is no place in the data directory of which nobody has decided whether it is backed up", () => {
  const named = SOURCES.flatMap((text) => [
    ...text.matchAll(/(?:instance\.)?dataDirectory, "([^"]+)"/g),
  ]).map(([, place]) => place ?? "");
  expect([...new Set(named)].toSorted()).toEqual(Object.keys(PLACES).toSorted());
});

test("what is in a backup is replaced by a restore, and what passes goes with the data that it was about", () => {
  const replaced = readFileSync("db/data-directory/replacement.ts", "utf8");
  for (const [place, what] of Object.entries(PLACES)) {
    expect([place, replaced.includes(`"${place}"`)]).toEqual([
      place,
      what !== "outlives a restore",
    ]);
  }
});
