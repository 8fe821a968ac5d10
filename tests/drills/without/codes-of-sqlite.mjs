import { Database } from "./better-sqlite3.mjs";

/* What SQLite says is wrong is no longer told from a fault of the program. */
if (!Database.SqliteError) throw new Error("better-sqlite3 has no error of its own any more");
Object.defineProperty(Database.SqliteError.prototype, "code", {
  get: () => "SQLITE_ERROR",
  set: () => {},
});
