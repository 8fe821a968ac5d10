import { spawn } from "node:child_process";
import { ROOT } from "./paths.mjs";

/** How often a long step says that it is still at work where nobody sees a moving progress bar, in ms. */
const STILL_AT_WORK = 15_000;

/** @param {string | null} what */
function sayThatItGoesOn(what) {
  if (what === null || process.stderr.isTTY) return () => {};
  const began = Date.now();
  const timer = setInterval(() => {
    console.log(`${what}: still at work after ${Math.round((Date.now() - began) / 1000)} s`);
  }, STILL_AT_WORK);
  return () => clearInterval(timer);
}

/**
 * Runs a program in the project's folder with its output shown.
 *
 * @param {string | null} what What it does, for progress lines; null where it shows its own progress.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {Record<string, string>} [environment] Added to the present one.
 * @returns {Promise<number>} Its exit code; 1 where a signal ended it, 127 where it could not be started.
 */
export async function run(what, program, parameters, environment = {}) {
  const child = spawn(program, parameters, {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const done = sayThatItGoesOn(what);
  try {
    return await new Promise((resolve) => {
      child.once("error", () => resolve(127));
      child.once("exit", (code) => resolve(code ?? 1));
    });
  } finally {
    done();
  }
}

/**
 * Runs one of the project's TypeScript scripts and gives what it wrote to stdout.
 *
 * @param {string} script Path from the project's folder.
 * @param {Record<string, string>} environment
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runTypeScript(script, environment) {
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (output += text));
  const code = await new Promise((resolve) =>
    child.once("close", (status) => resolve(status ?? 1)),
  );
  return { code, output: output.trim() };
}
