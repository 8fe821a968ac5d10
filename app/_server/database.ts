import "server-only";
import { LRUCache } from "lru-cache";
import { connection } from "next/server";
import { type Db, openDatabase, openReader, openUpgraded, type Reader } from "@/db/client";
import { DatabaseRefusal } from "@/db/opening/refusal";
import { publicRevision } from "@/db/queries/public-revision";
import { instance } from "./instance";
import { refuseToStart } from "./refuse-to-start";
import { untilFree } from "./until-free";

interface Handles {
  writer: Db;
  /** Until when somebody else writes: an import, from a thread of its own. */
  busy: Promise<void> | null;
  reader: Reader;
  aggregates: LRUCache<string, object>;
}

// Modules are bundled more than once; the process has one database all the same.
const shared = globalThis as typeof globalThis & { uprDatabase?: Handles };

const handlesWith = (writer: Db): Handles => ({
  writer,
  busy: null,
  reader: openReader(instance.databasePath),
  aggregates: new LRUCache({ max: 500 }),
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
    if (upgraded) {
      process.stdout.write(
        `The database was upgraded; as it was before, it is kept in ${upgraded.backup}.\n`,
      );
    }
  } catch (error) {
    if (!(error instanceof DatabaseRefusal)) throw error;
    refuseToStart([error.message]);
  }
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

/**
 * A finished aggregate, kept until anything changes: the revision of the data is part of the key.
 * `key` says what is asked; only what is published may be kept here, because everybody gets it.
 * An aggregate that rests on another takes it from `keep`: asked for beforehand, it could be of an
 * older revision than the one under which the result is kept.
 */
export async function aggregate<T extends object>(
  key: readonly unknown[],
  compute: (reader: Reader, keep: Keep) => T,
): Promise<T> {
  const from = await reader();
  const { aggregates } = handles();
  const revision = publicRevision(from);
  const keep: Keep = (part, computePart) => {
    const fullKey = JSON.stringify([revision, ...part]);
    const known = aggregates.get(fullKey) as ReturnType<typeof computePart> | undefined;
    if (known) return known;
    const fresh = computePart(from, keep);
    aggregates.set(fullKey, fresh);
    return fresh;
  };
  return keep(key, compute);
}
