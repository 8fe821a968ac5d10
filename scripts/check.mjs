/*
 * npm run check: format, lint (with the structure of the tree), types, dead code. All of them run, so
 * that one round shows everything; the exit code is 1 where any has found something.
 */
import { installWhereNeeded } from "./start/dependencies.mjs";
import { Refusal, runScript } from "./start/refusal.mjs";
import { run } from "./start/run.mjs";

/** @type {[what: string, module: string, ...parameters: string[]][]} */
const STEPS = [
  ["Format", "oxfmt/bin/oxfmt", "--check"],
  ["Lint", "oxlint/bin/oxlint"],
  // The framework's types of pages and routes are made, not kept.
  ["Types of routes", "next/dist/bin/next", "typegen"],
  // An incremental run misses a message that is gone.
  ["Types", "typescript/bin/tsc", "--noEmit", "--incremental", "false"],
  ["Dead code", "knip/bin/knip.js"],
];

await runScript(async () => {
  await installWhereNeeded();
  const failed = [];
  for (const [what, module, ...parameters] of STEPS) {
    const program = ["node_modules/" + module, ...parameters];
    const code = await run(null, process.execPath, program, { NEXT_TELEMETRY_DISABLED: "1" });
    if (code !== 0) failed.push(what);
  }
  if (failed.length > 0) throw new Refusal(`The check failed: ${failed.join(", ")}.`);
  console.log("The check found nothing.");
});
