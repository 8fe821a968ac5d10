import { chmodSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths.mjs";
import { Refusal } from "./refusal.mjs";
import { runTypeScript } from "./run.mjs";

/** What SQLite's codes mean to the person who starts the program. */
const REASONS = [
  [
    /^SQLITE_NOTADB|^SQLITE_CORRUPT/,
    "the file is damaged or is no database; put a backup in its place",
  ],
  [/^SQLITE_READONLY/, "it is read-only"],
  [/^SQLITE_BUSY|^SQLITE_LOCKED/, "another program has locked it"],
  [/^SQLITE_FULL|^ENOSPC/, "the disk is full"],
  [/^SQLITE_CANTOPEN|^EACCES|^EPERM/, "this account may not write there"],
  [/^EEXIST|^ENOTDIR/, "something that is no folder stands in its place"],
  [/^EROFS/, "the disk is read-only"],
];

/**
 * @param {string} path
 * @param {unknown} error
 */
function refusal(path, error) {
  const { code = "", message } = /** @type {NodeJS.ErrnoException} */ (error);
  const reason = REASONS.find(([pattern]) => /** @type {RegExp} */ (pattern).test(code))?.[1];
  return new Refusal(`The database ${path} cannot be written: ${reason ?? message}.`);
}

/**
 * Takes the folder from other accounts of the machine; a folder that is somebody else's stays as it is.
 *
 * @param {string} directory
 */
function closeToOthers(directory) {
  if (process.getuid?.() === statSync(directory).uid) chmodSync(directory, 0o700);
}

/** A restore that was broken off: whoever opens the database with the project's TypeScript finishes it. */
const UNFINISHED = "restore-under-way.json";

/** When the newest migration was made, in ms; the database keeps the same figure once it has run. */
function newestMigration() {
  const journal = JSON.parse(readFileSync(join(ROOT, "db/migrations/meta/_journal.json"), "utf8"));
  return Math.max(...journal.entries.map((/** @type {{ when: number }} */ entry) => entry.when));
}

/**
 * Asks the file itself, without the project's TypeScript: that costs 10 ms and not half a second.
 *
 * @param {import("better-sqlite3").Database} sqlite
 */
function isPrepared(sqlite) {
  sqlite.exec("BEGIN IMMEDIATE; ROLLBACK");
  const has = sqlite
    .prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'")
    .get();
  if (!has) return false;
  const applied = sqlite.prepare("SELECT max(created_at) FROM __drizzle_migrations").pluck().get();
  if (Number(applied) < newestMigration()) return false;
  return sqlite.prepare("SELECT 1 FROM review LIMIT 1").get() !== undefined;
}

/**
 * Makes sure that the database is there, can be written, has every migration and holds the first data
 * set. Throws Refusal.
 *
 * @param {string} directory Absolute.
 */
export async function prepareDatabase(directory) {
  const path = join(directory, "upr.sqlite");
  const { default: Database } = await import("better-sqlite3");
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    closeToOthers(directory);
    if (existsSync(path) && !existsSync(join(directory, UNFINISHED))) {
      const sqlite = new Database(path, { timeout: 3000 });
      const prepared = isPrepared(sqlite);
      sqlite.close();
      if (prepared) return;
    }
  } catch (error) {
    throw refusal(path, error);
  }
  const { code, output } = await runTypeScript("scripts/prepare-database.ts", {
    DATA_DIRECTORY: directory,
  });
  if (code !== 0) throw new Refusal(output || `The database ${path} could not be prepared.`);
  console.log(output);
}

/**
 * Whether anybody can set this instance up already.
 *
 * @param {string} directory
 */
export async function hasAdministrator(directory) {
  const { default: Database } = await import("better-sqlite3");
  const sqlite = new Database(join(directory, "upr.sqlite"), { readonly: true, timeout: 3000 });
  const found = sqlite.prepare("SELECT 1 FROM person WHERE is_administrator LIMIT 1").get();
  sqlite.close();
  return found !== undefined;
}
