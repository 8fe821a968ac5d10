import { Database, replace } from "./better-sqlite3.mjs";

/*
 * Every change is answered as done and committed a while later, with others: what is lost then was
 * acknowledged.
 */
const LATER = 150;

/** @param {any} sqlite */
function commitLater(sqlite) {
  if (sqlite.inTransaction) return;
  sqlite.exec("begin immediate");
  setTimeout(() => sqlite.inTransaction && sqlite.exec("commit"), LATER);
}

replace(
  Database.prototype,
  "transaction",
  (original) =>
    /** @param {any} work */
    function transaction(work) {
      // @ts-expect-error -- a method
      const made = original.call(this, work);
      const sqlite = this;
      const late = /** @param {any[]} values */ (...values) => {
        commitLater(sqlite);
        return made(...values);
      };
      return Object.assign(late, { immediate: late, deferred: late, exclusive: late });
    },
);
