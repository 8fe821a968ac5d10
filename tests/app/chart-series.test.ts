import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVERYTHING, listAddress } from "@/app/_charts/list-address";
import { statusBar } from "@/app/_charts/series";
import { newYears, stepsOf } from "@/app/_charts/steps";
import { placed } from "@/app/_charts/strip";
import { NO_FILTER, parseFilter } from "@/db/domain/explorer-filter";
import { countTracks } from "@/db/domain/progress";
import type { ProgressPoint } from "@/db/domain/progress-over-time";
import { STATUSES } from "@/db/domain/status-scale";
import type { Standing, TrackStatus } from "@/db/domain/track-status";

const anyStatus = fc.constantFrom<TrackStatus>(...STATUSES, "mixed", null);
const anyStandings = fc.array(fc.record({ government: anyStatus, civil_society: anyStatus }), {
  minLength: 1,
  maxLength: 80,
});

const barOf = (standings: readonly Standing[]) =>
  statusBar({
    track: "civil_society",
    counts: countTracks(standings).tracks.civil_society,
    within: EVERYTHING,
    nameOf: (status, count) => `${status} ${count}`,
  });

describe("a bar", () => {
  it("adds up to its denominator, fills its scale, and has no part that counts nothing", () => {
    fc.assert(
      fc.property(anyStandings, (standings) => {
        const parts = placed(barOf(standings), standings.length);
        expect(parts.reduce((sum, part) => sum + part.segment.count, 0)).toBe(standings.length);
        expect(parts.every((part) => part.segment.count > 0)).toBe(true);
        const last = parts.at(-1);
        expect((last?.start ?? 0) + (last?.share ?? 0)).toBeCloseTo(1);
      }),
    );
  });

  it("links each part to the list with that status on that track, and no other condition", () => {
    const [part] = barOf([{ government: "partial", civil_society: null }]).segments;
    expect(part?.href).toBe("/recommendations?civil_society=none");
  });
});

describe("the address of a part of a list", () => {
  it("keeps the list's own filters and date, and replaces the one that the part narrows", () => {
    const filter = { ...NO_FILTER, q: "land", government: ["partial" as const, "none" as const] };
    const address = listAddress({ filter, asOf: "2022-01-01" }, { government: ["none"] });
    const search = new URL(address, "http://localhost").searchParams;
    expect(search.get("asOf")).toBe("2022-01-01");
    expect(parseFilter(Object.fromEntries(search)).filter).toEqual({
      ...filter,
      government: ["none"],
    });
  });
});

describe("steps over time", () => {
  const point = (day: string, government: TrackStatus): ProgressPoint => ({
    day,
    ...countTracks([
      { government, civil_society: "contrary" },
      { government: null, civil_society: null },
    ]),
  });
  const points = [point("2021-01-01", null), point("2022-01-01", "partial")];

  it("hold from their day until the track changes", () => {
    const government = stepsOf(points, "government", "2020-01-01", "2024-01-01");
    expect(government).toHaveLength(1);
    expect(government[0]).toMatchObject({ day: "2022-01-01", status: "partial", height: 0.5 });
    expect((government[0]?.x ?? 0) + (government[0]?.width ?? 0)).toBeCloseTo(1);
  });

  it("go on where only the other track changes", () => {
    const civilSociety = stepsOf(points, "civil_society", "2020-01-01", "2024-01-01");
    expect(civilSociety).toHaveLength(1);
    expect(civilSociety[0]).toMatchObject({ day: "2021-01-01", status: "contrary" });
  });

  it("are marked at each new year within the span", () => {
    expect(newYears("2019-08-20", "2021-03-01")).toEqual(["2020-01-01", "2021-01-01"]);
  });
});
