import {
  type FollowUpSheet,
  heldByCell,
  oneForm,
  sameText,
  SHEET_FIELDS,
  type SheetField,
  type SheetRow,
  type SheetValues,
  type UnreadCell,
  type UnreadReason,
} from "./follow-up-sheet";
import { precisionOf } from "./partial-date";
import { nameOfPart } from "./recommendation-part";
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
  cells: ComparedCell[];
}

/** What is not taken in. `field`: whose value it is that `text` has as it is kept, not as it stands there. */
export interface NotTakenIn extends UnreadCell {
  field?: SheetField;
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

/** What is on line, by `nameOfPart`, and every text there as a sheet holds it, in one form. */
interface Known {
  onLine: ReadonlyMap<string, OnLine>;
  texts: ReadonlySet<string>;
}

const cellOf = ({ columns }: FollowUpSheet, column: keyof FollowUpSheet["columns"], row: number) =>
  `${columns[column] ?? ""}${row}`;

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

/** Every cell of a row in which something new is said, where none of it can be taken in. */
function saidInVain(
  sheet: FollowUpSheet,
  { ref, row, base, mine }: SheetRow,
  why: UnreadReason,
): NotTakenIn[] {
  return SHEET_FIELDS.flatMap((field): NotTakenIn[] => {
    const text = mine[field];
    if (text === undefined || sameText(text, base?.[field] ?? "")) return [];
    return [{ cell: cellOf(sheet, field, row), ref, why, text, field }];
  });
}

/** Why nothing of a row can be taken in; null where something can. */
function inVain(row: SheetRow, { onLine, texts }: Known): UnreadReason | null {
  const now = onLine.get(row.ref);
  // Of a whole that was split since, nobody can tell of which part it is meant.
  if (!now) return onLine.has(nameOfPart(row.ref, "a")) ? "split_since" : "reference_unknown";
  return !isTextOf(row, now) && texts.has(oneForm(row.text ?? "")) ? "text_of_another" : null;
}

/** Whether the row has the text that it was given, or none. */
const isTextOf = ({ text }: SheetRow, onLine: OnLine) =>
  text === null || sameText(text, heldByCell(onLine.text));

/** What cannot be taken in because of what the row is about. */
function notTakenIn(sheet: FollowUpSheet, row: SheetRow, known: Known): NotTakenIn[] {
  const { ref, text } = row;
  const now = known.onLine.get(ref);
  const why = inVain(row, known);
  const named: NotTakenIn[] =
    now === undefined && why === "reference_unknown"
      ? [{ cell: cellOf(sheet, "ref", row.row), ref, why, text: ref }]
      : [];
  if (now && !isTextOf(row, now)) {
    const changed = why ?? "reference_changed";
    named.push({ cell: cellOf(sheet, "text", row.row), ref, why: changed, text: text ?? "" });
  }
  return why === null ? named : [...named, ...saidInVain(sheet, row, why)];
}

/** Row and column of "F12"; sheets of their own come last. */
function placeOf({ cell }: UnreadCell): [row: number, column: string] {
  const [, column = "", row] = /^([A-Z]{1,3})(\d+)$/u.exec(cell) ?? [];
  return [Number(row ?? Number.MAX_SAFE_INTEGER), column.padStart(3)];
}

function inOrder(a: UnreadCell, b: UnreadCell): number {
  const [[row, column], [otherRow, otherColumn]] = [placeOf(a), placeOf(b)];
  return row - otherRow || (column < otherColumn ? -1 : Number(column > otherColumn));
}

/**
 * A filled-in sheet beside what is on line now. `onLine`: by `nameOfPart`, of every recommendation or
 * part that the organisation may speak on.
 */
export function compareSheet(
  sheet: FollowUpSheet,
  onLine: ReadonlyMap<string, OnLine>,
): SheetComparison {
  const texts = new Set([...onLine.values()].map(({ text }) => oneForm(heldByCell(text))));
  const known = { onLine, texts };
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
    const compared = { ref: row.ref, row: row.row, onLine: now, isLocked, day, cells };
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
