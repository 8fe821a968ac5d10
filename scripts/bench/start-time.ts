import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { ROOT } from "@/scripts/start/paths.mjs";
import { freePort } from "@/scripts/start/port.mjs";

const PATIENCE = 30_000;

/** Seconds from `npm start`, with everything built, to the whole first page. */
export async function startTime(directory: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const npm = spawn("npm", ["start"], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), DATA_DIRECTORY: directory },
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => npm.once("exit", resolve));
  try {
    while (performance.now() - began < PATIENCE) {
      const page = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
      if (page?.ok && (await page.text())) return (performance.now() - began) / 1000;
      await wait(10);
    }
    throw new Error("npm start gave no page");
  } finally {
    npm.kill("SIGTERM");
    await ended;
  }
}
