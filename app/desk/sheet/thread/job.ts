import type { SheetWords } from "@/data/parsers/follow-up-sheet";

/** What a thread is asked to read. */
export interface SheetJob {
  bytes: Uint8Array;
  words: SheetWords;
  /** The latest day that a status may be of, "YYYY-MM-DD". */
  latest: string;
}
