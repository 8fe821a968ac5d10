import "server-only";
import { LRUCache } from "lru-cache";
import { connection } from "next/server";
import { type Db, openReader, type Reader } from "@/db/client";
import { openDatabase, openUpgraded } from "@/db/opening/open-database";
import { DatabaseRefusal } from "@/db/opening/refusal";
import { publicRevision } from "@/db/queries/public-revision";
import { instance } from "./instance";
import { countOne } from "./operation/counts";
import { log } from "./operation/log";
import { endTrials } from "./operation/try-writing";
import { refuseToStart } from "./refuse-to-start";
import { untilFree } from "./until-free";

interface Handles {
  writer: Db;
  /** Until when somebody else writes: an import, from a thread of its own. */
  busy: Promise<void> | null;
  reader: Reader;
  /** What was computed at one revision of the data. */
  aggregates: { revision: number; of: LRUCache<string, object> };
}

// Modules are bundled more than once; the process has one database all the same.
const shared = globalThis as typeof globalThis & { uprDatabase?: Handles };

/** Aggregates of one revision; those of a long list take a megabyte each. */
const MOST_AGGREGATES = 40;

const handlesWith = (writer: Db): Handles => ({
  writer,
  busy: null,
  reader: openReader(instance.databasePath),
  aggregates: { revision: -1, of: new LRUCache({ max: MOST_AGGREGATES }) },
});

function handles(): Handles {
  shared.uprDatabase ??= handlesWith(openDatabase(instance.databasePath));
  return shared.uprDatabase;
}

/**
 * Opens the database before the first request; one of an older version is backed up and upgraded. Where it
 * cannot be opened, the process ends with the one line that says why.
 */
export async function openAtStart(): Promise<void> {
  try {
    const { db, upgraded } = await openUpgraded(instance.databasePath);
    shared.uprDatabase ??= handlesWith(db);
    if (upgraded) log("info", "database upgraded", { ...upgraded });
  } catch (error) {
    if (!(error instanceof DatabaseRefusal)) throw error;
    refuseToStart([error.message]);
  }
}

/** Resolves when nobody writes from a thread of their own. */
export async function writingEnds(): Promise<void> {
  while (shared.uprDatabase?.busy) await shared.uprDatabase.busy;
}

/**
 * Closes the database for good, the reader first: what its log holds is put in its place, and the log is
 * gone. Where a thread still reads, the log stays, and is read from at the next start.
 */
export function closeDatabase(): void {
  const { uprDatabase } = shared;
  if (!uprDatabase) return;
  endTrials();
  (uprDatabase.reader as Db).$client.close();
  uprDatabase.writer.$client.pragma("wal_checkpoint(TRUNCATE)");
  uprDatabase.writer.$client.close();
}

/** The connection for whatever only reads. Waits for a request, so that no page freezes at build. */
export async function reader(): Promise<Reader> {
  await connection();
  return handles().reader;
}

/** The same, for where there is a request already and nothing is ever prerendered: the proxy. */
export const readerNow = (): Reader => handles().reader;

/**
 * The connection for commands: server actions and route handlers only. Waits while an import is written,
 * and a while for any other program: asked at once, SQLite would hold up this whole process until it is
 * done. Throws `database_locked`.
 */
export async function writer(): Promise<Db> {
  await connection();
  if (handles().busy) countOne("busy_waits");
  while (handles().busy) await handles().busy;
  await untilFree(handles().writer.$client);
  return handles().writer;
}

/** Has `writer` wait, from now on until `free` is called. Waits for whoever does so already. */
export async function reserveWriting(): Promise<{ free: () => void }> {
  while (handles().busy) await handles().busy;
  let release = () => {};
  handles().busy = new Promise((resolve) => (release = resolve));
  const free = () => {
    handles().busy = null;
    release();
  };
  return { free };
}

/** Keeps what is computed, under one revision of the data; what it rests on may be kept with it. */
export type Keep = <T extends object>(
  key: readonly unknown[],
  compute: (reader: Reader, keep: Keep) => T,
) => T;

/** What was computed at this revision; what was at another is asked for no more, and goes. */
function aggregatesAt(revision: number): LRUCache<string, object> {
  const { aggregates } = handles();
  if (aggregates.revision !== revision) aggregates.of.clear();
  aggregates.revision = revision;
  return aggregates.of;
}

/**
 * A finished aggregate, kept until anything changes.
 * `key` says what is asked; only what is published may be kept here, because everybody gets it.
 * An aggregate that rests on another takes it from `keep`: asked for beforehand, it could be of an
 * older revision than the one under which the result is kept.
 */
export async function aggregate<T extends object>(
  key: readonly unknown[],
  compute: (reader: Reader, keep: Keep) => T,
): Promise<T> {
  const from = await reader();
  const aggregates = aggregatesAt(publicRevision(from));
  const keep: Keep = (part, computePart) => {
    const fullKey = JSON.stringify(part);
    const known = aggregates.get(fullKey) as ReturnType<typeof computePart> | undefined;
    if (known) return known;
    const fresh = computePart(from, keep);
    aggregates.set(fullKey, fresh);
    return fresh;
  };
  return keep(key, compute);
}
