import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "@/scripts/start/browser.mjs";

/** A browser that speaks to nobody but the pages under test. */
const QUIET = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-sync",
  "--no-first-run",
];

/** Starts a headless Chromium, with these switches besides; the caller closes it. */
export async function openBrowser(switches: readonly string[] = []): Promise<Browser> {
  // Chromium's sandbox refuses to work for root, as in a container.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({
    executablePath: await findBrowser(),
    args: [...QUIET, ...sandbox, ...switches],
  });
}
