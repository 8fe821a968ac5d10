import { createRequire } from "node:module";
import { join } from "node:path";

/** The very class that the program in this folder works with. */
export const Database = createRequire(join(process.cwd(), "package.json"))("better-sqlite3");

/**
 * Puts another function in place of a method. Throws where there is none.
 *
 * @param {any} prototype
 * @param {string} name
 * @param {(original: any) => any} make Gives the new method.
 */
export function replace(prototype, name, make) {
  const original = prototype[name];
  if (typeof original !== "function") throw new Error(`better-sqlite3 has no ${name} any more`);
  prototype[name] = make(original);
}
