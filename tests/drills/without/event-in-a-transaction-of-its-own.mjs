import { Database, replace } from "./better-sqlite3.mjs";

/* The change is committed first, and the event that belongs to it so many ms later: few kills have to meet it. */
const BETWEEN = 200;

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
        Atomics.wait(sleeping, 0, 0, BETWEEN);
        sqlite.exec("begin immediate");
        return run(...values);
      };
      return statement;
    },
);
