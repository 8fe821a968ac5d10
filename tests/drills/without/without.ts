import { pathToFileURL } from "node:url";
import { join } from "node:path";

/** Where a preload stands, for `node --import`. */
export const preload = (name: string): string =>
  pathToFileURL(join(process.cwd(), "tests/drills/without", name)).href;

/**
 * The environment in which a server runs without one of its guards; none is switched off where `without` is
 * null. `preloads`: by guard, the file that switches it off from outside.
 */
export function withoutGuard(
  preloads: Readonly<Record<string, string>>,
  without: string | null,
): Record<string, string> {
  const file = without === null ? undefined : preloads[without];
  return file ? { NODE_OPTIONS: `--import ${preload(file)}` } : {};
}
