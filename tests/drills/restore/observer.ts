import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import Database from "better-sqlite3";
import { digestsOf, newestEvent, type TableDigests } from "./table-digests";

/**
 * Looks at a live database all the time, and notes every row of it under the event that its trail ends with:
 * what a backup that ends with this event has to hold. It asks SQLite itself, and nothing of the product.
 */
export function observe(directory: string) {
  const seen = new Map<number, TableDigests>();
  const state = { isOver: false };
  const sqlite = new Database(join(directory, "upr.sqlite"), { readonly: true, timeout: 5_000 });
  const once = sqlite.transaction(() => {
    const event = newestEvent(sqlite);
    if (!seen.has(event)) seen.set(event, digestsOf(sqlite, event));
  });
  const watching = (async () => {
    while (!state.isOver) {
      once();
      await turn();
    }
  })();
  return {
    seen,
    newest: () => newestEvent(sqlite),
    async end(): Promise<void> {
      state.isOver = true;
      await watching;
      once();
      sqlite.close();
    },
  };
}
