import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DIVERGENCES, divergenceOf } from "@/db/domain/divergence";
import {
  comparable,
  type Countable,
  countTracks,
  type Heading,
  occupied,
  occurring,
  progressOf,
  withStatus,
} from "@/db/domain/progress";
import { STATUSES } from "@/db/domain/status-scale";
import { TRACKS } from "@/db/domain/track";
import { type Standing, TRACK_STATUSES, type TrackStatus } from "@/db/domain/track-status";

const heading = (id: number, parentId: number | null, level: number): Heading => ({
  id,
  parentId,
  level,
  title: `Heading ${id}`,
});
/** 1 holds 2 and 3; 4 stands alone; 5 is empty. */
const HEADINGS = [
  heading(1, null, 1),
  heading(2, 1, 2),
  heading(3, 1, 2),
  heading(4, null, 1),
  heading(5, null, 1),
];

const match = (themeId: number, standing: Standing): Countable => ({
  themeId,
  standing,
  divergence: divergenceOf(standing),
});
const silent: Standing = { government: null, civil_society: null };

const anyStatus = fc.constantFrom<TrackStatus>(...STATUSES, "mixed", null);
const anyMatches = fc.array(
  fc
    .record({
      themeId: fc.integer({ min: 1, max: 4 }),
      government: anyStatus,
      civil_society: anyStatus,
    })
    .map(({ themeId, ...standing }) => match(themeId, standing)),
  { maxLength: 60 },
);
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);

describe("counting recommendations", () => {
  it("adds every chart up to its denominator", () => {
    fc.assert(
      fc.property(anyMatches, (matches) => {
        const progress = progressOf(matches, HEADINGS);
        expect(progress.total).toBe(matches.length);
        expect(sum(progress.divergence)).toBe(progress.total);
        for (const track of TRACKS) {
          expect(sum(progress.tracks[track])).toBe(progress.total);
          for (const theme of progress.themes) expect(sum(theme.tracks[track])).toBe(theme.total);
        }
        const cells = TRACK_STATUSES.map((row) => sum(progress.matrix[row]));
        expect(cells.reduce((a, b) => a + b, 0)).toBe(progress.total);
        const top = progress.themes.filter((theme) => theme.theme.level === 1);
        expect(top.reduce((a, theme) => a + theme.total, 0)).toBe(progress.total);
      }),
    );
  });

  it("gives the matrix's rows and columns the totals of the tracks", () => {
    fc.assert(
      fc.property(anyMatches, (matches) => {
        const { matrix, tracks } = progressOf(matches, HEADINGS);
        for (const key of TRACK_STATUSES) {
          expect(sum(matrix[key])).toBe(tracks.government[key]);
          const column = TRACK_STATUSES.reduce((a, row) => a + matrix[row][key], 0);
          expect(column).toBe(tracks.civil_society[key]);
        }
        expect(occupied(matrix)).toEqual({
          government: occurring(tracks.government),
          civil_society: occurring(tracks.civil_society),
        });
      }),
    );
  });

  it("counts a recommendation without any update in the denominator, as none", () => {
    const { total, tracks } = countTracks([silent, { government: "partial", civil_society: null }]);
    expect(total).toBe(2);
    expect(tracks.government).toMatchObject({ partial: 1, none: 1 });
    expect(tracks.civil_society).toMatchObject({ none: 2 });
    expect(withStatus(tracks.government)).toBe(1);
    expect(withStatus(tracks.civil_society)).toBe(0);
  });

  it("counts insufficient information as an assessment that cannot be compared", () => {
    const { tracks, divergence } = progressOf(
      [match(4, { government: "partial", civil_society: "insufficient_information" })],
      HEADINGS,
    );
    expect(withStatus(tracks.civil_society)).toBe(1);
    expect(comparable(divergence)).toBe(0);
    expect(divergence.one_sided).toBe(1);
  });

  it("counts under a heading what stands under the headings below it", () => {
    const { themes } = progressOf([match(2, silent), match(3, silent), match(3, silent)], HEADINGS);
    expect(themes.map((t) => [t.theme.id, t.total, t.holdsRecommendations])).toEqual([
      [1, 3, false],
      [2, 1, true],
      [3, 2, true],
    ]);
  });

  it("gives zeroes and no headings for an empty list", () => {
    const progress = progressOf([], HEADINGS);
    expect(progress.total).toBe(0);
    expect(progress.themes).toEqual([]);
    expect(Object.keys(progress.divergence)).toEqual([...DIVERGENCES]);
  });
});
