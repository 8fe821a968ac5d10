import {
  type FollowUpSheet,
  sameText,
  SHEET_FIELDS,
  type SheetField,
  type SheetRow,
  type SheetValues,
} from "./follow-up-sheet";
import { precisionOf } from "./partial-date";
import {
  cellOf,
  inOrder,
  inVain,
  knownOnLine,
  notTakenIn,
  type NotTakenIn,
} from "./sheet-not-taken-in";
import { dayOnLine, followed, type OnLine, outcomeOf, outcomeOfDay } from "./sheet-outcome";

export interface ComparedCell {
  field: SheetField;
  /** "F12". */
  cell: string;
  outcome: "change" | "conflict";
  /** Null where the sheet does not say so any more. */
  base: string | null;
  mine: string;
  onLine: string;
}

export interface ComparedRow {
  /** As the sheet has it: of a part, with its letter. */
  ref: string;
  row: number;
  onLine: OnLine;
  /** Whether it awaits publication on line: then nothing can be changed. */
  isLocked: boolean;
  /** The day that the sheet gives a statement, new or not; "" for none. */
  day: string;
  /** Whether the sheet's day could not be read, which is none then. */
  isDayUnread: boolean;
  cells: ComparedCell[];
}

export interface SheetComparison {
  /** Rows with changes or conflicts, in the order of the sheet. */
  rows: ComparedRow[];
  /** Everything that was not taken in, in the order of the sheet. */
  unread: NotTakenIn[];
  counts: {
    rows: number;
    changes: number;
    conflicts: number;
    /** Changes and conflicts in rows that await publication. */
    locked: number;
    /** Cells that say what is on line already, though the sheet was made before. */
    thereAlready: number;
  };
}

function comparedCells(sheet: FollowUpSheet, row: SheetRow, now: OnLine) {
  let thereAlready = 0;
  const cells = SHEET_FIELDS.flatMap((field): ComparedCell[] => {
    const mine = row.mine[field];
    if (mine === undefined) return [];
    const base = row.base?.[field] ?? null;
    const isDay = field === "asOf";
    const onLine = isDay ? dayOnLine(now) : now.values[field];
    const outcome = isDay
      ? outcomeOfDay(base, mine, now, sheet.madeAt)
      : outcomeOf(base, mine, onLine);
    if (outcome === "there_already") thereAlready += 1;
    if (outcome === "unchanged" || outcome === "there_already") return [];
    return [{ field, cell: cellOf(sheet, field, row.row), outcome, base, mine, onLine }];
  });
  return { cells, thereAlready };
}

/**
 * Whether what the row would make a draft of was published already, word for word and of that day. What
 * was published before the sheet was made it may go back to: only what came after can be its own. Where
 * nobody knows when it was made, none is: a draft too many can be thrown away, what was typed is not lost.
 */
function isPublished(row: ComparedRow, madeAt: string | null): boolean {
  const draft = row.onLine.inHand ? null : merged(row, () => "sheet");
  if (!draft) return false;
  // Whatever a hidden cell says: of what is no instant nothing is later.
  const made = Date.parse(madeAt ?? "");
  return row.onLine.published.some(
    ({ values, at }) =>
      Date.parse(at) > made && SHEET_FIELDS.every((field) => sameText(draft[field], values[field])),
  );
}

/**
 * A filled-in sheet beside what is on line now. `onLine`: by `nameOfPart`, of every recommendation or
 * part that the organisation may speak on.
 */
export function compareSheet(
  sheet: FollowUpSheet,
  onLine: ReadonlyMap<string, OnLine>,
): SheetComparison {
  const known = knownOnLine(onLine);
  const rows: ComparedRow[] = [];
  const unread: NotTakenIn[] = [...sheet.unread];
  const counts = {
    ...{ rows: sheet.rows.length, changes: 0, conflicts: 0 },
    ...{ locked: 0, thereAlready: 0 },
  };
  for (const row of sheet.rows) {
    const now = onLine.get(row.ref);
    unread.push(...notTakenIn(sheet, row, known));
    if (!now || inVain(row, known)) continue;
    const { cells, thereAlready } = comparedCells(sheet, row, now);
    counts.thereAlready += thereAlready;
    if (cells.length === 0) continue;
    const isLocked = now.inHand?.state === "submitted";
    const day = row.mine.asOf ?? "";
    const isDayUnread = row.mine.asOf === undefined && sheet.columns.asOf !== undefined;
    const about = { ref: row.ref, row: row.row, onLine: now };
    const compared = { ...about, isLocked, day, isDayUnread, cells };
    if (isPublished(compared, sheet.madeAt)) {
      counts.thereAlready += cells.length;
      continue;
    }
    rows.push(compared);
    const conflicts = cells.filter(({ outcome }) => outcome === "conflict").length;
    if (isLocked) counts.locked += cells.length;
    else counts.conflicts += conflicts;
    if (!isLocked) counts.changes += cells.length - conflicts;
  }
  return { rows, unread: unread.toSorted(inOrder), counts };
}

/** How a conflict is decided, cell by cell; "on_line" is what stays where nobody decided. */
export const CONFLICT_CHOICES = ["on_line", "sheet"] as const;
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number];

/** The name of a conflict among all those of a sheet. */
export const conflictName = (ref: string, field: SheetField): string => `${ref} ${field}`;

/**
 * The as-of day that stays where the sheet's is not taken: the draft's own, or the published one where that
 * is in the way. A new statement otherwise is of the day that the sheet gives, changed or not.
 */
function dayThatStays({ onLine, day, cells }: ComparedRow): string {
  const newest = followed(onLine);
  if (!newest) return onLine.inHand ? onLine.values.asOf : day;
  const isInTheWay = cells.some(({ field, outcome }) => field === "asOf" && outcome === "conflict");
  if (!isInTheWay) return day;
  const { asOf } = newest.values;
  return precisionOf(asOf) === "day" ? asOf : "";
}

/** As of which day a draft of the row would be, where the sheet gives none that is taken. */
export const dayTaken = (row: ComparedRow, today: string): string => dayThatStays(row) || today;

/**
 * What a row's fields say once its changes and the conflicts that were decided for the sheet are in;
 * null where none of it is to be changed.
 */
export function merged(
  row: ComparedRow,
  choiceOf: (field: SheetField) => ConflictChoice,
): SheetValues | null {
  const { cells, onLine, isLocked } = row;
  const taken = cells.filter(
    ({ outcome, field }) => outcome === "change" || choiceOf(field) === "sheet",
  );
  if (isLocked || taken.length === 0) return null;
  return {
    ...{ ...onLine.values, asOf: dayThatStays(row) },
    ...Object.fromEntries(taken.map((cell) => [cell.field, cell.mine])),
  };
}
