import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";

const directory = mkdtempSync(join(tmpdir(), "upr-import-script-"));
const list = join(directory, "list.csv");

beforeAll(() => {
  const head = "Number,Recommendation,Recommending States,Position,State under review,Session";
  writeFileSync(list, `${head}\r\n118.10,Do it,Chile; Atlantis,Noted,Slovenia,34\r\n`);
});

/** Runs the script on a database of its own; gives how it ended and what it said. */
const run = (...args: string[]) =>
  new Promise<{ code: unknown; said: string }>((resolve) => {
    const database = join(directory, "upr.sqlite");
    const all = ["--import", "tsx", "scripts/import.ts", "--database", database, ...args];
    execFile(process.execPath, all, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, said: stdout + stderr }),
    );
  });

test(
  "says what it would do, does it, and finds nothing left to do",
  { timeout: 60_000 },
  async () => {
    const preview = await run(list, "--preview");
    expect(preview).toMatchObject({ code: 0 });
    expect(preview.said).toContain(
      "Rows in the file: 1 = imported 1 + already there 0 + rejected 0 + left aside 0",
    );
    expect(preview.said).toContain("States not matched: 1: Atlantis (1)");
    expect(preview.said).toContain("This was a preview: nothing was changed.");
    expect((await run(list)).said).toContain("Brought in.");
    expect((await run(list)).said).toContain("All of it is there already: nothing was changed.");
  },
);

test(
  "ends with 2 where it is called wrongly, and with 1 where a file cannot be read",
  { timeout: 60_000 },
  async () => {
    const misused = await run(list, "--cycle", "two");
    expect([misused.code, misused.said]).toEqual([
      2,
      expect.stringContaining("npm run import -- FILE…"),
    ]);
    const missing = await run(join(directory, "nothing.docx"));
    expect([missing.code, missing.said]).toEqual([
      1,
      expect.stringContaining("Nothing was changed."),
    ]);
  },
);

const HEAD = "Number,Recommendation,Recommending States,Position,State under review,Session";

/** A file of so many lines beside the list. */
function written(name: string, content: string): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

test.each([
  ["a folder", () => directory, "is no ordinary file."],
  [
    "no file",
    () => join(directory, "nothing.csv"),
    "nothing.csv cannot be read: There is no such file.",
  ],
  ["no headings", () => written("bare.csv", "1,2\n3,4\n"), "bare.csv has no column that is known"],
  ["no text", () => written("torn.docx", "PK"), "torn.docx is damaged"],
  [
    "one endless line",
    () => written("line.csv", `${HEAD}\n${"word ".repeat(500_000)}`),
    "line.csv has more in one cell",
  ],
])("says in a sentence why nothing comes of %s", { timeout: 60_000 }, async (_, path, says) => {
  const { code, said } = await run(path());
  expect([code, said]).toEqual([1, expect.stringContaining(says)]);
  expect(said).toContain("Nothing was changed.");
  expect(said).not.toContain("    at ");
});

test("says in a sentence that the database is none", { timeout: 60_000 }, async () => {
  const database = written("none.sqlite", "no database ".repeat(1000));
  const { code, said } = await run(list, "--database", database);
  expect(code).toBe(1);
  expect(said).toMatch(/is no database; put a backup in its place\. Nothing was changed\.$/m);
});

test("what a file says steers no terminal", { timeout: 60_000 }, async () => {
  const row = "118.1,Do it,\u001B[2J\u202EAtlantis,Perhaps,Slovenia,34";
  const { said } = await run(written("steering.csv", `${HEAD}\n${row}`), "--preview");
  expect(said).toContain("line 2: position not known: Perhaps");
  expect(said).toContain("States not matched: 1: \uFFFD[2J\uFFFDAtlantis (1)");
  expect(said).not.toMatch(/[^\P{Cc}\n]|\u202E/u);
});
