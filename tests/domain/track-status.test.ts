import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Status, STATUSES } from "@/db/domain/status-scale";
import {
  type Assessment,
  combine,
  newestOfEach,
  standingOf,
  standingOfWholeAlone,
  standingsOfParts,
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

describe("parts", () => {
  const A = 1;
  const B = 2;
  const of = (partId: number | null, organisation: string, status: Status, asOf = "2022") => ({
    ...said(organisation, status, asOf),
    partId,
  });
  const whole = (assessments: Assessment[]) =>
    standingOf(assessments, "2024-01-01", [A, B]).civil_society;

  test.each([
    ["nobody speaks of any", [], null],
    ["all have the same", [of(A, "X", "partial"), of(B, "X", "partial")], "partial"],
    ["they differ", [of(A, "X", "implemented"), of(B, "X", "contrary")], "mixed"],
    ["one has no update", [of(A, "X", "implemented")], "mixed"],
    [
      "organisations differ on both",
      [A, B].flatMap((part) => [of(part, "X", "partial"), of(part, "Y", "contrary")]),
      "mixed",
    ],
    ["somebody speaks of the whole alone", [of(null, "X", "partial")], "partial"],
    [
      "who speaks of the parts spoke of the whole before",
      [of(null, "X", "contrary"), of(A, "X", "partial"), of(B, "X", "partial")],
      "partial",
    ],
    [
      "another organisation says otherwise of the whole",
      [of(null, "Y", "contrary", "2020"), of(A, "X", "partial"), of(B, "X", "partial")],
      "mixed",
    ],
    [
      "another organisation says the same of the whole",
      [of(null, "Y", "partial"), of(A, "X", "partial"), of(B, "X", "partial")],
      "partial",
    ],
    [
      "one part has no update, and another organisation says of the whole what the other part has",
      [of(null, "Y", "partial"), of(A, "X", "partial")],
      "mixed",
    ],
  ] as [string, Assessment[], TrackStatus][])(
    "the status of the whole, where %s",
    (_, assessments, expected) => {
      expect(whole(assessments)).toBe(expected);
    },
  );

  test("an organisation's newest word on each part counts", () => {
    const words = [
      of(A, "X", "contrary", "2020"),
      of(A, "X", "partial", "2022"),
      of(B, "X", "implemented", "2021"),
    ];
    const count = (of: Assessment[]) => newestOfEach(of, "2024-01-01").map((one) => one.status);
    expect(count(words)).toEqual(["partial", "implemented"]);
    // What it said of the whole is no current word any more, whenever it said so.
    expect(count([...words, of(null, "X", "contrary", "2023")])).toEqual(count(words));
  });

  test("nobody takes another organisation's word away by speaking of a part", () => {
    const any = fc.record({
      organisationId: fc.constantFrom("X", "Y", "Z"),
      partId: fc.constantFrom(null, A, B),
      status: fc.constantFrom(...STATUSES),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (given) => {
        const words = given.map((word) => of(word.partId, word.organisationId, word.status));
        const speakers = (some: readonly Assessment[]) =>
          [...new Set(some.map(({ organisationId }) => organisationId))].toSorted();
        expect(speakers(newestOfEach(words, "2024-01-01"))).toEqual(speakers(words));
      }),
    );
  });

  test("what one track says of parts leaves the other's word on the whole as it is", () => {
    const government: Assessment = { ...of(null, "M", "implemented"), track: "government" };
    expect(standingOf([government, of(A, "X", "partial")], "2024-01-01", [A, B])).toEqual({
      government: "implemented",
      civil_society: "mixed",
    });
  });

  test("before somebody spoke of a part, the whole's own status stands", () => {
    const words = [of(null, "X", "contrary", "2020"), of(A, "X", "partial", "2022")];
    expect(standingOf(words, "2021-06-01", [A, B]).civil_society).toBe("contrary");
    expect(standingOf(words, "2022-12-31", [A, B]).civil_society).toBe("mixed");
  });

  test("each part has what was said of it, and nothing of the whole", () => {
    const words = [of(null, "Y", "contrary"), of(A, "X", "partial")];
    expect(standingsOfParts(words, "2024-01-01", [A, B])).toEqual([
      { partId: A, standing: { government: null, civil_society: "partial" } },
      { partId: B, standing: { government: null, civil_society: null } },
    ]);
  });

  test("what is said of the whole alone stands beside what others say of parts", () => {
    const words = [of(null, "Y", "contrary"), of(null, "X", "implemented"), of(A, "X", "partial")];
    expect(standingOfWholeAlone(words, "2024-01-01")).toEqual({
      government: null,
      civil_society: "contrary",
    });
  });

  test("the whole has a single status only where each part has that very one", () => {
    const any = fc.record({
      organisationId: fc.constantFrom("X", "Y"),
      partId: fc.constantFrom(A, B),
      status: fc.constantFrom(...STATUSES),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 8 }), (given) => {
        const words = given.map((word) => of(word.partId, word.organisationId, word.status));
        const status = whole(words);
        const parts = standingsOfParts(words, "2024-01-01", [A, B]);
        const own = parts.map(({ standing }) => standing.civil_society);
        expect(status === "mixed" || own.every((each) => each === status)).toBe(true);
        expect(status).not.toBeNull();
      }),
    );
  });
});
