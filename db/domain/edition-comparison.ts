import { groupedBy } from "./grouped";
import type { KeptRow, KeptStanding } from "./kept-table";
import { TRACKS, type Track } from "./track";

/** One recommendation, as the later of the editions has it. */
interface Compared {
  ref: string;
  text: string;
  address: string;
}

/** How a track stood in each of the two. */
export interface StatusChange extends Compared {
  from: KeptStanding;
  to: KeptStanding;
}

/** How many documents bear on it in each of the two, and how many of those of the second are new. */
export interface EvidenceChange extends Compared {
  before: number;
  after: number;
  added: number;
}

export interface EditionComparison {
  /** How many recommendations each of the two has, and how many stand in both. */
  total: { from: number; to: number; both: number };
  /** Among those in both: whose status is another, by track. What was withdrawn is not among them. */
  status: Record<Track, StatusChange[]>;
  /** Among those in both: on which a document bears that did not before. */
  evidence: EvidenceChange[];
  /** Among `evidence`: on which none bore before. */
  firstEvidence: number;
  added: Compared[];
  removed: Compared[];
  /** Among all: of which a statement was withdrawn since one of the two was made, by track. */
  withdrawn: Record<Track, StatusChange[]>;
  /** Among those in both: how many have the same statuses and no further evidence. */
  unchanged: number;
}

type Pair = readonly [KeptRow, KeptRow];

const named = ({ ref, address, facts }: KeptRow): Compared => ({ ref, address, text: facts.text });

const hasWithdrawn = ({ withdrawnOn }: KeptStanding) => (withdrawnOn ?? []).length > 0;

function changeOn(track: Track, [from, to]: Pair): StatusChange {
  return { ...named(to), from: from.facts.standing[track], to: to.facts.standing[track] };
}

/** Where a track's status is another; where something was withdrawn nobody can say. */
const statusChanges = (track: Track, pairs: readonly Pair[]): StatusChange[] =>
  pairs
    .map((pair) => changeOn(track, pair))
    .filter(
      ({ from, to }) => !hasWithdrawn(from) && !hasWithdrawn(to) && from.status !== to.status,
    );

function evidenceChange([from, to]: Pair): EvidenceChange[] {
  const before = new Set(from.facts.documents);
  const after = new Set(to.facts.documents);
  const added = [...after].filter((id) => !before.has(id)).length;
  if (added === 0) return [];
  return [{ ...named(to), before: before.size, after: after.size, added }];
}

const byTrack = <Value>(valueOf: (track: Track) => Value): Record<Track, Value> =>
  Object.fromEntries(TRACKS.map((track) => [track, valueOf(track)])) as Record<Track, Value>;

/**
 * What is otherwise in the second of two editions: recommendations are the same where their reference
 * is. Order is that of the second, then of the first. Rows are those of the copies that are shown, so
 * that nothing is compared that was withdrawn.
 */
export function compareEditions(
  from: readonly KeptRow[],
  to: readonly KeptRow[],
): EditionComparison {
  const before = new Map(from.map((row) => [row.ref, row]));
  const after = groupedBy(to, ({ ref }) => ref);
  const pairs = to.flatMap((row): Pair[] => {
    const earlier = before.get(row.ref);
    return earlier ? [[earlier, row]] : [];
  });
  const added = to.filter(({ ref }) => !before.has(ref));
  const removed = from.filter(({ ref }) => !after.has(ref));
  // What stands in one alone is paired with itself: it has no other, and something may be gone from it.
  const all = [...pairs, ...[...added, ...removed].map((row): Pair => [row, row])];
  const status = byTrack((track) => statusChanges(track, pairs));
  const evidence = pairs.flatMap(evidenceChange);
  const withdrawn = byTrack((track) =>
    all
      .map((pair) => changeOn(track, pair))
      .filter((change) => hasWithdrawn(change.from) || hasWithdrawn(change.to)),
  );
  const changed = new Set(
    [evidence, ...TRACKS.flatMap((track) => [status[track], withdrawn[track]])]
      .flat()
      .map(({ ref }) => ref),
  );
  return {
    total: { from: from.length, to: to.length, both: pairs.length },
    status,
    evidence,
    firstEvidence: evidence.filter((change) => change.before === 0).length,
    added: added.map(named),
    removed: removed.map(named),
    withdrawn,
    unchanged: pairs.filter(([, { ref }]) => !changed.has(ref)).length,
  };
}
