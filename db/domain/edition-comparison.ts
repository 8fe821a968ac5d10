import { type ChangedVoices, changedVoices } from "./changed-voices";
import { groupedBy } from "./grouped";
import type { KeptRow, KeptStanding, KeptTable } from "./kept-table";
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
  /** Only where it was and is `mixed`: whose own status is another. */
  voices?: ChangedVoices;
}

/** How many documents bear on it in each of the two, and how many of those of the second are new. */
export interface EvidenceChange extends Compared {
  before: number;
  after: number;
  added: number;
}

/** What is left in each of the two where something was taken out; null: it is not in that edition. */
export interface Left<Value> extends Compared {
  from: Value | null;
  to: Value | null;
}

/** How many documents are left, and whether others are public no more. */
export interface LeftEvidence {
  documents: number;
  gone: boolean;
}

export interface EditionComparison {
  /** How many recommendations each of the two has, and how many stand in both. */
  total: { from: number; to: number; both: number };
  /**
   * Among those in both: whose status is another, by track; where it is `mixed` in both, whose voices
   * say otherwise. What was withdrawn is not among them.
   */
  status: Record<Track, StatusChange[]>;
  /** Among those in both: of which something newer is said with the same status, by track. */
  saidAnew: Record<Track, StatusChange[]>;
  /** Among those in both: on which a document bears that did not before. None with `evidenceGone`. */
  evidence: EvidenceChange[];
  /** Among `evidence`: on which none bore before. */
  firstEvidence: number;
  added: Compared[];
  removed: Compared[];
  /** Among all: of which a statement was withdrawn since one of the two was made, by track. */
  withdrawn: Record<Track, Left<KeptStanding>[]>;
  /** Among all: of which evidence is public no more that one of the two was made with. */
  evidenceGone: Left<LeftEvidence>[];
  /** Among those in both: on how many nothing newer is said, and no further evidence bears. */
  unchanged: number;
}

type Pair = readonly [KeptRow, KeptRow];
/** One of the two may be missing. */
type Sides = Pair | readonly [null, KeptRow] | readonly [KeptRow, null];

const named = ({ ref, address, facts }: KeptRow): Compared => ({ ref, address, text: facts.text });

const hasWithdrawn = ({ withdrawnOn }: KeptStanding) => (withdrawnOn ?? []).length > 0;

const evidenceIn = ({ facts: { documents, evidenceGone } }: KeptRow): LeftEvidence => ({
  documents: new Set(documents).size,
  gone: evidenceGone === true,
});

/** Where a track's status is another; where something was withdrawn nobody can say. */
function statusChange(track: Track, pair: Pair): StatusChange[] {
  const [from, to] = [pair[0].facts.standing[track], pair[1].facts.standing[track]];
  if (hasWithdrawn(from) || hasWithdrawn(to)) return [];
  const change = { ...named(pair[1]), from, to };
  if (from.status !== to.status) return [change];
  // Any other status is that of all who speak: there the voices cannot differ.
  if (to.status !== "mixed") return [];
  const voices = changedVoices(from, to);
  return voices.from.length + voices.to.length > 0 ? [{ ...change, voices }] : [];
}

/** Where something newer is said on a track; where something was withdrawn nobody can say. */
function saidAnew(track: Track, pair: Pair): StatusChange[] {
  const [from, to] = [pair[0].facts.standing[track], pair[1].facts.standing[track]];
  if (hasWithdrawn(from) || hasWithdrawn(to)) return [];
  const before = new Set(from.updates.map(({ id }) => id));
  return to.updates.some(({ id }) => !before.has(id)) ? [{ ...named(pair[1]), from, to }] : [];
}

/** Where some is public no more nobody can say what there was before. */
function evidenceChange([from, to]: Pair): EvidenceChange[] {
  if (evidenceIn(from).gone || evidenceIn(to).gone) return [];
  const before = new Set(from.facts.documents);
  const after = new Set(to.facts.documents);
  const added = [...after].filter((id) => !before.has(id)).length;
  if (added === 0) return [];
  return [{ ...named(to), before: before.size, after: after.size, added }];
}

/** Where something is gone from one of the two, what is left in each. */
function leftIn<Value>(
  all: readonly Sides[],
  valueIn: (row: KeptRow) => Value,
  isGone: (value: Value) => boolean,
): Left<Value>[] {
  return all.flatMap(([from, to]) => {
    const row = to ?? from;
    const left = { from: from && valueIn(from), to: to && valueIn(to) };
    const gone = [left.from, left.to].some((value) => value !== null && isGone(value));
    return gone ? [{ ...named(row), ...left }] : [];
  });
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
  // What stands in one alone has no other, and still something may be gone from it.
  const all: Sides[] = [
    ...pairs,
    ...added.map((row) => [null, row] as const),
    ...removed.map((row) => [row, null] as const),
  ];
  const status = byTrack((track) => pairs.flatMap((pair) => statusChange(track, pair)));
  const anew = byTrack((track) => {
    const other = new Set(status[track].map(({ ref }) => ref));
    return pairs.flatMap((pair) => saidAnew(track, pair)).filter(({ ref }) => !other.has(ref));
  });
  const evidence = pairs.flatMap(evidenceChange);
  const withdrawn = byTrack((track) =>
    leftIn(all, ({ facts }) => facts.standing[track], hasWithdrawn),
  );
  const evidenceGone = leftIn(all, evidenceIn, ({ gone }) => gone);
  const changed = new Set(
    [
      ...[evidence, evidenceGone],
      ...TRACKS.flatMap((track) => [status[track], anew[track], withdrawn[track]]),
    ]
      .flat()
      .map(({ ref }) => ref),
  );
  return {
    total: { from: from.length, to: to.length, both: pairs.length },
    status,
    saidAnew: anew,
    evidence,
    firstEvidence: evidence.filter((change) => change.before === 0).length,
    added: added.map(named),
    removed: removed.map(named),
    withdrawn,
    evidenceGone,
    unchanged: pairs.filter(([, { ref }]) => !changed.has(ref)).length,
  };
}

/** Which of the author's texts are others in the second of two editions, or stand in one of them alone. */
export interface TextChanges {
  introduction: boolean;
  /** On how many themes. */
  themes: number;
}

/** Every text by its section, as one word to compare; nothing where there is none. */
const textsBySection = ({ groups }: KeptTable) =>
  new Map(groups.flatMap(({ section, text }) => (text ? [[section, JSON.stringify(text)]] : [])));

/** Of two editions that are grouped by the same themes. */
export function compareTexts(from: KeptTable, to: KeptTable): TextChanges {
  const [before, after] = [textsBySection(from), textsBySection(to)];
  const sections = new Set([...before.keys(), ...after.keys()]);
  return {
    introduction: JSON.stringify(from.introduction) !== JSON.stringify(to.introduction),
    themes: [...sections].filter((section) => before.get(section) !== after.get(section)).length,
  };
}
