import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { beforeAll, describe, expect, test } from "vitest";
import type { Reader } from "@/db/client";
import { appendEvent } from "@/db/commands/audit-trail";
import { type ChainedEvent, hashOf, isSound, verifiedChain } from "@/db/domain/audit-chain";
import { auditChain } from "@/db/queries/audit-chain";
import { type Random, randomFrom } from "@/scripts/bench/random";
import { emptyDatabase } from "@/tests/support/database";

const EVENTS = 40;
const TAMPERINGS = 200;
const COLUMNS = ["at", "actor", "verb", "subject", "detail", "previous_hash", "hash"] as const;

let original: Buffer;
let events: ChainedEvent[];
let head: string;

const instant = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();

beforeAll(() => {
  const db = emptyDatabase();
  for (let n = 1; n <= EVENTS; n++) {
    const actor = { kind: "system", name: `somebody ${n % 3}` } as const;
    const said = { verb: "publish-statement", subject: `update:${n}`, detail: { n } };
    db.transaction((tx) => appendEvent(tx, { at: instant(n), actor, ...said }));
  }
  events = [...auditChain(db)];
  head = events.at(-1)?.hash ?? "";
  original = db.$client.serialize();
});

/** A copy of the trail, past the triggers that guard it, and past the index that reads its JSON. */
function openCopy() {
  const client = new Database(original);
  client.exec("drop trigger audit_event_no_update; drop trigger audit_event_no_delete");
  client.exec("drop index audit_event_public");
  return client;
}
type Copy = ReturnType<typeof openCopy>;

const verified = (copy: Copy, known?: string) =>
  verifiedChain(auditChain(drizzle({ client: copy, casing: "snake_case" }) as Reader), known);

/** A whole number from one to another, both included. */
const pick = (random: Random, from: number, to: number) => from + random.below(to - from + 1);

/** Gives an event hashes that fit the one before it, as a careful forger would. */
function rehash(copy: Copy, from: number, to: number) {
  for (let id = from; id <= to; id++) {
    const at = (n: number) =>
      copy
        .prepare("select *, previous_hash as previousHash from audit_event where id = ?")
        .get(n) as ChainedEvent;
    const previous = at(id - 1).hash;
    copy
      .prepare("update audit_event set previous_hash = ?, hash = ? where id = ?")
      .run(previous, hashOf(previous, at(id)), id);
  }
}

const change = (copy: Copy, column: string, id: number) =>
  copy.prepare(`update audit_event set ${column} = ${column} || 'x' where id = ?`).run(id);

/** What is done to a copy, by its name. All but the last leave a chain that does not hold in itself. */
const TAMPERING: Record<string, (copy: Copy, random: Random) => void> = {
  ...Object.fromEntries(
    COLUMNS.map((column) => [
      `changes ${column}`,
      (copy: Copy, random: Random) => void change(copy, column, pick(random, 1, EVENTS)),
    ]),
  ),
  "deletes one": (copy, random) => {
    copy.prepare("delete from audit_event where id = ?").run(pick(random, 1, EVENTS - 1));
  },
  "deletes one and closes the gap": (copy, random) => {
    const id = pick(random, 1, EVENTS - 1);
    copy.prepare("delete from audit_event where id = ?").run(id);
    for (let n = id + 1; n <= EVENTS; n++) {
      copy.prepare("update audit_event set id = ? where id = ?").run(n - 1, n);
    }
  },
  "swaps two": (copy, random) => {
    const one = pick(random, 1, EVENTS - 1);
    const other = pick(random, one + 1, EVENTS);
    const move = copy.prepare("update audit_event set id = ? where id = ?");
    for (const [to, from] of [
      [-1, one],
      [one, other],
      [other, -1],
    ])
      move.run(to, from);
  },
  "swaps what two say": (copy, random) => {
    const one = pick(random, 1, EVENTS - 1);
    const other = pick(random, one + 1, EVENTS);
    const set = copy.prepare("update audit_event set subject = ? where id = ?");
    set.run(`update:${other}`, one);
    set.run(`update:${one}`, other);
  },
  "inserts one": (copy, random) => {
    const before = pick(random, 1, EVENTS);
    for (let n = EVENTS; n >= before; n--) {
      copy.prepare("update audit_event set id = ? where id = ?").run(n + 1, n);
    }
    copy
      .prepare(
        `insert into audit_event (id, at, actor, verb, subject, detail, previous_hash, hash)
         select ?, at, actor, verb, subject, detail, previous_hash, hash
         from audit_event where id = ?`,
      )
      .run(before, before + 1);
  },
  "adds one at the end": (copy, random) => {
    copy
      .prepare(
        `insert into audit_event (id, at, actor, verb, subject, detail, previous_hash, hash)
         select ?, at, actor, verb, subject, detail, previous_hash, hash
         from audit_event where id = ?`,
      )
      .run(EVENTS + 1, pick(random, 1, EVENTS));
  },
  "gives a new number": (copy, random) => {
    const to = EVENTS + pick(random, 2, 9);
    copy.prepare("update audit_event set id = ? where id = ?").run(to, pick(random, 1, EVENTS));
  },
  "gives all new numbers": (copy, random) => {
    const by = pick(random, 1, 9);
    for (let n = EVENTS; n >= 1; n--) {
      copy.prepare("update audit_event set id = ? where id = ?").run(n + by, n);
    }
  },
  "changes one and hashes a part of the rest anew": (copy, random) => {
    const id = pick(random, 2, EVENTS - 2);
    change(copy, "subject", id);
    rehash(copy, id, pick(random, id, EVENTS - 1));
  },
};

