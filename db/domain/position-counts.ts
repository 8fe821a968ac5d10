import type { PositionChoice } from "./explorer-filter";

/** How many recommendations have each newest position; "none": none that is known. */
export type PositionCounts = Record<PositionChoice, number>;

/** Of a tally that is kept of reviews, where "unknown" is none that is known. */
export const countsOfTally = (tally: {
  supported: number;
  supportedInPart: number;
  noted: number;
  pending: number;
  unknown: number;
}): PositionCounts => ({
  supported: tally.supported,
  supported_in_part: tally.supportedInPart,
  noted: tally.noted,
  pending: tally.pending,
  none: tally.unknown,
});
