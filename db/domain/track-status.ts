import { lastDayOf } from "./partial-date";
import { STATUS_SCALE, STATUSES, type Status, statusesOfferedTo } from "./status-scale";
import { those } from "./those";
import { TRACKS, type Track } from "./track";

/** What one organisation says of one recommendation, as far as counting needs it. */
export interface Assessment {
  organisationId: string;
  track: Track;
  /** The part that it is about; null: the recommendation as a whole. */
  partId: number | null;
  status: Status;
  /** As-of date, a PartialDate. */
  asOf: string;
  /** ISO instant at which it was published; breaks ties between equal as-of dates. */
  publishedAt: string;
}

/** A track's status: one value, `mixed` when its organisations or its parts differ, null without any update. */
export type TrackStatus = Status | "mixed" | null;

/** Every status that a track can have, in the order in which charts and tables list them. */
export const TRACK_STATUSES = [...STATUSES, "mixed", "none"] as const;

/** As in addresses and series, where null is written as the word "none". */
export type TrackStatusKey = (typeof TRACK_STATUSES)[number];

/** The statuses that a track can have: those offered to it, then `mixed` and `none`. */
export const trackStatusesOf = (track: Track): TrackStatusKey[] => [
  ...statusesOfferedTo(track),
  "mixed",
  "none",
];

export const keyOf = (status: TrackStatus): TrackStatusKey => status ?? "none";

/** Later first. Days and instants are in the order of their letters; to ask a language's takes far longer. */
function laterFirst(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}

/** Newest first: by as-of date (a year counts as its last day), then by publication. */
export function byNewest(
  a: Pick<Assessment, "asOf" | "publishedAt">,
  b: Pick<Assessment, "asOf" | "publishedAt">,
): number {
  const byAsOf = laterFirst(lastDayOf(a.asOf) ?? "", lastDayOf(b.asOf) ?? "");
  return byAsOf === 0 ? laterFirst(a.publishedAt, b.publishedAt) : byAsOf;
}

/** What an organisation says of parts: with it, what the same one says of the whole counts no more. */
function ofPartsAlone<A extends Assessment>(newest: readonly A[]): readonly A[] {
  if (newest.every((a) => a.partId === null)) return newest;
  const byPart = new Set(newest.filter((a) => a.partId !== null).map((a) => a.organisationId));
  return newest.filter((a) => a.partId !== null || !byPart.has(a.organisationId));
}

/** Whether both are of the same organisation, on the same part. */
const areOfOne = (a: Assessment, b: Assessment) =>
  a.organisationId === b.organisationId && a.partId === b.partId;

/**
 * What counts as of `asOf`, a day, "YYYY-MM-DD", newest first: each organisation's newest published
 * update on each part, with an as-of date on or before it. What an organisation said of the whole counts
 * until it says something of a part; what others say of parts takes no word from it.
 */
export function newestOfEach<A extends Assessment>(
  assessments: readonly A[],
  asOf: string,
): readonly A[] {
  const inTime = those(assessments, (a) => (lastDayOf(a.asOf) ?? "9999") <= asOf);
  if (inTime.length < 2) return inTime;
  const sorted = inTime.toSorted(byNewest);
  const isFirst = (a: A, place: number) => sorted.findIndex((b) => areOfOne(a, b)) === place;
  return ofPartsAlone(those(sorted, isFirst));
}

/**
 * What several, organisations or parts, make together. None: no status. All the same: that status.
 * Different: `mixed`. Never an average.
 */
export function combine(statuses: readonly TrackStatus[]): TrackStatus {
  const [first = null] = statuses;
  return statuses.every((status) => status === first) ? first : "mixed";
}

/** What a track says of one part; null without any update on it. */
export interface PartStatus<A extends Assessment = Assessment> {
  partId: number;
  status: TrackStatus;
  /** The updates that count, newest first. */
  current: A[];
}

/**
 * What a track says of each part, in the order of `parts`; none where it speaks of the whole alone.
 * `own`: what counts on this track.
 */
export function statusesOfParts<A extends Assessment>(
  own: readonly A[],
  parts: readonly number[],
): PartStatus<A>[] {
  if (own.every((a) => a.partId === null)) return [];
  return parts.map((partId) => {
    const on = own.filter((a) => a.partId === partId);
    return { partId, status: combine(on.map((a) => a.status)), current: on };
  });
}

/** What is said of the whole and not of a part, by whoever says nothing of any part. */
export const ofWholeAlone = <A extends Assessment>(current: readonly A[]): readonly A[] =>
  those(current, (a) => a.partId === null);

/** A track's status on the whole, from what it says of each part and of the whole alone. */
export const statusOfWhole = (
  onParts: readonly PartStatus[],
  ofWhole: readonly Assessment[],
): TrackStatus => combine([...onParts, ...ofWhole].map(({ status }) => status));

/** Both tracks' statuses on one recommendation. */
export type Standing = Record<Track, TrackStatus>;

/** From what counts on each track. */
const byTrack = (
  current: readonly Assessment[],
  statusOf: (own: readonly Assessment[]) => TrackStatus,
): Standing =>
  Object.fromEntries(
    TRACKS.map((track) => [track, statusOf(those(current, (a) => a.track === track))]),
  ) as Standing;

/**
 * The standing of one recommendation as of a day, from all published updates on it. `parts`: the ids of
 * its parts, none where it has none. A track has on the whole what all who speak of the whole alone say and
 * all of the parts have, otherwise `mixed`; never an average.
 */
export function standingOf(
  assessments: readonly Assessment[],
  asOf: string,
  parts: readonly number[],
): Standing {
  const current = newestOfEach(assessments, asOf);
  return byTrack(current, (own) => statusOfWhole(statusesOfParts(own, parts), ofWholeAlone(own)));
}

/** The standing of each part as of a day. Of the whole alone is said nothing of any part. */
export function standingsOfParts(
  assessments: readonly Assessment[],
  asOf: string,
  parts: readonly number[],
): { partId: number; standing: Standing }[] {
  const current = newestOfEach(assessments, asOf);
  return parts.map((partId) => {
    const on = those(current, (a) => a.partId === partId);
    return { partId, standing: byTrack(on, (own) => combine(own.map(({ status }) => status))) };
  });
}

/** What each track says of the whole alone as of a day, beside what others on it say of parts. */
export function standingOfWholeAlone(assessments: readonly Assessment[], asOf: string): Standing {
  const current = ofWholeAlone(newestOfEach(assessments, asOf));
  return byTrack(current, (own) => combine(own.map(({ status }) => status)));
}

/** The mark of a track's status; "mixed" and "none" have their own, as they are no values of the scale. */
export function markOf(status: TrackStatusKey): string {
  if (status === "mixed") return "≠";
  return status === "none" ? "–" : STATUS_SCALE[status].mark;
}
