import { z } from "zod";
import type { Track } from "./track";

/**
 * The five values of implementation, best first. Absence of an update is not one of them.
 * Near equivalents: UPR Info's 1 / 0.5 / 0 and the Human Rights Committee's grades A, B, C, E, D.
 */
export const STATUSES = [
  "implemented",
  "partial",
  "not_implemented",
  "contrary",
  "insufficient_information",
] as const;

export type Status = (typeof STATUSES)[number];

export const statusSchema = z.enum(STATUSES);

interface StatusEntry {
  /** A shape that goes with the colour, so that colour never stands alone. */
  mark: string;
  /** Rank for comparing the tracks; null where the value says nothing about progress. */
  rank: number | null;
  /** Which track may choose it. */
  offeredTo: readonly Track[];
}

const BOTH = ["government", "civil_society"] as const;
const CIVIL_SOCIETY = ["civil_society"] as const;

export const STATUS_SCALE: Record<Status, StatusEntry> = {
  /** UPR Info 1; Human Rights Committee A; "Completed". */
  implemented: { mark: "●", rank: 3, offeredTo: BOTH },
  /** UPR Info 0.5; Human Rights Committee B; "Ongoing". */
  partial: { mark: "◐", rank: 2, offeredTo: BOTH },
  /** UPR Info 0; Human Rights Committee C; "No action". A plan alone belongs here. */
  not_implemented: { mark: "○", rank: 1, offeredTo: BOTH },
  /** Human Rights Committee E; "regressed". */
  contrary: { mark: "▼", rank: 0, offeredTo: CIVIL_SOCIETY },
  /** Human Rights Committee D; "not sufficient for determining". Counts as no status in divergence. */
  insufficient_information: { mark: "?", rank: null, offeredTo: CIVIL_SOCIETY },
};

/** The values that an organisation on this track may choose, best first. */
export function statusesOfferedTo(track: Track): Status[] {
  return STATUSES.filter((status) => STATUS_SCALE[status].offeredTo.includes(track));
}
