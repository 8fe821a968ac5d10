import { closeSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { prepareDatabase } from "@/scripts/start/database.mjs";
import { freePort } from "@/scripts/start/port.mjs";
import { spawnServer, waitForFirstPage } from "@/scripts/start/server.mjs";
import { Acknowledged } from "@/tests/drills/kept/acknowledged";
import { anOrganisation } from "@/tests/support/people";
import { databaseOf, signIn, somebody } from "@/tests/support/who";
import { type InHand, Writer } from "./writer";

/** People who write at the same time. */
const WRITERS = 6;

/** A server that can be killed and started again on the same data, with people who write. */
export interface World {
  path: string;
  acknowledged: Acknowledged;
  writers: Writer[];
  /** Starts the server; `ready` is done when it answers, and gives its seconds of processor time. */
  start: () => Started;
  remove: () => void;
}

interface Started {
  pid: number;
  ready: Promise<void>;
  kill: () => Promise<void>;
}

const IN_HAND = `select u.id, u.version, r.ref, u.measures as words
  from "update" u join recommendation r on r.id = u.recommendation_id
  where u.organisation_id = ? and u.state in ('draft', 'returned')`;

const MOVED_ON = `select id, measures as words from "update"
  where organisation_id = ? and state = 'published' order by published_at desc limit 1`;

/** Lets the writers go on from what is there, as somebody does who opens the page anew. */
export function goOn({ path, writers, acknowledged }: World): void {
  const sqlite = new Database(path, { readonly: true, timeout: 5000 });
  for (const writer of writers) {
    const found = sqlite.prepare<[string], InHand>(IN_HAND).get(writer.organisation) ?? null;
    if (found) acknowledged.foundAgain(found.id, found.words, false);
    const last = sqlite
      .prepare<[string], { id: string; words: string }>(MOVED_ON)
      .get(writer.organisation);
    if (last) acknowledged.foundAgain(last.id, last.words, true);
    writer.goOnWith(found);
  }
  sqlite.close();
}

async function writersOf(
  directory: string,
  baseUrl: string,
  acknowledged: Acknowledged,
): Promise<Writer[]> {
  const db = databaseOf({ directory });
  const refs = db.$client
    .prepare("select ref from recommendation order by ref")
    .pluck()
    .all() as string[];
  const writers: Writer[] = [];
  for (let index = 0; index < WRITERS; index += 1) {
    const organisationId = anOrganisation(db, `Ministry ${index}`, "government");
    const role = { organisationId, role: "validator" } as const;
    const { email } = await somebody(db, `Writer ${index}`, role);
    const cookie = await signIn(baseUrl, email);
    writers.push(new Writer(baseUrl, cookie, organisationId, refs, acknowledged, index * 7));
  }
  db.$client.close();
  return writers;
}

/** Makes an instance with a seeded database in which everybody has signed in by the form, and kills it. */
export async function makeWorld(settings: Record<string, string>): Promise<World> {
  const directory = mkdtempSync(join(tmpdir(), "upr-drill-"));
  await prepareDatabase(directory);
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const errors = openSync(join(directory, "errors"), "a");
  const start = (): Started => {
    const server = spawnServer({ port, host: "127.0.0.1", directory, errors, settings });
    const pid = server.pid ?? 0;
    return {
      pid,
      ready: waitForFirstPage(server, `${baseUrl}/`),
      async kill() {
        process.kill(pid, "SIGKILL");
        await server.ended;
      },
    };
  };
  const first = start();
  await first.ready;
  const acknowledged = new Acknowledged();
  const writers = await writersOf(directory, baseUrl, acknowledged);
  await first.kill();
  const remove = () => {
    closeSync(errors);
    rmSync(directory, { recursive: true, force: true });
  };
  return { path: join(directory, "upr.sqlite"), acknowledged, writers, start, remove };
}
