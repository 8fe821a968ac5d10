import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useDirectory } from "@/db/data-directory/in-use";
import { removeLeftoversIfAlone } from "@/db/data-directory/leftovers";

const LEFT = ["backing-up", "exports", "restoring-2026"];
const DATA = ["checking-now", "files", "imports"];

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "upr-leftovers-"));
  for (const name of [...LEFT, ...DATA]) {
    mkdirSync(join(directory, name));
    writeFileSync(join(directory, name, "file"), "");
  }
});
afterEach(() => rmSync(directory, { recursive: true }));

const there = () => readdirSync(directory).filter((name) => name !== "in-use.lock");

describe("what killed processes have left", () => {
  it("is removed, and nothing else", () => {
    removeLeftoversIfAlone(directory);
    expect(there()).toEqual(DATA);
  });

  it("may be somebody's while the directory is in use", () => {
    const held = useDirectory(directory);
    removeLeftoversIfAlone(directory);
    expect(there()).toEqual([...LEFT, ...DATA].toSorted());
    held.release();
  });
});
