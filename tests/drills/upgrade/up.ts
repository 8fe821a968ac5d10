import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { verifyBackup } from "@/scripts/restore/verify";
import { runScript } from "@/tests/drills/restore/scripts";
import { serverOn } from "@/tests/drills/restore/server";
import { differing, digestsAt } from "@/tests/drills/restore/table-digests";
import { aWorld, filesAmiss } from "@/tests/drills/restore/world";
import { migrationsKnown, olderData, olderVersion } from "./versions";

/** What came of going up from older versions. */
export interface GoneUp {
  versions: number;
  pagesFailed: number;
  rowsLost: number;
  backupsAmiss: number;
}

/** Of which a row that is gone would be a statement, its proof or its author that is gone. */
const TABLES = ["recommendation", "update", "document", "evidence_file", "audit_event", "person"];

const PAGES = ["/", "/recommendations", "/recommendations/KHM-HC-2019-05", "/midterm"];

function rowsAt(path: string): Set<string> {
  const sqlite = new Database(path, { readonly: true });
  const rows = TABLES.flatMap((table) =>
    sqlite
      .prepare(`select id from "${table}"`)
      .pluck()
      .all()
      .map((id) => `${table} ${String(id)}`),
  );
  sqlite.close();
  return new Set(rows);
}

/** Starts the server on the data, and counts the pages that do not come. */
async function pagesFailedOn(directory: string): Promise<number> {
  const server = await serverOn(directory);
  try {
    const answers = await Promise.all(PAGES.map((page) => fetch(server.baseUrl + page)));
    return answers.filter(({ status }) => status !== 200).length;
  } finally {
    await server.stop();
  }
}

/** Whether the backup holds the data as it was before it went up. */
async function holds(backup: string, folder: string, rows: ReturnType<typeof digestsAt>) {
  mkdirSync(folder);
  await verifyBackup(backup, folder, () => true);
  return differing(rows, digestsAt(join(folder, "upr.sqlite"))).length === 0;
}

/** Data of the versions before this one goes up with the server of today, after a backup of it was made. */
export async function goUp(versions: number): Promise<GoneUp> {
  const sum: GoneUp = { versions: 0, pagesFailed: 0, rowsLost: 0, backupsAmiss: 0 };
  const folder = mkdtempSync(join(tmpdir(), "upr-drill-upgrade-"));
  try {
    const today = join(folder, "today");
    aWorld(today, 3);
    for (let back = 1; back <= versions; back += 1) {
      const [root, data] = [join(folder, `version-${back}`), join(folder, `data-${back}`)];
      olderVersion(root, migrationsKnown() - back);
      olderData(today, data, root);
      const path = join(data, "upr.sqlite");
      const old = { digests: digestsAt(path), rows: rowsAt(path) };
      const backup = join(folder, `before-${back}.zip`);
      const { code, output } = await runScript("backup", [backup], data, { root });
      if (code !== 0) throw new Error(output);
      sum.pagesFailed += await pagesFailedOn(data);
      const upgraded = rowsAt(path);
      sum.rowsLost += [...old.rows].filter((row) => !upgraded.has(row)).length;
      sum.rowsLost += filesAmiss(data).length;
      const isThere = await holds(backup, join(folder, `unpacked-${back}`), old.digests);
      sum.backupsAmiss += isThere ? 0 : 1;
      sum.versions += 1;
    }
    return sum;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
