import {
  type FollowUpSheet,
  sameText,
  SHEET_FIELDS,
  type SheetField,
  type SheetRow,
  type SheetValues,
  type UnreadCell,
} from "./follow-up-sheet";
import { nameOfPart } from "./recommendation-part";
import type { UnpublishedState } from "./update-states";

/** What an organisation says on line of a recommendation now. */
export interface OnLine {
  /** Of the recommendation. */
  ref: string;
  /** Letter of the part; null for the whole. */
  part: string | null;
  /** The recommendation or its part, word for word. */
  text: string;
  values: SheetValues;
  /** What it has in hand; null where it has nothing: then `values` are what it published last. */
  inHand: { id: string; version: number; state: UnpublishedState } | null;
  /** Changes whenever `values` do. */
  revision: string;
}

/**
 * What becomes of a cell, by what it said when the sheet was made, what it says now, and what is on
 * line. Nothing becomes of one that says what it said, or what is on line already.
 */
export type CellOutcome = "unchanged" | "there_already" | "change" | "conflict";

export function outcomeOf(base: string | null, mine: string, onLine: string): CellOutcome {
  if (sameText(mine, base ?? onLine)) return "unchanged";
  if (sameText(mine, onLine)) return "there_already";
  // Where the sheet does not say any more what it said, only what is empty on line is not in its way.
  return sameText(base ?? "", onLine) ? "change" : "conflict";
}

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
  cells: ComparedCell[];
}

export interface SheetComparison {
  /** Rows with changes or conflicts, in the order of the sheet. */
  rows: ComparedRow[];
  /** Everything that was not taken in, in the order of the sheet. */
  unread: UnreadCell[];
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

const cellOf = ({ columns }: FollowUpSheet, column: keyof FollowUpSheet["columns"], row: number) =>
  `${columns[column] ?? ""}${row}`;

function comparedCells(sheet: FollowUpSheet, row: SheetRow, { values }: OnLine) {
  let thereAlready = 0;
  const cells = SHEET_FIELDS.flatMap((field): ComparedCell[] => {
    const mine = row.mine[field];
    if (mine === undefined) return [];
    const [base, onLine] = [row.base?.[field] ?? null, values[field]];
    const outcome = outcomeOf(base, mine, onLine);
    if (outcome === "there_already") thereAlready += 1;
    if (outcome === "unchanged" || outcome === "there_already") return [];
    return [{ field, cell: cellOf(sheet, field, row.row), outcome, base, mine, onLine }];
  });
  return { cells, thereAlready };
}

/** What the sheet says of a whole that was split since: nobody can tell of which part it is meant. */
function saidOfSplit(sheet: FollowUpSheet, { ref, row, base, mine }: SheetRow): UnreadCell[] {
  const changed = SHEET_FIELDS.filter((field) => !sameText(mine[field] ?? "", base?.[field] ?? ""));
  return changed.map((field) => ({
    ...{ cell: cellOf(sheet, field, row), ref, why: "split_since", text: mine[field] ?? "" },
  }));
}

/** What cannot be taken in because of what the row is about. */
function unreadOf(
  sheet: FollowUpSheet,
  row: SheetRow,
  onLine: OnLine | undefined,
  isSplit: boolean,
): UnreadCell[] {
  const { ref } = row;
  if (!onLine && isSplit) return saidOfSplit(sheet, row);
  if (!onLine) {
    return [{ cell: cellOf(sheet, "ref", row.row), ref, why: "reference_unknown", text: ref }];
  }
  if (row.text === null || sameText(row.text, onLine.text)) return [];
  const cell = cellOf(sheet, "text", row.row);
  return [{ cell, ref, why: "reference_changed", text: row.text }];
}

const rowOf = ({ cell }: UnreadCell) => Number(/\d+$/.exec(cell)?.[0] ?? Number.MAX_SAFE_INTEGER);

/**
 * A filled-in sheet beside what is on line now. `onLine`: by `nameOfPart`, of every recommendation or
 * part that the organisation may speak on.
 */
export function compareSheet(
  sheet: FollowUpSheet,
  onLine: ReadonlyMap<string, OnLine>,
): SheetComparison {
  const rows: ComparedRow[] = [];
  const unread = [...sheet.unread];
  const counts = {
    ...{ rows: sheet.rows.length, changes: 0, conflicts: 0 },
    ...{ locked: 0, thereAlready: 0 },
  };
  for (const row of sheet.rows) {
    const now = onLine.get(row.ref);
    unread.push(...unreadOf(sheet, row, now, onLine.has(nameOfPart(row.ref, "a"))));
    if (!now) continue;
    const { cells, thereAlready } = comparedCells(sheet, row, now);
    counts.thereAlready += thereAlready;
    if (cells.length === 0) continue;
    const isLocked = now.inHand?.state === "submitted";
    rows.push({ ref: row.ref, row: row.row, onLine: now, isLocked, cells });
    const conflicts = cells.filter(({ outcome }) => outcome === "conflict").length;
    if (isLocked) counts.locked += cells.length;
    else counts.conflicts += conflicts;
    if (!isLocked) counts.changes += cells.length - conflicts;
  }
  return { rows, unread: unread.toSorted((a, b) => rowOf(a) - rowOf(b)), counts };
}

/** How a conflict is decided, cell by cell; "on_line" is what stays where nobody decided. */
export const CONFLICT_CHOICES = ["on_line", "sheet"] as const;
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number];

/** The name of a conflict among all those of a sheet. */
export const conflictName = (ref: string, field: SheetField): string => `${ref} ${field}`;

/**
 * What a row's fields say once its changes and the conflicts that were decided for the sheet are in;
 * null where none of it is to be changed.
 */
export function merged(
  { cells, onLine, isLocked }: ComparedRow,
  choiceOf: (field: SheetField) => ConflictChoice,
): SheetValues | null {
  const taken = cells.filter(
    ({ outcome, field }) => outcome === "change" || choiceOf(field) === "sheet",
  );
  if (isLocked || taken.length === 0) return null;
  return { ...onLine.values, ...Object.fromEntries(taken.map((cell) => [cell.field, cell.mine])) };
}
