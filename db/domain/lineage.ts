import { lastDayOf } from "./partial-date";

/** What a person decided of two recommendations: the later continues the earlier, or it does not. */
export const LINEAGE_STATES = ["confirmed", "dismissed"] as const;
export type LineageState = (typeof LINEAGE_STATES)[number];

/** When a recommendation was made, as far as its source says so. */
export interface Dated {
  /** PartialDate of the document. */
  date: string;
  /** Of the UPR; null for another mechanism. */
  cycle: number | null;
}

/** A text is no older than the last day of its date: of "2019" and "2019-08-20" neither is surely the earlier. */
function spans(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

/**
 * Which of two comes first: negative where `one` does, positive where `other` does, 0 where their sources
 * do not tell.
 */
export function inTime(one: Dated, other: Dated): number {
  if (one.cycle !== null && other.cycle !== null && one.cycle !== other.cycle) {
    return one.cycle - other.cycle;
  }
  if (spans(one.date, other.date)) return 0;
  return (lastDayOf(one.date) ?? "").localeCompare(lastDayOf(other.date) ?? "");
}

/** For a list: by date where `inTime` does not tell. */
export const byTime = (one: Dated, other: Dated): number =>
  inTime(one, other) || (lastDayOf(one.date) ?? "").localeCompare(lastDayOf(other.date) ?? "");
