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
    const all = ["--import", "tsx", "scripts/import.ts", ...args, "--database", database];
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
