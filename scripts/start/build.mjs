import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprintOf } from "./fingerprint.mjs";
import { ROOT } from "./paths.mjs";
import { Refusal } from "./refusal.mjs";
import { run } from "./run.mjs";

/** The built server with all that it needs, except what the browser fetches. */
export const STANDALONE = join(ROOT, ".next/standalone");

/** Written last, so that a build which was cut off counts as none. */
const BUILT_FROM = join(STANDALONE, "built-from");

/** Whether anything has been built, of whatever sources. */
export const isBuilt = () => existsSync(BUILT_FROM);

/** Builds where there is no build of the sources as they stand. Throws Refusal. */
export async function buildWhereNeeded() {
  const fingerprint = fingerprintOf(ROOT);
  if (existsSync(BUILT_FROM) && readFileSync(BUILT_FROM, "utf8") === fingerprint) return;
  console.log("Building; this takes about a minute …");
  rmSync(BUILT_FROM, { force: true });
  const next = join(ROOT, "node_modules/next/dist/bin/next");
  const code = await run("Building", process.execPath, [next, "build"], {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  if (code !== 0) throw new Refusal("The build failed; its messages are above.");
  cpSync(join(ROOT, ".next/static"), join(STANDALONE, ".next/static"), { recursive: true });
  writeFileSync(BUILT_FROM, fingerprint);
}
