import {
  type FollowUpSheet,
  heldByCell,
  oneForm,
  sameText,
  SHEET_FIELDS,
  type SheetField,
  type SheetRow,
  type UnreadCell,
  type UnreadReason,
} from "./follow-up-sheet";
import { nameOfPart } from "./recommendation-part";
import type { OnLine } from "./sheet-outcome";

/** What is not taken in. `field`: whose value it is that `text` has as it is kept, not as it stands there. */
export interface NotTakenIn extends UnreadCell {
  field?: SheetField;
}

/** What is on line, by `nameOfPart`, and every text there as a sheet holds it, in one form. */
export interface Known {
  onLine: ReadonlyMap<string, OnLine>;
  texts: ReadonlySet<string>;
}

export const knownOnLine = (onLine: Known["onLine"]): Known => ({
  onLine,
  texts: new Set([...onLine.values()].map(({ text }) => oneForm(heldByCell(text)))),
});

/** "F12". */
export const cellOf = (
  { columns }: FollowUpSheet,
  column: keyof FollowUpSheet["columns"],
  row: number,
) => `${columns[column] ?? ""}${row}`;

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
export function inVain(row: SheetRow, { onLine, texts }: Known): UnreadReason | null {
  const now = onLine.get(row.ref);
  // Of a whole that was split since, nobody can tell of which part it is meant.
  if (!now) return onLine.has(nameOfPart(row.ref, "a")) ? "split_since" : "reference_unknown";
  return !isTextOf(row, now) && texts.has(oneForm(row.text ?? "")) ? "text_of_another" : null;
}

/** Whether the row has the text that it was given, or none. */
const isTextOf = ({ text }: SheetRow, onLine: OnLine) =>
  text === null || sameText(text, heldByCell(onLine.text));

/** What cannot be taken in because of what the row is about. */
export function notTakenIn(sheet: FollowUpSheet, row: SheetRow, known: Known): NotTakenIn[] {
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

/** In the order of the sheet, and other sheets last. */
export function inOrder(a: UnreadCell, b: UnreadCell): number {
  const [[row, column], [otherRow, otherColumn]] = [placeOf(a), placeOf(b)];
  return row - otherRow || (column < otherColumn ? -1 : Number(column > otherColumn));
}