/** What only a head that was noted before can tell. */
const BEHIND_THE_HEAD: typeof TAMPERING = {
  "cuts off the end": (copy, random) => {
    copy.prepare("delete from audit_event where id >= ?").run(pick(random, 1, EVENTS));
  },
  "changes one and hashes all the rest anew": (copy, random) => {
    const id = pick(random, 2, EVENTS);
    change(copy, "actor", id);
    rehash(copy, id, EVENTS);
  },
};

describe("the chain as it was written", () => {
  test("holds, and holds its head", () => {
    const report = verified(openCopy(), head);
    expect(report).toMatchObject({ count: EVENTS, broken: null, setBack: [], holdsHead: true });
    expect(report.first).toEqual(events[0]);
    expect(report.last).toEqual(events.at(-1));
    expect(isSound(report)).toBe(true);
  });

  test("is found by the first 16 digits of a head", () => {
    expect(verified(openCopy(), events[7]?.hash.slice(0, 16)).holdsHead).toBe(true);
  });

  test("holds with nothing in it", () => {
    const report = verifiedChain([]);
    expect(report).toMatchObject({ count: 0, first: null, broken: null });
  });

  test("says where a clock was put back, and holds all the same", () => {
    const [one, two] = events;
    if (!one || !two) throw new Error("no events");
    const earlier = { ...two, at: "2020-01-01T00:00:00.000Z" };
    const report = verifiedChain([one, { ...earlier, hash: hashOf(one.hash, earlier) }]);
    expect([report.setBack, isSound(report)]).toEqual([[2], true]);
  });

  test.each([
    ["detail", "{", "detail_unreadable"],
    ["at", "yesterday", "instant_unreadable"],
  ] as const)("does not hold where a well hashed %s is %s", (column, text, flaw) => {
    const [one, two] = events;
    if (!one || !two) throw new Error("no events");
    const odd = { ...two, [column]: text };
    const report = verifiedChain([one, { ...odd, hash: hashOf(one.hash, odd) }]);
    expect(report.broken).toEqual({ id: 2, flaw });
  });
});

const all = { ...TAMPERING, ...BEHIND_THE_HEAD };
const kinds = Object.keys(all);
const runs = Array.from({ length: TAMPERINGS }, (_, n) => ({
  n: n + 1,
  kind: kinds[n % kinds.length] ?? "",
}));

describe("of 200 random tamperings", () => {
  test.each(runs)("number $n, which $kind, is found", ({ n, kind }) => {
    const copy = openCopy();
    // Each has its own seed: what was found once is found again.
    all[kind]?.(copy, randomFrom(n));
    expect(verified(copy).broken !== null).toBe(kind in TAMPERING);
    expect(isSound(verified(copy, head))).toBe(false);
    copy.close();
  });
});
