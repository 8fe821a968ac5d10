import { describe, expect, test } from "vitest";
import { divergenceOf, type DivergenceKind } from "@/db/domain/divergence";
import type { TrackStatus } from "@/db/domain/track-status";

type Row = [government: TrackStatus, civilSociety: TrackStatus, kind: DivergenceKind, gap: number];

const TABLE: Row[] = [
  ["implemented", "implemented", "agree", 0],
  ["not_implemented", "not_implemented", "agree", 0],
  ["implemented", "partial", "government_higher", 1],
  ["implemented", "not_implemented", "government_higher", 2],
  ["implemented", "contrary", "government_higher", 3],
  ["partial", "contrary", "government_higher", 2],
  ["not_implemented", "contrary", "government_higher", 1],
  ["partial", "implemented", "civil_society_higher", 1],
  ["not_implemented", "implemented", "civil_society_higher", 2],
  [null, null, "silent", 0],
  ["implemented", null, "one_sided", 0],
  [null, "contrary", "one_sided", 0],
  // Insufficient information counts as no status.
  ["implemented", "insufficient_information", "one_sided", 0],
  [null, "insufficient_information", "silent", 0],
  // A track that differs within itself cannot be compared, whatever the other one says.
  ["mixed", "implemented", "within_a_track", 0],
  ["implemented", "mixed", "within_a_track", 0],
  ["mixed", "mixed", "within_a_track", 0],
  ["mixed", null, "within_a_track", 0],
  ["mixed", "insufficient_information", "within_a_track", 0],
];

describe("divergence of Government and civil society", () => {
  test.each(TABLE)("%s and %s: %s, gap %i", (government, civil_society, kind, gap) => {
    expect(divergenceOf({ government, civil_society })).toEqual({ kind, gap });
  });
});
