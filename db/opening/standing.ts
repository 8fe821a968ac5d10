import { join } from "node:path";
import type Database from "better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";

const MIGRATIONS = join(process.cwd(), "db/migrations");

/** A step of the schema; `folderMillis` is when it was made, by which a database knows it. */
export type Migration = ReturnType<typeof readMigrationFiles>[number];

/** Every step of the schema that this program knows, in order. */
export const knownMigrations = (): Migration[] =>
  readMigrationFiles({ migrationsFolder: MIGRATIONS });

/** How a database stands to this program. */
export interface Standing {
  kind: "empty" | "older" | "current" | "newer" | "of another program";
  /** How many steps of a schema it has had. */
  applied: number;
  /** How many this program knows. */
  known: number;
  /** Those that it has not had, in order. */
  missing: Migration[];
}

function appliedIn(sqlite: Database.Database): number[] {
  const table = sqlite
    .prepare("select 1 from sqlite_schema where name = '__drizzle_migrations'")
    .get();
  if (!table) return [];
  return sqlite
    .prepare("select created_at from __drizzle_migrations")
    .pluck()
    .all()
    .map((instant) => Number(instant));
}

const holdsTables = (sqlite: Database.Database): boolean =>
  sqlite.prepare("select 1 from sqlite_schema where name <> '__drizzle_migrations'").get() !==
  undefined;

/** Reads nothing but the schema and the list of its steps. */
export function standingOf(sqlite: Database.Database): Standing {
  const migrations = knownMigrations();
  const applied = appliedIn(sqlite);
  const missing = migrations.filter(({ folderMillis }) => !applied.includes(folderMillis));
  const isUnknown = (instant: number) =>
    !migrations.some(({ folderMillis }) => folderMillis === instant);
  const figures = { applied: applied.length, known: migrations.length, missing };
  if (applied.some(isUnknown)) return { kind: "newer", ...figures };
  if (missing.length === 0) return { kind: "current", ...figures };
  if (applied.length > 0) return { kind: "older", ...figures };
  return { kind: holdsTables(sqlite) ? "of another program" : "empty", ...figures };
}
