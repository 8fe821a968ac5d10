import { Worker } from "node:worker_threads";
import { expect, test, vi } from "vitest";
import { readInThread } from "@/app/_server/reading-thread";

vi.mock("server-only", () => ({}));

const TELL =
  'const { parentPort } = require("node:worker_threads"); const tell = (news) => parentPort.postMessage(news);';

/** What comes of a thread that does this. */
const read = (work: string) =>
  readInThread(
    () =>
      new Worker(`${TELL} ${work}`, {
        eval: true,
        resourceLimits: { maxOldGenerationSizeMb: 24 },
      }),
  );

test("what a thread has read is handed on", async () => {
  const rows = new Map([["a", new Uint8Array([1, 2])]]);
  expect(
    await read('tell({ kind: "read", result: new Map([["a", new Uint8Array([1, 2])]]) })'),
  ).toEqual(rows);
});

test("what it refuses is refused", async () => {
  await expect(read('tell({ kind: "refused", code: "list_is_doc" })')).rejects.toMatchObject({
    code: "list_is_doc",
  });
});

test.each([
  [
    "takes more memory than it is given",
    "const all = []; for (;;) all.push(new Array(1000).fill({}))",
  ],
  ["ends without a word", ""],
])("a file with which it %s is too large", async (_, work) => {
  await expect(read(work)).rejects.toMatchObject({ code: "archive_too_large" });
});

test("what goes wrong in it goes on to whoever asked, and the next is read", async () => {
  await expect(read('throw new Error("no such table")')).rejects.toThrow("no such table");
  expect(await read('tell({ kind: "read", result: 1 })')).toBe(1);
});
