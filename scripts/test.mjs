/*
 * npm test: installs what is missing, finds a browser, and runs every test. What follows "--" goes to
 * Vitest. The last line is always "N passed, N failed". Whatever tests leave in the folder for temporary
 * files is removed with it.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./start/browser.mjs";
import { installWhereNeeded } from "./start/dependencies.mjs";
import { nodeVersionProblem } from "./start/node-version.mjs";
import { Refusal, runScript } from "./start/refusal.mjs";
import { run } from "./start/run.mjs";

/**
 * @param {string} file Vitest's report.
 * @param {number} code Its exit code.
 */
function countsFrom(file, code) {
  let counts = { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 0 };
  try {
    counts = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // No report: Vitest did not get as far. Its exit code tells.
  }
  // A file that could not be run at all holds no test that failed.
  const failed = Math.max(counts.numFailedTests, code === 0 ? 0 : 1);
  return `${counts.numPassedTests} passed, ${failed} failed`;
}

await runScript(async () => {
  const problem = nodeVersionProblem(process.version);
  if (problem) throw new Refusal(problem);
  await installWhereNeeded();
  const browser = await findBrowser();
  const folder = mkdtempSync(join(tmpdir(), "upr-test-"));
  const report = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const vitest = ["node_modules/vitest/vitest.mjs", "run", ...reporters, ...process.argv.slice(2)];
  const code = await run(null, process.execPath, vitest, {
    CHROMIUM_PATH: browser,
    NODE_ENV: "test",
    TMPDIR: folder,
  });
  const counts = countsFrom(report, code);
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // A browser that was told to end may still write there: not a reason to keep the counts back.
  }
  console.log(counts);
  process.exitCode = code === 0 ? 0 : 1;
});
