import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Refusal } from "./refusal.mjs";
import { run } from "./run.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** @param {string} path */
function canBeRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** An installed Chromium or Chrome on the PATH. */
function installedBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(canBeRun);
}

/** The browser that Playwright has fetched into its own cache, where it has. */
async function playwrightsBrowser() {
  const { chromium } = await import("playwright-core");
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/** Whether Debian's package manager may be used here. */
function mayUseDebian() {
  if (process.getuid?.() !== 0) return false;
  try {
    execFileSync("apt-get", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function install() {
  console.log("No Chromium or Chrome was found; installing one …");
  if (mayUseDebian()) {
    const unattended = { DEBIAN_FRONTEND: "noninteractive" };
    await run("Updating the list of packages", "apt-get", ["update", "-q"], unattended);
    const packages = ["install", "-y", "-q", "--no-install-recommends", "chromium"];
    await run("Installing Chromium", "apt-get", packages, unattended);
    return;
  }
  const playwright = ["node_modules/playwright-core/cli.js", "install", "chromium"];
  await run("Installing Chromium", process.execPath, playwright);
}

/**
 * The path of a Chromium: CHROMIUM_PATH, else an installed one, else one that is installed now.
 * Throws Refusal: tests in the browser are never left out in silence.
 *
 * @returns {Promise<string>}
 */
export async function findBrowser() {
  const given = process.env.CHROMIUM_PATH?.trim();
  if (given) {
    if (canBeRun(given)) return given;
    throw new Refusal(`CHROMIUM_PATH is "${given}", and no program can be run there.`);
  }
  const found = installedBrowser() ?? (await playwrightsBrowser());
  if (found) return found;
  await install();
  const installed = installedBrowser() ?? (await playwrightsBrowser());
  if (installed) return installed;
  throw new Refusal(
    "No Chromium could be found or installed. Install one, or say where it is: CHROMIUM_PATH=… npm test",
  );
}
