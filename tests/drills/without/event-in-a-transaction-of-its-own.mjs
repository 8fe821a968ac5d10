import { Database, replace } from "./better-sqlite3.mjs";

/*
 * The change is committed first, and the event that belongs to it so many ms later, or as long again as the
 * saving took on a busy machine: few kills have to meet it.
 */
const BETWEEN = 200;
const LONGEST = 1_000;
let last = performance.now();

const isEvent = (/** @type {string} */ sql) => /^insert into "audit_event"/i.test(sql);
const sleeping = new Int32Array(new SharedArrayBuffer(4));

replace(
  Database.prototype,
  "prepare",
  (original) =>
    /** @param {string} sql */
    function prepare(sql) {
      // @ts-expect-error -- a method
      const sqlite = this;
      const statement = original.call(sqlite, sql);
      if (!isEvent(sql)) return statement;
      const run = statement.run.bind(statement);
      statement.run = (/** @type {any[]} */ ...values) => {
        sqlite.exec("commit");
        const took = performance.now() - last;
        Atomics.wait(sleeping, 0, 0, Math.min(LONGEST, Math.max(BETWEEN, took)));
        last = performance.now();
        sqlite.exec("begin immediate");
        return run(...values);
      };
      return statement;
    },
);
