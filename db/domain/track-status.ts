import { lastDayOf } from "./partial-date";
import { STATUS_SCALE, STATUSES, type Status, statusesOfferedTo } from "./status-scale";
import { TRACKS, type Track } from "./track";

/** What one organisation says of one recommendation, as far as counting needs it. */
export interface Assessment {
  organisationId: string;
  track: Track;
  status: Status;
  /** As-of date, a PartialDate. */
  asOf: string;
  /** ISO instant at which it was published; breaks ties between equal as-of dates. */
  publishedAt: string;
}

/** A track's status: one value, `mixed` when its organisations differ, null without any update. */
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

/** Newest first: by as-of date (a year counts as its last day), then by publication. */
export function byNewest(
  a: Pick<Assessment, "asOf" | "publishedAt">,
  b: Pick<Assessment, "asOf" | "publishedAt">,
): number {
  const byAsOf = (lastDayOf(b.asOf) ?? "").localeCompare(lastDayOf(a.asOf) ?? "");
  return byAsOf === 0 ? b.publishedAt.localeCompare(a.publishedAt) : byAsOf;
}

/**
 * Each organisation's newest published update with an as-of date on or before `asOf`.
 * `asOf` is a day, "YYYY-MM-DD"; the result has at most one entry an organisation, newest first.
 */
export function newestOfEach<A extends Assessment>(assessments: readonly A[], asOf: string): A[] {
  const inTime = assessments.filter((a) => (lastDayOf(a.asOf) ?? "9999") <= asOf);
  if (inTime.length < 2) return inTime;
  const newest = new Map<string, A>();
  for (const assessment of inTime.toSorted(byNewest)) {
    if (!newest.has(assessment.organisationId)) newest.set(assessment.organisationId, assessment);
  }
  return [...newest.values()];
}

/** None: no status. All the same: that status. Different: `mixed`. Never an average. */
export function combine(statuses: readonly Status[]): TrackStatus {
  const [first, ...others] = statuses;
  if (first === undefined) return null;
  return others.every((status) => status === first) ? first : "mixed";
}

/** Both tracks' statuses on one recommendation. */
export type Standing = Record<Track, TrackStatus>;

/** The standing of one recommendation as of a day, from all published updates on it. */
export function standingOf(assessments: readonly Assessment[], asOf: string): Standing {
  const current = newestOfEach(assessments, asOf);
  const on = (track: Track) =>
    combine(current.filter((a) => a.track === track).map((a) => a.status));
  return Object.fromEntries(TRACKS.map((track) => [track, on(track)])) as Standing;
}

/** The mark of a track's status; "mixed" and "none" have their own, as they are no values of the scale. */
export function markOf(status: TrackStatusKey): string {
  if (status === "mixed") return "≠";
  return status === "none" ? "–" : STATUS_SCALE[status].mark;
}
