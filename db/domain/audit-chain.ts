import { createHash } from "node:crypto";

/** Stands in for the hash of the event before the first: 64 zeros. */
export const GENESIS = "0".repeat(64);

export interface EventContent {
  /** ISO instant. */
  at: string;
  actor: string;
  verb: string;
  subject: string;
  /** JSON. */
  detail: string;
}

/** An event as it stands in the trail. Hashes are SHA-256 as hex. */
export interface ChainedEvent extends EventContent {
  id: number;
  previousHash: string;
  hash: string;
}

/** SHA-256 over the previous event's hash and this event's content, as hex. */
export function hashOf(previousHash: string, event: EventContent): string {
  const content = JSON.stringify([
    previousHash,
    event.at,
    event.actor,
    event.verb,
    event.subject,
    event.detail,
  ]);
  return createHash("sha256").update(content).digest("hex");
}

/** What can be wrong with an event, in the order in which it is looked for. */
export const CHAIN_FLAWS = [
  "number_missing",
  "link_broken",
  "hash_wrong",
  "instant_unreadable",
  "detail_unreadable",
] as const;
export type ChainFlaw = (typeof CHAIN_FLAWS)[number];

/** What became of checking a chain. */
export interface ChainReport {
  /** How many events are in order, from the first on. */
  count: number;
  /** The first event, and the last that is in order; null where there is none. */
  first: ChainedEvent | null;
  last: ChainedEvent | null;
  /** The first event that is not in order; nothing after it was looked at. */
  broken: { id: number; flaw: ChainFlaw } | null;
  /**
   * Events dated before the one ahead of them. The chain holds all the same: a clock that was put
   * right does that, and nobody could mend it afterwards.
   */
  setBack: number[];
  /** Whether the head that was asked for is in the chain; null where none was. */
  holdsHead: boolean | null;
}

/** The shortest part of a hash by which an event is found, in hex digits. */
export const SHORTEST_HEAD = 16;

const HEAD = new RegExp(`^[0-9a-f]{${SHORTEST_HEAD},64}$`);

/** Whether this can be a head: a hash, or no less than its first 16 digits. */
export const isHead = (text: string): boolean => HEAD.test(text);

const isInstant = (text: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with an event that follows `before` (null: the first); null where nothing is. */
function flawOf(before: ChainedEvent | null, event: ChainedEvent): ChainFlaw | null {
  if (event.id !== (before?.id ?? 0) + 1) return "number_missing";
  if (event.previousHash !== (before?.hash ?? GENESIS)) return "link_broken";
  if (event.hash !== hashOf(event.previousHash, event)) return "hash_wrong";
  if (!isInstant(event.at)) return "instant_unreadable";
  return isJson(event.detail) ? null : "detail_unreadable";
}

/**
 * Checks a chain from its first event on; `events` in the order of their ids, all of them. That the
 * last ones were taken away cannot be seen from the chain itself: `head`, noted before, tells.
 */
export function verifiedChain(events: Iterable<ChainedEvent>, head?: string): ChainReport {
  const report: ChainReport = {
    ...{ count: 0, first: null, last: null, broken: null, setBack: [] },
    holdsHead: head === undefined ? null : false,
  };
  for (const event of events) {
    const flaw = flawOf(report.last, event);
    if (flaw) return { ...report, broken: { id: event.id, flaw } };
    if (report.last && event.at < report.last.at) report.setBack.push(event.id);
    if (head !== undefined && event.hash.startsWith(head)) report.holdsHead = true;
    report.count += 1;
    report.first ??= event;
    report.last = event;
  }
  return report;
}

/** Whether nothing is wrong: no event is broken, and the head that was asked for is there. */
export const isSound = ({ broken, holdsHead }: ChainReport): boolean =>
  broken === null && holdsHead !== false;
