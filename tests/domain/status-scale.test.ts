import { expect, test } from "vitest";
import { STATUS_SCALE, STATUSES, statusesOfferedTo, statusSchema } from "@/db/domain/status-scale";
import { TRACK_STATUSES, markOf } from "@/db/domain/track-status";

test("the Government is offered three values, civil society all five", () => {
  expect(statusesOfferedTo("government")).toEqual(["implemented", "partial", "not_implemented"]);
  expect(statusesOfferedTo("civil_society")).toEqual([
    "implemented",
    "partial",
    "not_implemented",
    "contrary",
    "insufficient_information",
  ]);
});

test("contrary < not implemented < partial < implemented, and no rank where nothing is known", () => {
  const ranked = STATUSES.filter((status) => STATUS_SCALE[status].rank !== null);
  const lowestFirst = ranked.toSorted(
    (a, b) => Number(STATUS_SCALE[a].rank) - Number(STATUS_SCALE[b].rank),
  );
  expect(lowestFirst).toEqual(["contrary", "not_implemented", "partial", "implemented"]);
  expect(STATUS_SCALE.insufficient_information.rank).toBeNull();
});

test("the ranks are one step apart, so that a gap counts steps", () => {
  const ranks = STATUSES.flatMap((status) => STATUS_SCALE[status].rank ?? []);
  expect(ranks.toSorted()).toEqual([0, 1, 2, 3]);
});

test("no two statuses of a track share a mark", () => {
  const marks = TRACK_STATUSES.map(markOf);
  expect(new Set(marks).size).toBe(TRACK_STATUSES.length);
});

test("absence of an update is no value of the scale", () => {
  expect(statusSchema.safeParse("none").success).toBe(false);
  expect(statusSchema.safeParse("mixed").success).toBe(false);
});
