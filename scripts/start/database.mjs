import { chmodSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isSomebodyBack } from "./erased-people.mjs";
import { ROOT } from "./paths.mjs";
import { Refusal } from "./refusal.mjs";
import { runTypeScript } from "./run.mjs";

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
 * Asks the file itself, without the project's TypeScript: that costs 10 ms and not half a second. Reads
 * only, because the file may be of a newer version, which is for the project's TypeScript to say.
 *
 * @param {import("better-sqlite3").Database} sqlite
 * @param {string} directory
 */
function isPrepared(sqlite, directory) {
  const has = sqlite
    .prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'")
    .get();
  if (!has) return false;
  const applied = sqlite.prepare("SELECT max(created_at) FROM __drizzle_migrations").pluck().get();
  if (Number(applied) !== newestMigration()) return false;
  const isSeeded = sqlite.prepare("SELECT 1 FROM review LIMIT 1").get() !== undefined;
  return isSeeded && !isSomebodyBack(sqlite, directory);
}

/**
 * @template Result
 * @param {string} path
 * @param {{ readonly: boolean }} how
 * @param {(sqlite: import("better-sqlite3").Database) => Result} work
 */
async function asked(path, { readonly }, work) {
  const { default: Database } = await import("better-sqlite3");
  const sqlite = new Database(path, { readonly, timeout: 3000 });
  try {
    return work(sqlite);
  } finally {
    sqlite.close();
  }
}

/**
 * Makes sure that the database is there, can be written, has every migration, holds the first data set
 * and nobody who was erased. Throws Refusal.
 *
 * @param {string} directory Absolute.
 */
export async function prepareDatabase(directory) {
  const path = join(directory, "upr.sqlite");
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    closeToOthers(directory);
    if (
      existsSync(path) &&
      !existsSync(join(directory, UNFINISHED)) &&
      (await asked(path, { readonly: true }, (sqlite) => isPrepared(sqlite, directory)))
    ) {
      // Where nothing can be written, that is said now and not at the first save.
      // SQLite grants "begin immediate" alone also on a file that is read-only.
      const attempt = "BEGIN IMMEDIATE; PRAGMA user_version = 0; ROLLBACK";
      await asked(path, { readonly: false }, (sqlite) => sqlite.exec(attempt));
      return;
    }
  } catch {
    // What is amiss is said below, in one place with the words for it.
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
  const path = join(directory, "upr.sqlite");
  return asked(path, { readonly: true }, (sqlite) => {
    const found = sqlite.prepare("SELECT 1 FROM person WHERE is_administrator LIMIT 1").get();
    return found !== undefined;
  });
}
