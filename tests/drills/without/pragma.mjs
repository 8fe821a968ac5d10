import { Database, replace } from "./better-sqlite3.mjs";

/**
 * Has the program set something else than it asks for. Ends it with an error where it never asked.
 *
 * @param {string} asked
 * @param {string} set
 */
export function setPragma(asked, set) {
  let found = false;
  replace(
    Database.prototype,
    "pragma",
    (original) =>
      /** @param {string} pragma @param {any} [options] */
      function pragma(pragma, options) {
        const isIt = pragma === asked;
        found ||= isIt;
        // @ts-expect-error -- a method
        return original.call(this, isIt ? set : pragma, options);
      },
  );
  process.on("exit", () => {
    if (!found) throw new Error(`nobody asked for ${asked}`);
  });
}
