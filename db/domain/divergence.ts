import { STATUS_SCALE } from "./status-scale";
import type { Standing, TrackStatus } from "./track-status";

/**
 * How the two tracks' statuses differ on one recommendation. Computed from the standing whenever it
 * is asked for, never stored.
 */
export const DIVERGENCES = [
  "government_higher",
  "civil_society_higher",
  "agree",
  "within_a_track",
  "one_sided",
  "silent",
] as const;

export type DivergenceKind = (typeof DIVERGENCES)[number];

export interface Divergence {
  kind: DivergenceKind;
  /** Steps on contrary < not implemented < partial < implemented; 0 unless one side is higher. */
  gap: number;
}

/** A status that can be compared: a rank, "mixed", or nothing at all. */
function comparable(status: TrackStatus): number | "mixed" | null {
  if (status === null || status === "mixed") return status;
  return STATUS_SCALE[status].rank;
}

/**
 * No divergence is claimed until both sides have assessed; `insufficient_information` counts as no
 * status; a track whose own organisations differ is `within_a_track`.
 */
export function divergenceOf(standing: Standing): Divergence {
  const government = comparable(standing.government);
  const civilSociety = comparable(standing.civil_society);
  if (government === "mixed" || civilSociety === "mixed") return { kind: "within_a_track", gap: 0 };
  if (government === null && civilSociety === null) return { kind: "silent", gap: 0 };
  if (government === null || civilSociety === null) return { kind: "one_sided", gap: 0 };
  if (government === civilSociety) return { kind: "agree", gap: 0 };
  return government > civilSociety
    ? { kind: "government_higher", gap: government - civilSociety }
    : { kind: "civil_society_higher", gap: civilSociety - government };
}
