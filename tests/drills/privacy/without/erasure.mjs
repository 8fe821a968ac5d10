/* Has SQLite leave what was overwritten where it is, in its file and in its log. */
import { createRequire } from "node:module";
import { join } from "node:path";

const Database = createRequire(join(process.cwd(), "server.js"))("better-sqlite3");
const pragma = Database.prototype.pragma;
if (typeof pragma !== "function") throw new Error("better-sqlite3 has no pragma");
Database.prototype.pragma = function (asked, ...more) {
  if (asked === "secure_delete = ON") return Reflect.apply(pragma, this, ["secure_delete = OFF"]);
  if (/^wal_checkpoint/.test(asked)) return [{ busy: 0 }];
  return Reflect.apply(pragma, this, [asked, ...more]);
};
