/*
 * What is counted while the server runs, whether or not anybody asks for the figures: a number more costs
 * nothing, and the parts of the program that count need not know who reads it.
 */

/** Each count with what it counts, as Prometheus shows it. */
export const COUNTS = {
  kept_page_hits: "Pages that were handed out as they had been kept",
  kept_page_misses: "Pages for everybody that had to be made",
  exports_started: "Files of the table that were begun",
  exports_failed:
    "Files of the table that were broken off, by a failure or by whoever asked for them",
  imports_started: "Imports that were begun to be read or brought in",
  imports_failed: "Imports that broke off",
  busy_waits: "Saves that waited while an import was written",
  sign_in_locks: "Locks after too many attempts to sign in",
  letters_failed: "Letters that the mail server did not take",
} as const;

export type Count = keyof typeof COUNTS;

// Modules are bundled more than once; what is counted is counted once.
const shared = globalThis as typeof globalThis & { uprCounts?: Map<Count, number> };
const counts = (): Map<Count, number> => (shared.uprCounts ??= new Map());

/** One more. */
export const countOne = (what: Count): void => void counts().set(what, counted(what) + 1);

/** How many there have been since the process started. */
export const counted = (what: Count): number => counts().get(what) ?? 0;
