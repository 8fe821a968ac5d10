import Database from "better-sqlite3";
import { openSnapshot } from "@/db/client";
import { verifiedChain } from "@/db/domain/audit-chain";
import type { BackupContents } from "@/db/domain/backup-manifest";
import { BackupProblem } from "@/db/domain/backup-problem";
import { auditChain } from "@/db/queries/audit-chain";

/** What a copy of the database holds; its rows may be of an older program. */
export interface ExaminedDatabase extends BackupContents {
  /** The files of evidence that it names. */
  files: { storedAs: string; size: number; sha256: string }[];
  /** The first event of the audit trail that is not in order; null where all are. */
  brokenAt: number | null;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Throws `database_damaged`, `references_broken`. */
function requireSound(sqlite: Database.Database): void {
  const found = sqlite.pragma("integrity_check(5)", { simple: true });
  if (found !== "ok") throw new BackupProblem("database_damaged", String(found).slice(0, 200));
  const broken = sqlite.pragma("foreign_key_check") as { table: string }[];
  if (broken[0]) throw new BackupProblem("references_broken", broken[0].table);
}

function tablesOf(sqlite: Database.Database): string[] {
  const listed = sqlite.pragma("table_list") as { schema: string; name: string; type: string }[];
  return listed
    .filter(
      ({ schema, name, type }) =>
        schema === "main" && type === "table" && !name.startsWith("sqlite_"),
    )
    .map(({ name }) => name)
    .toSorted();
}

function rowsOf(sqlite: Database.Database, tables: readonly string[]): Record<string, number> {
  const count = (table: string) =>
    Number(
      sqlite
        .prepare(`select count(*) from ${quoted(table)}`)
        .pluck()
        .get(),
    );
  return Object.fromEntries(tables.map((table) => [table, count(table)]));
}

function schemaOf(sqlite: Database.Database, tables: readonly string[]): BackupContents["schema"] {
  if (!tables.includes("__drizzle_migrations")) throw new BackupProblem("no_database");
  const found = sqlite
    .prepare("select count(*) migrations, max(created_at) newest from __drizzle_migrations")
    .get() as { migrations: number; newest: number | null };
  return { migrations: found.migrations, newest: Number(found.newest ?? 0) };
}

function filesOf(sqlite: Database.Database, tables: readonly string[]): ExaminedDatabase["files"] {
  // An older database has no such table.
  if (!tables.includes("evidence_file")) return [];
  return sqlite
    .prepare("select stored_as storedAs, size, sha256 from evidence_file order by stored_as")
    .all() as ExaminedDatabase["files"];
}

function trailOf(path: string) {
  const { reader, close } = openSnapshot(path);
  try {
    const { count, last, broken } = verifiedChain(auditChain(reader));
    return { audit: { events: count, head: last?.hash ?? null }, brokenAt: broken?.id ?? null };
  } finally {
    close();
  }
}

/**
 * Looks at every page and every row of a copy, reading only. Throws BackupProblem: `no_database`,
 * `database_damaged`, `references_broken`.
 */
export function examineDatabase(path: string): ExaminedDatabase {
  const sqlite = new Database(path, { readonly: true, fileMustExist: true });
  try {
    sqlite.pragma("trusted_schema = OFF");
    sqlite.pragma("cell_size_check = ON");
    requireSound(sqlite);
    const tables = tablesOf(sqlite);
    const schema = schemaOf(sqlite, tables);
    const trail = trailOf(path);
    return { schema, rows: rowsOf(sqlite, tables), files: filesOf(sqlite, tables), ...trail };
  } catch (error) {
    if (error instanceof BackupProblem) throw error;
    const { code = "", message } = error as { code?: string; message: string };
    if (/^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(code)) {
      throw new BackupProblem("database_damaged", message);
    }
    throw error;
  } finally {
    sqlite.close();
  }
}
