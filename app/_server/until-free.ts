import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import type { Db } from "@/db/client";
import { DomainError } from "@/db/domain/errors";
import { expectedFailure } from "@/db/domain/storage-failure";

/** How long a change waits for another program that writes, and how long between two looks, in ms. */
const PATIENCE = 5000;
const PAUSE = 50;

/** Whether nobody else is writing now. SQLite itself would wait in the one thread that also answers readers. */
function isFree(sqlite: Db["$client"]): boolean {
  const patience = Number(sqlite.pragma("busy_timeout", { simple: true }));
  sqlite.pragma("busy_timeout = 0");
  try {
    sqlite.exec("begin immediate; rollback");
    return true;
  } catch (error) {
    if (expectedFailure(error)?.code === "database_locked") return false;
    throw error;
  } finally {
    sqlite.pragma(`busy_timeout = ${patience}`);
  }
}

/** Waits until no other program writes; readers are answered meanwhile. Throws `database_locked`. */
export async function untilFree(sqlite: Db["$client"]): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (!isFree(sqlite)) {
    if (Date.now() > until) throw new DomainError("database_locked");
    await wait(PAUSE);
  }
}
