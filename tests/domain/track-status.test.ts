import { describe, expect, test } from "vitest";
import type { Status } from "@/db/domain/status-scale";
import {
  type Assessment,
  combine,
  newestOfEach,
  standingOf,
  type TrackStatus,
} from "@/db/domain/track-status";

const said = (
  organisationId: string,
  status: Status,
  asOf: string,
  publishedAt = "2024-01-01T00:00:00.000Z",
): Assessment => ({
  ...{ organisationId, track: "civil_society", partId: null, status },
  ...{ asOf, publishedAt },
});

const civilSociety = (assessments: Assessment[], asOf: string) =>
  standingOf(assessments, asOf, []).civil_society;

describe("several organisations of a track", () => {
  const TABLE: [Status[], TrackStatus][] = [
    [[], null],
    [["partial"], "partial"],
    [["partial", "partial", "partial"], "partial"],
    [["implemented", "not_implemented"], "mixed"],
    [["partial", "partial", "contrary"], "mixed"],
    [["insufficient_information", "partial"], "mixed"],
  ];
  test.each(TABLE)("%j make %s", (statuses, expected) => {
    expect(combine(statuses)).toBe(expected);
  });

  test("two extremes are mixed, never the average between them", () => {
    expect(combine(["implemented", "not_implemented"])).not.toBe("partial");
  });
});

describe("as of a date", () => {
  const history = [
    said("A", "not_implemented", "2020-06-30"),
    said("A", "partial", "2022-01-15"),
    said("A", "implemented", "2024-03-01"),
  ];
  const TABLE: [string, TrackStatus][] = [
    ["2020-06-29", null],
    ["2020-06-30", "not_implemented"],
    ["2022-01-14", "not_implemented"],
    ["2022-01-15", "partial"],
    ["2024-02-29", "partial"],
    ["2024-03-01", "implemented"],
  ];
  test.each(TABLE)("%s: the newest update until then counts (%s)", (asOf, expected) => {
    expect(civilSociety(history, asOf)).toBe(expected);
    expect(civilSociety(history.toReversed(), asOf)).toBe(expected);
  });

  test("an update of a year alone counts from the last day of that year", () => {
    expect(civilSociety([said("A", "partial", "2021")], "2021-12-30")).toBeNull();
    expect(civilSociety([said("A", "partial", "2021")], "2021-12-31")).toBe("partial");
  });

  test("a year alone outranks a day within it, and not one after it", () => {
    const year = said("A", "partial", "2021");
    expect(civilSociety([year, said("A", "contrary", "2021-11-30")], "2024-01-01")).toBe("partial");
    expect(civilSociety([year, said("A", "contrary", "2022-01-01")], "2024-01-01")).toBe(
      "contrary",
    );
  });

  test("of two updates with the same as-of date the one published later counts", () => {
    const first = said("A", "partial", "2022", "2023-01-01T00:00:00.000Z");
    const second = said("A", "contrary", "2022", "2023-01-02T00:00:00.000Z");
    expect(civilSociety([first, second], "2024-01-01")).toBe("contrary");
    expect(civilSociety([second, first], "2024-01-01")).toBe("contrary");
  });

  test("an update whose date cannot be read counts never", () => {
    expect(civilSociety([said("A", "partial", "soon")], "2024-01-01")).toBeNull();
  });
});

test("an organisation's older word no longer makes its track mixed", () => {
  const words = [
    said("A", "contrary", "2020"),
    said("A", "partial", "2022"),
    said("B", "partial", "2021"),
  ];
  expect(civilSociety(words, "2024-01-01")).toBe("partial");
  expect(newestOfEach(words, "2024-01-01").map((word) => word.organisationId)).toEqual(["A", "B"]);
});

test("what one track says never becomes the other's status", () => {
  const government: Assessment = { ...said("M", "implemented", "2022"), track: "government" };
  expect(standingOf([government, said("A", "contrary", "2022")], "2024-01-01", [])).toEqual({
    government: "implemented",
    civil_society: "contrary",
  });
  expect(standingOf([government], "2024-01-01", []).civil_society).toBeNull();
});
