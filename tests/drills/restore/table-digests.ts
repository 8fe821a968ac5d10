import { createHash } from "node:crypto";
import Database from "better-sqlite3";

/** A hash of all rows of each table, in their order; the audit trail up to one event. */
export type TableDigests = Map<string, { rows: number; hash: string }>;

/** A restore ends these, and says so. */
const WAYS_IN = new Set(["session", "verification", "recovery_link", "invitation"]);

function tablesOf(sqlite: Database.Database): string[] {
  const listed = sqlite.pragma("table_list") as { schema: string; name: string; type: string }[];
  return listed
    .filter(({ schema, type }) => schema === "main" && (type === "table" || type === "shadow"))
    .map(({ name }) => name)
    .filter((name) => !name.startsWith("sqlite_") && !WAYS_IN.has(name))
    .toSorted();
}

function digestOf(sqlite: Database.Database, table: string, upTo: number) {
  const some = table === "audit_event" ? ` where id <= ${upTo}` : "";
  const hash = createHash("sha256");
  let rows = 0;
  for (const row of sqlite.prepare(`select * from "${table}"${some}`).raw().iterate()) {
    hash.update(JSON.stringify(row));
    rows += 1;
  }
  return { rows, hash: hash.digest("hex") };
}

/** The newest event of the trail; 0 where there is none. */
export const newestEvent = (sqlite: Database.Database): number =>
  Number(sqlite.prepare("select max(id) from audit_event").pluck().get() ?? 0);

/** Every row of every table as it stands, but the ways in. `upTo`: events of the trail after it are not counted. */
export function digestsOf(sqlite: Database.Database, upTo = newestEvent(sqlite)): TableDigests {
  return new Map(tablesOf(sqlite).map((table) => [table, digestOf(sqlite, table, upTo)]));
}

/** The same of a file that nobody else has open. */
export function digestsAt(path: string, upTo?: number): TableDigests {
  const sqlite = new Database(path, { readonly: true, fileMustExist: true });
  try {
    return digestsOf(sqlite, upTo);
  } finally {
    sqlite.close();
  }
}

/** Tables of which not every row is the same in both. */
export function differing(one: TableDigests, other: TableDigests): string[] {
  const tables = new Set([...one.keys(), ...other.keys()]);
  return [...tables].filter((table) => one.get(table)?.hash !== other.get(table)?.hash);
}

/** Rows of all tables together. */
export const rowsIn = (digests: TableDigests): number =>
  [...digests.values()].reduce((sum, { rows }) => sum + rows, 0);
