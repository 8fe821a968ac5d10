import Database from "better-sqlite3";
import { openSnapshot } from "@/db/client";
import { verifiedChain } from "@/db/domain/audit-chain";
import { auditChain } from "@/db/queries/audit-chain";
import type { Acknowledged } from "./acknowledged";

/** What is wrong with a database after what was done to it: so many of each. */
export interface Flaws {
  lost: number;
  withoutEvent: number;
  withoutUpdate: number;
  unsound: number;
}

export const NO_FLAWS: Flaws = { lost: 0, withoutEvent: 0, withoutUpdate: 0, unsound: 0 };

export const sumOf = (a: Flaws, b: Flaws): Flaws => ({
  lost: a.lost + b.lost,
  withoutEvent: a.withoutEvent + b.withoutEvent,
  withoutUpdate: a.withoutUpdate + b.withoutUpdate,
  unsound: a.unsound + b.unsound,
});

interface Row {
  id: string;
  words: string;
  state: string;
  version: number;
  events: number;
}

/** Every update that somebody has saved, with how many events its saving left. */
const SAVED = `select u.id, u.measures as words, u.state, u.version, count(e.id) as events
  from "update" u
  left join audit_event e on e.subject = 'update:' || u.id and e.verb = 'record-update'
  where u.author_id is not null group by u.id`;

const EVENTS_ALONE = `select count(*) from audit_event
  where verb = 'record-update' and not exists (
    select 1 from "update" where 'update:' || id = audit_event.subject)`;

/** Every saving makes a version, and publishing at once makes one more. */
const savingsOf = ({ version, state }: Row) => version - (state === "published" ? 1 : 0);

function lostOf(rows: ReadonlyMap<string, Row>, acknowledged: Acknowledged): number {
  let lost = 0;
  for (const [id, { count, words, underWay, isPublished }] of acknowledged.entries()) {
    const row = rows.get(id);
    if (!row) lost += count;
    else if (savingsOf(row) < count) lost += count - savingsOf(row);
    else if (count > 0 && row.words !== words && row.words !== underWay) lost += 1;
    else if (isPublished && row.state !== "published") lost += 1;
  }
  return lost;
}

function isSound(sqlite: Database.Database): boolean {
  const whole = sqlite.pragma("integrity_check(1)", { simple: true }) === "ok";
  return whole && (sqlite.pragma("foreign_key_check") as unknown[]).length === 0;
}

const chainHolds = (path: string) => {
  const { reader, close } = openSnapshot(path);
  try {
    return verifiedChain(auditChain(reader)).broken === null;
  } finally {
    close();
  }
};

/**
 * Looks through a database, reading only: what was acknowledged and is not there, updates whose events are
 * not as many as their savings, events without their update; and whether the file, what refers to what, and
 * the audit chain are in order (1 where not).
 */
export function flawsOf(path: string, acknowledged: Acknowledged): Flaws {
  let sqlite: Database.Database | null = null;
  try {
    sqlite = new Database(path, { readonly: true, timeout: 5000 });
    const all = sqlite.prepare<[], Row>(SAVED).all();
    return {
      lost: lostOf(new Map(all.map((row) => [row.id, row])), acknowledged),
      withoutEvent: all.filter((row) => row.events !== savingsOf(row)).length,
      withoutUpdate: Number(sqlite.prepare(EVENTS_ALONE).pluck().get()),
      unsound: isSound(sqlite) && chainHolds(path) ? 0 : 1,
    };
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    // What cannot be read is lost.
    return { ...NO_FLAWS, lost: acknowledged.count, unsound: 1 };
  } finally {
    sqlite?.close();
  }
}
