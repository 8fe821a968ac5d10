import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { backupSettings } from "@/data/backup/backup-settings";
import { openBackup } from "@/data/backup/read-archive";
import { runBackup } from "@/data/backup/run-backup";
import { keptDatabase } from "@/db/backup/kept-database";
import { atLeast, type Figure, holds, none } from "@/tests/drills/drill";
import { signIn } from "@/tests/support/who";
import { observe } from "./observer";
import { type Acknowledged, EMAIL, peopleAtWork } from "./people";
import { runScript } from "./scripts";
import { type ServerOnData, serverOn } from "./server";
import { differing, digestsAt, rowsIn, type TableDigests } from "./table-digests";
import { filesAmiss, hashAt } from "./world";

/** So many are acknowledged before the first backup, which has to hold them. */
const FIRST_SAVES = 5;

/** A backup that was made while people saved. */
interface Taken {
  file: string;
  /** performance.now() when it was begun. */
  begun: number;
}

/** As `npm run backup` does; or with the file of the live database copied as it lies there. */
async function takeBackup(directory: string, file: string, isConsistent: boolean): Promise<void> {
  if (isConsistent) {
    const { code, output } = await runScript("backup", [file], directory);
    if (code !== 0) throw new Error(`no backup: ${output}`);
    return;
  }
  const database = keptDatabase(directory);
  const copy = async (to: string) => {
    cpSync(join(directory, "upr.sqlite"), to);
    return new Date().toISOString();
  };
  const order = { dataDirectory: directory, version: "drill", isScheduled: false, to: { file } };
  const settings = backupSettings({}, directory);
  await runBackup({ ...order, settings, database: { ...database, copy } });
}

/** Updates that were acknowledged before the backup was begun and are not in the restored database. */
function lostSaves(directory: string, { begun }: Taken, { saves }: Acknowledged): number {
  const sqlite = new Database(join(directory, "upr.sqlite"), { readonly: true });
  const has = sqlite.prepare('select 1 from "update" where id = ?');
  const before = saves.filter(({ at }) => at < begun);
  const lost = before.filter(({ id }) => has.get(id) === undefined).length;
  sqlite.close();
  return lost;
}

/** Files whose bytes are not those that somebody sent. */
function otherBytes(directory: string, { uploads }: Acknowledged): number {
  const sqlite = new Database(join(directory, "upr.sqlite"), { readonly: true });
  const rows = sqlite.prepare("select name, stored_as storedAs from evidence_file").all() as {
    name: string;
    storedAs: string;
  }[];
  sqlite.close();
  return rows.filter(({ name, storedAs }) => {
    const sent = uploads.get(name);
    const there = join(directory, "files", storedAs);
    // An answer that was under way when the drill ended was not noted.
    return sent ? hashAt(there) !== hashOf(sent) : hashAt(there) === null;
  }).length;
}

const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** What the restored data was held against, backup by backup. */
interface Compared {
  compared: number;
  rows: number;
  files: number;
  differing: string[];
  lost: number;
  amiss: number;
}

async function compare(
  taken: readonly Taken[],
  seen: ReadonlyMap<number, TableDigests>,
  acknowledged: Acknowledged,
  folder: string,
): Promise<Compared> {
  const sum: Compared = { compared: 0, rows: 0, files: 0, differing: [], lost: 0, amiss: 0 };
  for (const [index, one] of taken.entries()) {
    const place = join(folder, `empty-${index}`);
    const { code, output } = await runScript("restore", [one.file], place);
    if (code !== 0) throw new Error(`not restored: ${output}`);
    const backup = await openBackup(one.file);
    const { audit, parts } = backup.manifest;
    backup.close();
    const expected = seen.get(audit.events);
    const found = digestsAt(join(place, "upr.sqlite"), audit.events);
    sum.lost += lostSaves(place, one, acknowledged);
    sum.amiss += filesAmiss(place).length + otherBytes(place, acknowledged);
    sum.files += parts.filter(({ name }) => name.startsWith("files/")).length;
    if (expected) {
      sum.compared += 1;
      sum.rows += rowsIn(found);
      sum.differing.push(...differing(expected, found));
    }
    rmSync(place, { recursive: true });
  }
  return sum;
}

