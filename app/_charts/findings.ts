import { comparable, type Progress, type ThemeProgress, withStatus } from "@/db/domain/progress";
import { type ProgressPoint, thinned } from "@/db/domain/progress-over-time";
import { TRACKS } from "@/db/domain/track";

/*
 * The values of each chart's finding: the page and the files of the chart say the same sentence.
 */

export const totalsFinding = ({ total, tracks }: Pick<Progress, "total" | "tracks">) => ({
  total,
  government: withStatus(tracks.government),
  civilSociety: withStatus(tracks.civil_society),
});

export const matrixFinding = ({ total, divergence }: Progress) => ({
  total,
  comparable: comparable(divergence),
  differ: divergence.government_higher + divergence.civil_society_higher,
});

/** The headings that hold recommendations themselves: those that have bars. */
export const headingsWithBars = ({ themes }: Progress): ThemeProgress[] =>
  themes.filter((counted) => counted.holdsRecommendations);

export function themesFinding(holding: readonly ThemeProgress[]) {
  const silent = holding.filter((counted) =>
    TRACKS.every((track) => withStatus(counted.tracks[track]) === 0),
  );
  return { silent: silent.length, total: holding.length };
}

/** More dates than this are drawn, and listed, as the last of each month or year. */
const MOST_POINTS = 10;

export const pointsShown = (points: readonly ProgressPoint[]): ProgressPoint[] =>
  thinned(points, MOST_POINTS);
