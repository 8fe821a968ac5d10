import type { Position } from "./position";
import type { Vocabulary } from "./vocabulary";

/** The kinds of file from which recommendations can be imported. */
export const IMPORT_FORMATS = [
  "ohchr_list",
  "uhri_xlsx",
  "uhri_json",
  "upr_info_xls",
  "upr_info_csv",
  "own_table",
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Which review a row belongs to, as far as its file says. What it does not say, the person who imports does. */
export interface RowReview {
  /** The State under review as the source writes it; empty where the file names none. */
  state: string;
  /** ISO 3166-1 alpha-3; null where the name is no State's that is known. */
  iso3: string | null;
  /** "UPR", or another mechanism as the source abbreviates it. */
  mechanism: string;
  cycle: number | null;
  session: number | null;
}

export interface RowDocument {
  /** The UN's symbol, for example "A/HRC/26/16"; null where the file states none. */
  symbol: string | null;
  /** PartialDate of the document; null where the file states none. */
  date: string | null;
}

export interface RowState {
  /** As the source writes it. */
  name: string;
  iso3: string | null;
  /** Index into `parts` of the one part that this State made; null: the whole. */
  part: number | null;
}

export interface RowPosition {
  /** The source's own word. */
  wording: string;
  /** Null where the word is none that is known: then it is listed as doubtful, and counted as other. */
  position: Position | null;
  /** Symbol and paragraph, as the source states them: "A/HRC/59/15/Add.1 - Para.3"; null where it states none. */
  source: string | null;
}

export interface RowTag {
  vocabulary: Vocabulary;
  /** Of the vocabulary: "cycle 3", "UHRI". */
  version: string;
  term: string;
}

/** One row of a file that states a recommendation, before it is compared with anything. */
export interface SourceRow {
  kind: "row";
  /** Where it stands, for people: "row 12", "table 1, row 5", "record 17". */
  place: string;
  review: RowReview;
  document: RowDocument;
  /** As written, without spaces at its ends: "118.10", "79(a)"; null where there is none. */
  number: string | null;
  /** Verbatim, entities decoded, without number and source of position; States in parentheses are part of it. */
  text: string;
  /** The text as received, where decoding changed it. */
  originalText: string | null;
  /** "Para. 121", where the source states one. */
  paragraph: string | null;
  /** Headings over it, from the top one down; empty where the source has none. */
  headings: string[];
  states: RowState[];
  position: RowPosition | null;
  tags: RowTag[];
  /** Pieces of the text, where one number holds several wordings; otherwise empty. */
  parts: string[];
  /** What the row's own source calls it, where it has an identifier of its own; null otherwise. */
  sourceId: string | null;
  /** What was doubtful in reading it; it is imported all the same, and listed. */
  doubts: RowProblem[];
}

/** What can be wrong with a row, or doubtful in it. */
export const ROW_PROBLEMS = [
  "cells",
  "merged",
  "no_text",
  "not_a_recommendation",
  "no_review",
  "state_unknown",
  "state_under_review_unknown",
  "position_unknown",
  "number_unreadable",
  "session_unreadable",
  "encoding",
  "formula",
  "tracked_change",
  "too_long",
  "columns",
  "repeated",
  "other",
] as const;
export type RowProblemCode = (typeof ROW_PROBLEMS)[number];

export interface RowProblem {
  code: RowProblemCode;
  /** What stands there, shortened to some hundred characters. */
  text: string;
}

/** A row that could not be read, or is no recommendation. */
export interface RejectedRow {
  kind: "rejected";
  place: string;
  problem: RowProblem;
}

/** A row that was read and left aside because something else was asked for: another State, another mechanism. */
export interface AsideRow {
  kind: "aside";
}

/** What a parser gives for each row of its file: every row gives exactly one. */
export type ReadRow = SourceRow | RejectedRow | AsideRow;

/** What the person who imports says of a file, where the file itself does not. */
export interface ImportSettings {
  /** ISO3 of the only State under review to be read; null: all. Rows of others are left aside. */
  only: string | null;
  /** Whether recommendations of other mechanisms than the UPR are read too. */
  allMechanisms: boolean;
  /** The State under review of a file that names none, ISO3. */
  iso3: string | null;
  cycle: number | null;
  session: number | null;
  /** The symbol of the document that the file's rows come from. */
  symbol: string | null;
  /** PartialDate of the document. */
  date: string | null;
  /** For files whose columns are told by their headings: heading → meaning, as confirmed; null: as recognised. */
  columns: Record<string, string> | null;
}
