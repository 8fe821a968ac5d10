import { DIVERGENCES, type Divergence, type DivergenceKind } from "./divergence";
import { groupedBy } from "./grouped";
import { TRACKS, type Track } from "./track";
import { keyOf, type Standing, TRACK_STATUSES, type TrackStatusKey } from "./track-status";

/** A recommendation as far as counting needs it. */
export interface Countable {
  themeId: number;
  standing: Standing;
  divergence: Divergence;
}

/** A heading of a source; a heading's parent stands before it. */
export interface Heading {
  id: number;
  parentId: number | null;
  title: string;
  /** 1 for a top heading. */
  level: number;
}

/** How many recommendations have each status; the sum is the denominator, "none" included. */
export type StatusCounts = Record<TrackStatusKey, number>;

/** Both tracks counted over the same `total` recommendations. */
export interface TrackCounts {
  total: number;
  tracks: Record<Track, StatusCounts>;
}

/** A heading with the counts of what stands under it. */
export interface ThemeProgress extends TrackCounts {
  theme: Heading;
  /** False for a heading that only holds other headings: it needs no bars of its own. */
  holdsRecommendations: boolean;
}

/** Everything that charts show of a list of recommendations as of one day. */
export interface Progress extends TrackCounts {
  /** In the order of the source; headings under which nothing was counted are left out. */
  themes: ThemeProgress[];
  /** matrix[government][civil society]: how many recommendations stand there. */
  matrix: Record<TrackStatusKey, StatusCounts>;
  divergence: Record<DivergenceKind, number>;
}

function zeroes<Key extends string>(keys: readonly Key[]): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
}

/** How many of these have each status, on each track. */
export function countTracks(standings: readonly Standing[]): TrackCounts {
  const tracks = Object.fromEntries(
    TRACKS.map((track) => [track, zeroes(TRACK_STATUSES)]),
  ) as TrackCounts["tracks"];
  for (const standing of standings) {
    for (const track of TRACKS) tracks[track][keyOf(standing[track])] += 1;
  }
  return { total: standings.length, tracks };
}

/** How many have a status at all: everything but "none". */
export function withStatus(counts: StatusCounts): number {
  return TRACK_STATUSES.reduce((sum, key) => (key === "none" ? sum : sum + counts[key]), 0);
}

/** How many can be compared, because both tracks have one status each that stands on the scale. */
export function comparable(divergence: Progress["divergence"]): number {
  return divergence.agree + divergence.government_higher + divergence.civil_society_higher;
}

function countThemes(matches: readonly Countable[], themes: readonly Heading[]): ThemeProgress[] {
  const own = groupedBy(matches, (match) => match.themeId);
  const under = new Map(themes.map((theme) => [theme.id, [...(own.get(theme.id) ?? [])]]));
  // From the last heading to the first, so that a heading is complete before it is added to its parent.
  for (const theme of themes.toReversed()) {
    if (theme.parentId === null) continue;
    under.get(theme.parentId)?.push(...(under.get(theme.id) ?? []));
  }
  return themes
    .map((theme) => ({
      theme,
      holdsRecommendations: own.has(theme.id),
      ...countTracks((under.get(theme.id) ?? []).map((match) => match.standing)),
    }))
    .filter((counted) => counted.total > 0);
}

function countMatrix(matches: readonly Countable[]): Progress["matrix"] {
  const matrix = Object.fromEntries(
    TRACK_STATUSES.map((key) => [key, zeroes(TRACK_STATUSES)]),
  ) as Progress["matrix"];
  for (const { standing } of matches) {
    matrix[keyOf(standing.government)][keyOf(standing.civil_society)] += 1;
  }
  return matrix;
}

/** Counts a list of recommendations. `themes` are all headings, in the order of the source. */
export function progressOf(matches: readonly Countable[], themes: readonly Heading[]): Progress {
  const divergence = zeroes(DIVERGENCES);
  for (const match of matches) divergence[match.divergence.kind] += 1;
  return {
    ...countTracks(matches.map((match) => match.standing)),
    themes: countThemes(matches, themes),
    matrix: countMatrix(matches),
    divergence,
  };
}

/** The statuses that occur on a track, in the order of the scale. */
export function occurring(counts: StatusCounts): TrackStatusKey[] {
  return TRACK_STATUSES.filter((key) => counts[key] > 0);
}

/** The rows (government) and columns (civil society) of the matrix that hold anything. */
export function occupied(matrix: Progress["matrix"]): Record<Track, TrackStatusKey[]> {
  return {
    government: TRACK_STATUSES.filter((row) => withAny(matrix[row])),
    civil_society: TRACK_STATUSES.filter((column) =>
      TRACK_STATUSES.some((row) => matrix[row][column] > 0),
    ),
  };
}

const withAny = (counts: StatusCounts) => TRACK_STATUSES.some((key) => counts[key] > 0);
