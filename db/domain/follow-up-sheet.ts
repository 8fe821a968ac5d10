import { z } from "zod";
import { keptText } from "./kept-text";
import { UPDATE_TEXTS } from "./update-texts";

/*
 * A follow-up sheet is what an organisation fills in off line: one row a recommendation or a part, one column a
 * field of the update. It brings along what it said when it was made, so that it can be told apart who
 * changed what since: the sheet or somebody on line.
 */

/** What is filled in, column by column. */
export const SHEET_FIELDS = ["status", "asOf", ...UPDATE_TEXTS] as const;
export type SheetField = (typeof SHEET_FIELDS)[number];

/** Columns that say what a row is about, and then those that are filled in. */
export const SHEET_COLUMNS = ["ref", "text", ...SHEET_FIELDS] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

/* It is filled in by whatever program: what cannot be kept is marked here as in any other text. */
const text = z.string().overwrite(keptText);
const valuesSchema = z.record(z.enum(SHEET_FIELDS), text);
/** A field as it is kept: of the status its key, of the as-of date "YYYY-MM-DD"; "" for nothing. */
export type SheetValues = z.output<typeof valuesSchema>;

const sheetRowSchema = z.object({
  ref: text,
  /** As a spreadsheet counts them: from 1, with all that stands above. */
  row: z.number().int(),
  /** What the sheet said when it was made; null where it does not say so any more. */
  base: valuesSchema.nullable(),
  /** What it says now, without what could not be read. */
  mine: z.partialRecord(z.enum(SHEET_FIELDS), text),
  /** What stands where the recommendation's own text was; null where nothing does. */
  text: text.nullable(),
});
export type SheetRow = z.output<typeof sheetRowSchema>;

export const UNREAD_REASONS = [
  "status_unknown",
  "date_unreadable",
  "date_in_future",
  "date_as_text",
  "number_formatted",
  "too_long",
  "formula",
  "error",
  "merged",
  "note",
  "no_reference",
  "reference_twice",
  "reference_unknown",
  "reference_changed",
  "text_of_another",
  "split_since",
  "outside_the_table",
  "other_sheet",
] as const;
export type UnreadReason = (typeof UNREAD_REASONS)[number];

const unreadCellSchema = z.object({
  /** "F12"; of a whole sheet its name. */
  cell: text,
  /** Of the recommendation in its row; null where it names none. */
  ref: text.nullable(),
  why: z.enum(UNREAD_REASONS),
  /** What stands there. */
  text,
});
/** What could not be taken in, with the place where it stands. */
export type UnreadCell = z.output<typeof unreadCellSchema>;

/** A filled-in sheet as far as it could be read. */
export const followUpSheetSchema = z.object({
  /** Whose it was made for; null where it does not say so any more. */
  organisationId: text.nullable(),
  /** ISO instant at which it was made; null likewise. */
  madeAt: text.nullable(),
  /** Letter of each column that is filled in: where a cell is. */
  columns: z.partialRecord(z.enum(SHEET_COLUMNS), text),
  rows: z.array(sheetRowSchema),
  unread: z.array(unreadCellSchema),
});
export type FollowUpSheet = z.output<typeof followUpSheetSchema>;

/** No spreadsheet opens a file with more characters in a cell; what is cut leaves room for what ends it. */
const MOST_IN_CELL = 32_767;
const LEFT_WHEN_CUT = 32_000;

/** A recommendation's text as its cell holds it: one that is too long is cut, and marked so. */
export function heldByCell(said: string): string {
  const held = keptText(said);
  return held.length <= MOST_IN_CELL ? held : keptText(`${held.slice(0, LEFT_WHEN_CUT)}…`);
}

/** Two texts that say the same: however their lines end, and whatever space is around them. */
export const sameText = (one: string, other: string): boolean => oneForm(one) === oneForm(other);

/** The form in which texts are compared. */
export const oneForm = (said: string) =>
  said
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t\u00A0]+(?=\n|$)/g, "")
    .normalize("NFC")
    .trim();

/** How the hidden sheet begins that holds what was said when the sheet was made. */
export const BASE_MARK = "upr-follow-up-sheet-1";
export const BASE_SHEET = "upr-base";
