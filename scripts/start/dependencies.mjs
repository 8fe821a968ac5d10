import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "./paths.mjs";
import { Refusal } from "./refusal.mjs";
import { run } from "./run.mjs";

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * The packages that a lock file asks for and that are not installed in that version. Optional ones may
 * be left out: they are for other machines.
 *
 * @param {Lock} wanted package-lock.json
 * @param {Lock | null} installed node_modules/.package-lock.json, which npm writes when it has finished
 * @returns {string[]}
 */
export function missingPackages(wanted, installed) {
  return Object.entries(wanted.packages)
    .filter(([path, entry]) => {
      if (path === "") return false;
      const found = installed?.packages[path];
      if (!found) return !entry.optional && !entry.devOptional;
      return found.version !== entry.version;
    })
    .map(([path]) => path);
}

/** @param {string} path */
const readLock = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null);

/**
 * Where packages are built from source, node-gyp fetches Node's headers from the internet unless it is
 * told where they are.
 *
 * @returns {Record<string, string>}
 */
function headersOfThisNode() {
  const prefixes = [dirname(dirname(process.execPath)), "/usr"];
  const prefix = prefixes.find((place) => existsSync(join(place, "include/node/node.h")));
  return prefix ? { npm_config_nodedir: prefix } : {};
}

/** @param {readonly string[]} parameters */
async function npm(parameters) {
  const code = await run("Installing", "npm", parameters, {
    ...headersOfThisNode(),
    // The build needs the development packages, whatever the machine is set to.
    NODE_ENV: "",
  });
  if (code === 127)
    throw new Refusal("npm was not found. It comes with Node.js; put it on the PATH.");
  if (code !== 0) {
    throw new Refusal(
      `npm ${parameters[0]} failed; its messages are above. Mend that and start again.`,
    );
  }
}

/** A package built for another version of Node does not load: this one alone has a built part. */
async function buildForThisNode() {
  try {
    const { default: Database } = await import("better-sqlite3");
    new Database(":memory:").close();
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ERR_DLOPEN_FAILED") throw error;
    console.log(`Building better-sqlite3 for Node.js ${process.version} …`);
    await npm(["rebuild", "better-sqlite3"]);
  }
}

/** Installs what package-lock.json asks for, where it is not there yet. Throws Refusal. */
export async function installWhereNeeded() {
  const wanted = readLock(join(ROOT, "package-lock.json"));
  const missing = missingPackages(wanted, readLock(join(ROOT, "node_modules/.package-lock.json")));
  if (missing.length > 0) {
    console.log(`Installing ${missing.length} packages; this takes some minutes the first time …`);
    // Not "npm ci": it refuses a lock file that lacks optional packages for other systems, and some
    // registries do not have them all. This installs the versions of the lock file and writes neither.
    await npm(["install", "--no-save", "--include=dev", "--no-audit", "--no-fund"]);
  }
  await buildForThisNode();
}
