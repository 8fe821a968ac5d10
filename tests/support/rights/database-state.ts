import type { Db } from "@/db/client";
import { appendEvent } from "@/db/commands/audit-trail";
import { keepSearchIndex } from "@/db/search-index/keep-search-index";
import { SYSTEM } from "@/tests/support/accounts";

type Row = Record<string, unknown>;

/** Every row of every table, as it is at one moment. */
export type DatabaseState = ReadonlyMap<string, readonly Row[]>;

/* The tables of the search follow from others. */
const TABLES =
  "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search\\_%' ESCAPE '\\'";

/** Reads the whole database. */
export function stateOf(db: Db): DatabaseState {
  const read = db.$client.transaction(() => {
    const tables = db.$client.prepare<[], { name: string }>(TABLES).all();
    return tables.map(({ name }) => {
      return [name, db.$client.prepare<[], Row>(`SELECT * FROM "${name}"`).all()] as const;
    });
  });
  return new Map(read());
}

/* A session that has ended is swept away by whoever comes upon it, and that one is used is noted: no change. */
const asText = (table: string, rows: readonly Row[] = []) =>
  JSON.stringify(
    table === "session"
      ? rows
          .filter((row) => Number(row.expires_at) > Date.now())
          .map((row) => ({ ...row, updated_at: null }))
      : rows,
  );

/** The tables that are not the same in both. */
export const changedTables = (before: DatabaseState, after: DatabaseState): string[] =>
  [...after.keys()].filter(
    (table) => asText(table, before.get(table)) !== asText(table, after.get(table)),
  );

/**
 * Puts everything back as it was, but for the audit trail, from which nothing can be taken. It gets one
 * more event, by which the server learns that what it has kept of public pages holds no more.
 */
export function restore(db: Db, state: DatabaseState): void {
  const changed = changedTables(state, stateOf(db)).filter((table) => table !== "audit_event");
  if (changed.length === 0) return;
  db.$client.pragma("foreign_keys = OFF");
  const write = db.$client.transaction(() => {
    for (const table of changed) {
      db.$client.prepare(`DELETE FROM "${table}"`).run();
      for (const row of state.get(table) ?? []) {
        const columns = Object.keys(row);
        const names = columns.map((column) => `"${column}"`).join();
        const places = columns.map((column) => `@${column}`).join();
        db.$client.prepare(`INSERT INTO "${table}" (${names}) VALUES (${places})`).run(row);
      }
    }
  });
  write.immediate();
  db.$client.pragma("foreign_keys = ON");
  const event = { actor: SYSTEM, verb: "restore", subject: "scene", detail: { public: true } };
  db.transaction((tx) => {
    keepSearchIndex(tx);
    appendEvent(tx, { at: new Date().toISOString(), ...event });
  });
}
