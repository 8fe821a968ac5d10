import { join } from "node:path";
import Database from "better-sqlite3";
import { copyDatabase } from "@/db/back-up";
import { useDirectory } from "@/db/data-directory/in-use";
import { exclusive } from "@/db/data-directory/lock";
import { examineDatabase } from "./examine-database";

/** Whether the database names the file, as it is now. */
function names(path: string, storedAs: string): boolean {
  const sqlite = new Database(path, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    const row = sqlite.prepare("select 1 from evidence_file where stored_as = ?").get(storedAs);
    return row !== undefined;
  } finally {
    sqlite.close();
  }
}

/** The database of a data directory, as making a backup needs it. */
export function keptDatabase(directory: string) {
  const path = join(directory, "upr.sqlite");
  return {
    alone: () => exclusive(join(directory, "backup.lock")),
    hold: () => useDirectory(directory),
    copy: (to: string) => copyDatabase(path, to),
    examine: examineDatabase,
    stillNames: (storedAs: string) => names(path, storedAs),
  };
}
