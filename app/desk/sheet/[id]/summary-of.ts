import type { SheetComparison } from "@/db/domain/sheet-comparison";

/** In which words a comparison is summed up, with what they are filled with. */
export function summaryOf({ counts, unread }: SheetComparison) {
  const { changes, conflicts, locked } = counts;
  const words = locked > 0 ? "summaryLocked" : "summary";
  return [words, { changes, conflicts, locked, unread: unread.length }] as const;
}

/** Whether drafts can be made of anything: of what awaits publication none can. */
export const canTakeIn = ({ counts: { changes, conflicts } }: SheetComparison): boolean =>
  changes + conflicts > 0;
