import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countTracks } from "@/db/domain/progress";
import {
  type DatedAssessment,
  type ProgressPoint,
  progressOverTime,
  thinned,
} from "@/db/domain/progress-over-time";
import { STATUSES } from "@/db/domain/status-scale";
import { TRACKS } from "@/db/domain/track";
import { standingOf } from "@/db/domain/track-status";

const NO_PARTS = new Map<number, number[]>();

const assessment = (changes: Partial<DatedAssessment>): DatedAssessment => ({
  recommendationId: 1,
  organisationId: "ministry",
  track: "government",
  partId: null,
  status: "partial",
  asOf: "2022-11-15",
  publishedAt: "2022-12-01T00:00:00.000Z",
  ...changes,
});

describe("progress over time", () => {
  it("has a point on each day on which an update took effect, oldest first", () => {
    const points = progressOverTime(
      [
        assessment({ recommendationId: 2 }),
        assessment({
          track: "civil_society",
          organisationId: "ngo",
          asOf: "2021",
          status: "contrary",
        }),
      ],
      [1, 2, 3],
      "2026-01-01",
      NO_PARTS,
    );
    expect(points.map((p) => p.day)).toEqual(["2021-12-31", "2022-11-15"]);
    expect(points[0]?.tracks.civil_society).toMatchObject({ contrary: 1, none: 2 });
    expect(points[0]?.tracks.government).toMatchObject({ none: 3 });
    expect(points[1]?.tracks.government).toMatchObject({ partial: 1, none: 2 });
    expect(points[1]?.tracks.civil_society).toMatchObject({ contrary: 1, none: 2 });
  });

  it("leaves out what takes effect after the day that is asked for", () => {
    expect(progressOverTime([assessment({ asOf: "2023" })], [1], "2023-12-30", NO_PARTS)).toEqual(
      [],
    );
  });

  it("leaves out recommendations that are not counted", () => {
    expect(
      progressOverTime([assessment({ recommendationId: 9 })], [1], "2026-01-01", NO_PARTS),
    ).toEqual([]);
  });

  it("says of each day what counting anew as of that day says", () => {
    const anyAssessment = fc.record({
      recommendationId: fc.integer({ min: 1, max: 4 }),
      organisationId: fc.constantFrom("a", "b"),
      track: fc.constantFrom(...TRACKS),
      partId: fc.constant(null),
      status: fc.constantFrom(...STATUSES),
      asOf: fc.constantFrom("2020", "2021-02", "2021-02-03", "2022-11-15", "2024"),
      publishedAt: fc.constantFrom("2025-01-01T00:00:00Z", "2025-02-01T00:00:00Z"),
    });
    fc.assert(
      fc.property(fc.array(anyAssessment, { maxLength: 25 }), (assessments) => {
        const ids = [1, 2, 3, 4];
        for (const { day, ...counts } of progressOverTime(
          assessments,
          ids,
          "2023-06-01",
          NO_PARTS,
        )) {
          const anew = ids.map((id) =>
            standingOf(
              assessments.filter((a) => a.recommendationId === id),
              day,
              [],
            ),
          );
          expect(counts).toEqual(countTracks(anew));
        }
      }),
    );
  });

  it("keeps the last point of each month, then of each year, where there are too many", () => {
    const points = ["2021-01-05", "2021-01-20", "2021-03-01", "2022-01-01", "2023-01-01"].map(
      (day): ProgressPoint => ({ day, ...countTracks([]) }),
    );
    const days = (most: number) => thinned(points, most).map((point) => point.day);
    expect(days(5)).toHaveLength(5);
    expect(days(4)).toEqual(["2021-01-20", "2021-03-01", "2022-01-01", "2023-01-01"]);
    expect(days(3)).toEqual(["2021-03-01", "2022-01-01", "2023-01-01"]);
    expect(days(2)).toEqual(["2022-01-01", "2023-01-01"]);
  });
});
