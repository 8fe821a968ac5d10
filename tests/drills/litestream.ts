import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { examineDatabase } from "@/db/backup/examine-database";
import { atLeast, type Drill, type DrillOptions, type Figure, holds, none, notRun } from "./drill";
import { peopleAtWork } from "./restore/people";
import { serverOn } from "./restore/server";

/** As .readme/litestream.md has it, but for where the copy goes. */
const configuration = (database: string, replica: string) => `dbs:
  - path: ${database}
    replicas:
      - type: file
        path: ${replica}
        sync-interval: 1s
`;

/** What was answered so many ms before the machine stopped has to be in the copy: twice the interval, and a busy machine. */
const STREAMED = 4_000;

function canBeRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** LITESTREAM_PATH, else one on the PATH. */
function litestreamHere(): string | null {
  const given = process.env.LITESTREAM_PATH?.trim();
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const places = given ? [given] : folders.map((folder) => join(folder, "litestream"));
  return places.find(canBeRun) ?? null;
}

const ended = (child: ChildProcess) => new Promise((done) => child.once("exit", done));

/** Has people save while the database is streamed, and stops everything as a power cut does. */
async function streamed(program: string, folder: string, seconds: number) {
  const directory = join(folder, "data");
  const config = join(folder, "litestream.yml");
  writeFileSync(config, configuration(join(directory, "upr.sqlite"), join(folder, "copy")));
  const server = await serverOn(directory);
  const { acknowledged, begin } = await peopleAtWork(server);
  const child = spawn(program, ["replicate", "-config", config], { stdio: "ignore" });
  const over = ended(child);
  const end = begin();
  await wait(seconds * 1000);
  const stopped = performance.now();
  child.kill("SIGKILL");
  await over;
  await end();
  await server.stop();
  return { config, directory, saves: acknowledged.saves, stopped };
}

async function drill(program: string, seconds: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "upr-drill-litestream-"));
  try {
    const { config, directory, saves, stopped } = await streamed(program, folder, seconds);
    const copy = join(folder, "restored.sqlite");
    const given = ["restore", "-config", config, "-o", copy, join(directory, "upr.sqlite")];
    const { status } = spawnSync(program, given, { stdio: "ignore" });
    if (status !== 0) return [holds("The copy can be restored", false)];
    const { brokenAt } = examineDatabase(copy);
    const sqlite = new Database(copy, { readonly: true });
    const has = sqlite.prepare('select 1 from "update" where id = ?');
    const due = saves.filter(({ at }) => at < stopped - STREAMED);
    const lost = due.filter(({ id }) => has.get(id) === undefined).length;
    sqlite.close();
    return [
      holds("The copy can be restored, its trail in order", brokenAt === null),
      atLeast(`Saves acknowledged ${STREAMED / 1000} s before it was killed`, due.length, 5),
      none("Of these, not in the copy", lost),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run({ short }: DrillOptions): Promise<Figure[]> {
  const program = litestreamHere();
  if (!program) return [notRun("The database streamed elsewhere: no litestream here")];
  return drill(program, short ? 10 : 25);
}

export const litestream: Drill = {
  name: "litestream",
  title: "the database streamed elsewhere, killed, and restored from there",
  guards: [],
  run,
};
