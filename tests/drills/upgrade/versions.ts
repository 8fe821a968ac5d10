import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { ROOT } from "@/scripts/start/paths.mjs";

interface Journal {
  entries: { when: number; tag: string }[];
}

const JOURNAL = "db/migrations/meta/_journal.json";

const journal = (): Journal => JSON.parse(readFileSync(join(ROOT, JOURNAL), "utf8")) as Journal;

/** How many migrations this version knows. */
export const migrationsKnown = (): number => journal().entries.length;

function versionWith(root: string, { entries, ...rest }: Journal): void {
  cpSync(join(ROOT, "db/migrations"), join(root, "db/migrations"), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
  writeFileSync(join(root, JOURNAL), JSON.stringify({ ...rest, entries }));
}

/** The migrations of this program when it knew so many, in a folder that scripts are run in. */
export function olderVersion(root: string, migrations: number): void {
  const today = journal();
  versionWith(root, { ...today, entries: today.entries.slice(0, migrations) });
}

const LATER = `ALTER TABLE organisation ADD later text;
--> statement-breakpoint
CREATE TABLE later (id integer PRIMARY KEY NOT NULL, word text NOT NULL);
--> statement-breakpoint
INSERT INTO later (word) SELECT name FROM organisation;
`;

/** This program with one more migration, as its next version may have. */
export function nextVersion(root: string): void {
  const today = journal();
  const when = Math.max(...today.entries.map((entry) => entry.when)) + 1;
  const next = { idx: today.entries.length, version: "6", when, tag: "later", breakpoints: true };
  versionWith(root, { ...today, entries: [...today.entries, next] });
  writeFileSync(join(root, "db/migrations/later.sql"), LATER);
}

/** This program as it would be if it took every database for one that it knows. */
export function versionThatRefusesNone(root: string): void {
  const { entries, ...rest } = journal();
  const raised = entries.map((entry, index) =>
    index === entries.length - 1 ? { ...entry, when: 4_102_444_800_000 } : entry,
  );
  versionWith(root, { ...rest, entries: raised });
}

const columnsOf = (sqlite: Database.Database, schema: string, table: string): string[] =>
  (sqlite.prepare(`pragma ${schema}.table_info("${table}")`).all() as { name: string }[]).map(
    ({ name }) => `"${name}"`,
  );

/** Counted up from the rest by a migration that came after the one that made it. */
const FILLED_LATER = "review_tally";

function tablesOf(sqlite: Database.Database): string[] {
  const listed = sqlite.pragma("table_list") as { schema: string; name: string; type: string }[];
  return listed
    .filter(({ schema, type }) => schema === "main" && type === "table")
    .map(({ name }) => name)
    .filter((name) => !/^(sqlite_|__drizzle)/.test(name) && name !== FILLED_LATER);
}

/**
 * Makes a data directory of the older version at `to`, with the content of today's at `from`: of each row
 * what the older version had columns for.
 */
export function olderData(from: string, to: string, root: string): void {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const kept of ["files", "session-secret"])
    cpSync(join(from, kept), join(to, kept), { recursive: true });
  const path = join(to, "upr.sqlite");
  rmSync(path, { force: true });
  const sqlite = new Database(path);
  try {
    sqlite.pragma("journal_mode = WAL");
    sqlite.pragma("foreign_keys = OFF");
    migrate(drizzle({ client: sqlite }), { migrationsFolder: join(root, "db/migrations") });
    sqlite.prepare("attach ? as today").run(join(from, "upr.sqlite"));
    for (const table of tablesOf(sqlite)) {
      const today = new Set(columnsOf(sqlite, "today", table));
      const both = columnsOf(sqlite, "main", table).filter((column) => today.has(column));
      if (both.length === 0) continue;
      sqlite.exec(`delete from main."${table}"`);
      sqlite.exec(
        `insert into main."${table}" (${both.join()}) select ${both.join()} from today."${table}"`,
      );
    }
    sqlite.exec("detach today");
    const broken = sqlite.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0) throw new Error("the older data refers to what is not there");
  } finally {
    sqlite.close();
  }
}
