import { Database, replace } from "./better-sqlite3.mjs";

/* Whether anything can be written shows at the first save, and not when the program starts. */
replace(
  Database.prototype,
  "exec",
  (original) =>
    /** @param {string} sql */
    function exec(sql) {
      const isAttempt = /pragma user_version/i.test(sql);
      // @ts-expect-error -- a method
      return isAttempt ? this : original.call(this, sql);
    },
);