/** Whether a server answers on the data, and lets people in. */
async function answersOn(directory: string): Promise<boolean> {
  const server = await serverOn(directory);
  try {
    // Whoever is not in the data cannot sign in.
    const cookie = await signIn(server.baseUrl, EMAIL).catch(() => "");
    const page = await fetch(`${server.baseUrl}/desk`, { headers: { cookie }, redirect: "manual" });
    return page.status === 200;
  } finally {
    await server.stop();
  }
}

/** Makes backups while people work, and tries to restore one while the server runs. */
async function backUpAtWork(
  server: ServerOnData,
  folder: string,
  count: number,
  without: string | null,
) {
  const { directory } = server;
  const { acknowledged, begin } = await peopleAtWork(server);
  const observer = observe(directory);
  const end = begin();
  const taken: Taken[] = [];
  try {
    while (acknowledged.saves.length < FIRST_SAVES) await wait(10);
    for (let index = 0; index < count; index += 1) {
      const file = join(folder, `backup-${index}.zip`);
      taken.push({ file, begun: performance.now() });
      await takeBackup(directory, file, without !== "a consistent copy");
    }
    if (without === "the lock") rmSync(join(directory, "in-use.lock"));
    const { code } = await runScript("restore", [taken[0]?.file ?? ""], directory);
    return { acknowledged, taken, seen: observer.seen, isRefused: code === 1 };
  } finally {
    await end();
    await observer.end();
  }
}

/** Restores over what is there. Gives whether that was kept, every row and file of it. */
async function restoreOver(directory: string, file: string) {
  const before = digestsAt(join(directory, "upr.sqlite"));
  const { code, output } = await runScript("restore", [file], directory);
  const replaced = /is now in (\S+)\. /.exec(output)?.[1];
  if (code !== 0 || !replaced) throw new Error(`not restored: ${output}`);
  const isSame = differing(before, digestsAt(join(replaced, "upr.sqlite"))).length === 0;
  return isSame && filesAmiss(replaced).length === 0;
}

/** Backups while people save and send files; every one is restored, and held against what was there then. */
export async function whilePeopleSave(count: number, without: string | null): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "upr-drill-restore-"));
  const directory = join(folder, "data");
  const server = await serverOn(directory);
  try {
    const work = await backUpAtWork(server, folder, count, without);
    const { acknowledged, taken, seen, isRefused } = work;
    const { saves, uploads, removals } = acknowledged;
    const figures = [
      atLeast("Saves acknowledged while backups were made", saves.length, FIRST_SAVES + count * 3),
      atLeast("Files sent meanwhile", uploads.size, count),
      atLeast("Files removed meanwhile", removals, Math.ceil(count / 2)),
      holds("A restore while the server runs is refused", isRefused),
    ];
    // The data is another already.
    if (!isRefused) return figures;
    const sum = await compare(taken, seen, acknowledged, folder);
    const [rows, files] = [sum.rows.toLocaleString("en"), sum.files.toLocaleString("en")];
    await server.stop();
    const isKept = await restoreOver(directory, taken.at(-1)?.file ?? "");
    return [
      ...figures,
      atLeast("Backups held against what was there then", sum.compared, Math.ceil(count / 2)),
      none(`Tables in which one of ${rows} rows differs`, sum.differing.length),
      none("Saves acknowledged before a backup and not in it", sum.lost),
      none(`Of ${files} files in backups, missing or other bytes`, sum.amiss),
      holds("What was replaced is kept beside it, whole", isKept),
      holds("The server answers on what was restored", await answersOn(directory)),
    ];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
