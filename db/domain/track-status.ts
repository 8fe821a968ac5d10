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

/** What is said of parts: with it, what the same track says of the whole counts no more. */
function ofPartsAlone<A extends Assessment>(newest: readonly A[]): readonly A[] {
  if (newest.every((a) => a.partId === null)) return newest;
  const byPart = new Set(newest.filter((a) => a.partId !== null).map((a) => a.track));
  return newest.filter((a) => a.partId !== null || !byPart.has(a.track));
}

/** Whether both are of the same organisation, on the same part. */
const areOfOne = (a: Assessment, b: Assessment) =>
  a.organisationId === b.organisationId && a.partId === b.partId;

/**
 * What counts as of `asOf`, a day, "YYYY-MM-DD", newest first: each organisation's newest published
 * update on each part, with an as-of date on or before it. What a track said of the whole counts until
 * it says something of a part.
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

/** None: no status. All the same: that status. Different: `mixed`. Never an average. */
export function combine(statuses: readonly Status[]): TrackStatus {
  const [first = null] = statuses;
  return statuses.every((status) => status === first) ? first : "mixed";
}

/** The whole's status from that of each of its parts: theirs where all have the same, else `mixed`. */
export function combineParts(statuses: readonly TrackStatus[]): TrackStatus {
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
 * What the track says of each part, in the order of `parts`; none where it speaks of the whole alone.
 * `current`: what counts, of both tracks or of one.
 */
export function partsOnTrack<A extends Assessment>(
  current: readonly A[],
  track: Track,
  parts: readonly number[],
): PartStatus<A>[] {
  const own = current.filter((a) => a.track === track && a.partId !== null);
  if (own.length === 0) return [];
  return parts.map((partId) => {
    const on = own.filter((a) => a.partId === partId);
    return { partId, status: combine(on.map((a) => a.status)), current: on };
  });
}

/** Both tracks' statuses on one recommendation. */
export type Standing = Record<Track, TrackStatus>;

function statusOf(current: readonly Assessment[], track: Track, parts: readonly number[]) {
  const onParts = partsOnTrack(current, track, parts);
  if (onParts.length > 0) return combineParts(onParts.map(({ status }) => status));
  return combine(current.filter((a) => a.track === track).map((a) => a.status));
}

/**
 * The standing of one recommendation as of a day, from all published updates on it. `parts`: the ids of
 * its parts, none where it has none. A track that speaks of parts has on the whole what it has on all of
 * them, otherwise `mixed`; never an average.
 */
export function standingOf(
  assessments: readonly Assessment[],
  asOf: string,
  parts: readonly number[],
): Standing {
  const current = newestOfEach(assessments, asOf);
  return Object.fromEntries(
    TRACKS.map((track) => [track, statusOf(current, track, parts)]),
  ) as Standing;
}

/** The standing of each part as of a day; where a track speaks of the whole alone, its parts have none. */
export function standingsOfParts(
  assessments: readonly Assessment[],
  asOf: string,
  parts: readonly number[],
): { partId: number; standing: Standing }[] {
  const current = newestOfEach(assessments, asOf);
  return parts.map((partId) => ({
    partId,
    standing: standingOf(
      current.filter((a) => a.partId === partId),
      asOf,
      [],
    ),
  }));
}

/** The mark of a track's status; "mixed" and "none" have their own, as they are no values of the scale. */
export function markOf(status: TrackStatusKey): string {
  if (status === "mixed") return "≠";
  return status === "none" ? "–" : STATUS_SCALE[status].mark;
}
