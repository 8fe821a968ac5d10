import { Database, replace } from "./better-sqlite3.mjs";

/* Every step of an upgrade is written by itself. */
let found = false;

replace(
  Database.prototype,
  "exec",
  (original) =>
    /** @param {string} sql */
    function exec(sql) {
      const isOne = sql === "begin immediate" || sql === "commit";
      found ||= isOne;
      // @ts-expect-error -- a method
      return isOne ? this : original.call(this, sql);
    },
);
process.on("exit", () => {
  if (!found) throw new Error("nobody began a transaction");
});
