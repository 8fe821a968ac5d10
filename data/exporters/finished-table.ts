import type { ChartSeries } from "@/db/domain/chart-series";
import type { Layout } from "@/db/domain/midterm-layout";
import type { RichText } from "@/db/domain/rich-text";
import type { ThemeSet } from "@/db/domain/theme-set";
import type { Track } from "@/db/domain/track";
import type { TrackStatusKey } from "@/db/domain/track-status";

/**
 * A table that is ready to be written: words and dates are in, order is settled. The page and every
 * file format print the same cells.
 */

/** From what a piece of the table comes, so that it can be taken out of an edition when that is withdrawn. */
export interface Origin {
  /** Ids of updates, all of which have to stand. */
  updates?: readonly string[];
  /** Ids of passages, all of which have to be public. */
  passages?: readonly string[];
  /** Whose name stands in it. */
  organisation?: { id: string; name: string };
}

/** What stands in a paragraph for as long as one of these passages is public. */
export interface Piece {
  text: string;
  /** Ids. */
  passages: readonly string[];
  /** Only what is between two others: ids of passages, one of which has to be public for the one before it. */
  after?: readonly string[];
}

/** A piece of a cell on a line of its own. */
export interface Paragraph {
  /** What it is, printed before the text with a colon. */
  label?: string;
  text: string;
  /** http or https; the text is then its own address, or stands for it. */
  href?: string;
  /** Stands out: what the cell is about, before what is said of it. */
  strong?: boolean;
  /** Nothing where it comes from the source or from the layout. */
  of?: Origin;
  /**
   * Where it rests on several passages: its text, piece by piece. It then stays while one of them is public,
   * without the pieces of the others.
   */
  pieces?: readonly Piece[];
}

/** An empty list is an empty cell. */
export type FinishedCell = readonly Paragraph[];

/**
 * A fact for sorting and filtering; a whole day is `{ day: "YYYY-MM-DD" }`, what is less known a
 * text.
 */
export type Datum = ({ text: string } | { day: string }) & { of?: Origin };

/** What the row says in codes, for programs and for comparing editions. */
export interface RowFacts {
  number: string | null;
  text: string;
  states: readonly string[];
  /** From the top heading down. */
  theme: readonly string[];
  standing: Record<
    Track,
    {
      status: TrackStatusKey;
      /** PartialDate; null without any update. */
      asOf: string | null;
      updates: readonly {
        id: string;
        /** Null where the name is withheld. */
        organisation: { id: string; name: string } | null;
        status: TrackStatusKey;
        asOf: string;
        /** Letter of the part that it is about, where it is of one. */
        part?: string;
      }[];
      /** Letters of all parts, where the track speaks of parts. */
      parts?: readonly string[];
    }
  >;
  /** Ids of the documents that the row's evidence is from. */
  documents: readonly string[];
}

/** A row as it is printed. */
export interface PrintedRow {
  /** Our own reference, by which people name the row. */
  ref: string;
  /** Permanent address. */
  address: string;
  /** One a column. */
  cells: readonly FinishedCell[];
  /** One a data column. */
  data: readonly Datum[];
}

/** A row that says in codes too what it prints in words. */
export interface FinishedRow extends PrintedRow {
  facts: RowFacts;
}

export interface FinishedColumn {
  heading: string;
  /** Share of the width, in any unit. */
  width: number;
  /** Where the row's permanent address is printed, in formats that have no column for it. */
  carriesAddress: boolean;
}

export interface DataColumn {
  heading: string;
  /** In characters. */
  width: number;
}

export interface FinishedGroup<Row extends PrintedRow = FinishedRow> {
  /** By which its paragraph is kept: `sectionOf`. */
  section: string;
  /** "Theme: …", as a row across all columns. */
  theme: string;
  /** What the report says of the theme, before its rows. */
  text?: RichText;
  rows: readonly Row[];
}

/** What a table is, before its rows. */
export interface FinishedHead {
  title: string;
  /** What was asked for, in codes; an edition says it of itself. */
  request?: {
    layout: Layout;
    themeSet: ThemeSet;
    /** Days, "YYYY-MM-DD". */
    asOf: string;
    extractedOn: string;
  };
  /**
   * How it is printed: as a table of a report, or as the lists of the Office of the High Commissioner look,
   * with what stands at the head of each of their pages.
   */
  form: { kind: "report" } | { kind: "list"; review: string; name: string };
  /** BCP 47. */
  language: string;
  /** The title block: what this is, from where, as of when, and how to read it. */
  statements: readonly { label: string; lines: readonly Paragraph[] }[];
  columns: readonly FinishedColumn[];
  /** Further columns of spreadsheets, after the layout's own. */
  dataColumns: readonly DataColumn[];
  /** What the report says before its table. */
  introduction?: RichText;
  /** The summary as charts, for formats that have pictures. */
  charts?: { heading: string; series: readonly ChartSeries[] };
  /** Whether any theme has a text, which is known before its rows are. */
  hasThemeTexts?: boolean;
  /** Words of the formats themselves. */
  words: {
    table: string;
    about: string;
    introduction: string;
    /** Name of what the report says, where it stands apart. */
    texts: string;
    page: string;
    of: string;
    /** In place of what a spreadsheet's cell cannot hold. */
    cut: string;
  };
}

/** A table whose rows are made while they are written, so that it may be of any length. */
export interface FlowingTable<Row extends PrintedRow = FinishedRow> extends FinishedHead {
  /** A theme may come in several pieces, one after the other. */
  groups: Iterable<FinishedGroup<Row>>;
}

export interface FinishedTable<Row extends PrintedRow = FinishedRow> extends FinishedHead {
  groups: readonly FinishedGroup<Row>[];
}
