import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { backUpDatabase } from "@/db/back-up";

/** Of so many schemas a copy is kept: of the one before this upgrade, and of the one before that. */
const KEPT = 2;

const NAME = /^before-upgrade-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)-schema-(\d+)\.sqlite$/;

interface Copy {
  name: string;
  path: string;
  /** How many steps its schema has. */
  schema: number;
}

const folderOf = (databasePath: string) => join(dirname(databasePath), "backups");

/** The copies from before earlier upgrades, the newest first. */
function copiesOf(databasePath: string): Copy[] {
  const folder = folderOf(databasePath);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const schema = NAME.exec(name)?.[2];
      return schema ? [{ name, path: join(folder, name), schema: Number(schema) }] : [];
    })
    .toSorted((a, b) => b.name.localeCompare(a.name, "en"));
}

/** The newest copy with a schema of no more than so many steps; null where there is none. */
export const copyUpTo = (databasePath: string, steps: number): string | null =>
  copiesOf(databasePath).find(({ schema }) => schema <= steps)?.path ?? null;

/** Removes all but the newest copy of each schema, and all but the newest two schemas. */
function sweep(databasePath: string): void {
  const seen = new Set<number>();
  for (const { path, schema } of copiesOf(databasePath)) {
    if (seen.has(schema) || seen.size === KEPT) rmSync(path, { force: true });
    seen.add(schema);
  }
}

/**
 * Copies a database that is about to be upgraded from `schema` steps, into the folder `backups` beside it.
 * Whoever calls holds the right to write, so that nothing comes in between. Gives the copy's path.
 */
export async function keepBefore(databasePath: string, schema: number): Promise<string> {
  mkdirSync(folderOf(databasePath), { recursive: true, mode: 0o700 });
  const instant = new Date()
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replaceAll(":", "-");
  const path = join(folderOf(databasePath), `before-upgrade-${instant}-schema-${schema}.sqlite`);
  const source = new Database(databasePath, { readonly: true });
  try {
    await backUpDatabase(source, path);
  } finally {
    source.close();
  }
  sweep(databasePath);
  return path;
}
