import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The ids of everybody who was erased here. They stand beside the database and not in it, so that
 * putting an old backup in its place does not bring them back. Keep the file when restoring.
 *
 * @param {string} directory Where the data is.
 * @returns {string[]}
 */
export function erasedPeople(directory) {
  const path = join(directory, "erased-people");
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "");
}

/**
 * Whether somebody of them is back, with a name.
 *
 * @param {import("better-sqlite3").Database} sqlite
 * @param {string} directory
 */
export function isSomebodyBack(sqlite, directory) {
  const found = sqlite.prepare(
    "SELECT 1 FROM person WHERE id = ? AND substr(email, 1, 7) <> 'erased:'",
  );
  return erasedPeople(directory).some((id) => found.get(id) !== undefined);
}
