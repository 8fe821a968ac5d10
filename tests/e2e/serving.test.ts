import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { afterEach, expect, test } from "vitest";
import { ROOT } from "@/scripts/start/paths.mjs";
import { freePort } from "@/scripts/start/port.mjs";

const directory = mkdtempSync(join(tmpdir(), "upr-serving-"));
let child: ChildProcessByStdio<null, Readable, Readable>;

afterEach(() => {
  child.kill("SIGKILL");
  rmSync(directory, { recursive: true, force: true });
});

/** `npm run serve`, as far as its greeting. */
async function served(port: number) {
  child = spawn(process.execPath, ["scripts/serve.mjs"], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), DATA_DIRECTORY: directory },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for await (const piece of child.stdout.iterator({ destroyOnReturn: false })) {
    if (String(piece).includes("UPR follow-up is at")) return;
  }
  throw new Error("it ended before its greeting");
}

test("a server goes on when nobody reads what it says any more, and ends when it is told to", async () => {
  const port = await freePort();
  await served(port);
  const ended = once(child, "exit");
  child.stdout.destroy();
  child.stderr.destroy();
  const statuses = new Set<number>();
  // Each leaves a line in the log: together more than a pipe holds, which is 64 KB.
  for (let time = 0; time < 500; time += 1) {
    const answer = await fetch(`http://localhost:${port}/recommendations/none-${time}`);
    await answer.arrayBuffer();
    statuses.add(answer.status);
  }
  expect([...statuses]).toEqual([404]);
  child.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow();
});

/** Whether anybody answers at the port. */
const answers = (port: number) =>
  fetch(`http://localhost:${port}/healthz`).then(
    () => true,
    () => false,
  );

test("a server whose starter is gone without a word ends too, and leaves port and data to the next", async () => {
  const port = await freePort();
  await served(port);
  child.kill("SIGKILL");
  await expect.poll(() => answers(port), { timeout: 15_000 }).toBe(false);
  await served(port);
  expect(await answers(port)).toBe(true);
});
