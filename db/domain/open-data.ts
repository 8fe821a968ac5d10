import { DIVERGENCES } from "./divergence";
import { DIRECTIONS, DOCUMENT_KINDS, RELATIONS } from "./evidence";
import { LAYOUTS } from "./midterm-layout";
import { POSITIONS } from "./position";
import { STATUSES } from "./status-scale";
import { TRACKS } from "./track";
import { TRACK_STATUSES } from "./track-status";
import { TAG_SETTERS, VOCABULARIES } from "./vocabulary";

/*
 * The data sets that anybody may have, and what stands in each column. A column that is added here does not
 * compile until a query fills it and the codebook says what it is.
 */

/** How a cell is to be read. An empty cell of any kind is what is not known, not said or withheld. */
export const CELL_KINDS = [
  "text",
  "code",
  "count",
  "yes_no",
  "day",
  "partial_date",
  "address",
  "list",
] as const;
export type CellKind = (typeof CELL_KINDS)[number];

interface ValueOfKind {
  text: string | null;
  /** A word of a vocabulary, or an id. */
  code: string | null;
  count: number | null;
  yes_no: boolean | null;
  /** "YYYY-MM-DD". */
  day: string | null;
  partial_date: string | null;
  /** Of a page. */
  address: string | null;
  /** Texts of which none has " | " in it, as good as never. */
  list: readonly string[];
}

const STATEMENT = {
  track: "code",
  organisation: "text",
  state: "code",
} as const;

/** Every data set with its columns in their order. The first column, or the first two, name the row. */
export const OPEN_DATA = {
  recommendations: {
    ref: "code",
    review: "code",
    state_under_review: "code",
    document: "code",
    place: "count",
    number: "text",
    paragraph: "text",
    theme: "list",
    text: "text",
    parts: "list",
    recommending_states: "list",
    recommending_states_iso3: "list",
    position: "code",
    position_wording: "text",
    position_date: "partial_date",
    position_source: "text",
    address: "address",
  },
  statuses: {
    ref: "code",
    review: "code",
    as_of: "day",
    government: "code",
    government_label: "text",
    government_organisations: "count",
    government_newest: "partial_date",
    civil_society: "code",
    civil_society_label: "text",
    civil_society_organisations: "count",
    civil_society_newest: "partial_date",
    divergence: "code",
    gap: "count",
    coded: "count",
    evidence: "count",
    address: "address",
  },
  updates: {
    id: "code",
    ref: "code",
    part: "code",
    ...STATEMENT,
    status: "code",
    status_label: "text",
    as_of: "partial_date",
    current: "yes_no",
    published_on: "day",
    withdrawn_on: "day",
    coded_from: "code",
    reason: "text",
    measures: "text",
    results: "text",
    challenges: "text",
    assistance: "text",
    next_steps: "text",
    mid_term_note: "text",
    evidence: "list",
    address: "address",
  },
  replies: {
    id: "code",
    update: "code",
    ref: "code",
    ...STATEMENT,
    published_on: "day",
    withdrawn_on: "day",
    text: "text",
    address: "address",
  },
  evidence: {
    id: "code",
    ref: "code",
    document: "code",
    locator: "text",
    quote: "text",
    sentence: "text",
    relation: "code",
    direction: "code",
    recorded_by: "code",
    address: "address",
  },
  tags: {
    ref: "code",
    vocabulary: "code",
    version: "text",
    term: "text",
    set_by: "code",
    confidence: "code",
  },
  documents: {
    id: "code",
    title: "text",
    publisher: "text",
    kind: "code",
    date: "partial_date",
    reference: "text",
    language: "code",
    track: "code",
    source_of_review: "code",
    web_address: "address",
    licence: "text",
    address: "address",
  },
  reviews: {
    id: "code",
    state: "text",
    iso3: "code",
    mechanism: "code",
    cycle: "count",
    session: "count",
    reviewed_on: "day",
    adopted_on: "partial_date",
    mid_term_due: "partial_date",
    received_as_reported: "count",
    supported_as_reported: "count",
    noted_as_reported: "count",
    recommendations: "count",
    address: "address",
  },
  editions: {
    id: "code",
    review: "code",
    number: "count",
    title: "text",
    track: "code",
    organisation: "text",
    layout: "code",
    as_of: "day",
    frozen_on: "day",
    withdrawn_on: "day",
    sha256: "code",
    address: "address",
  },
} as const satisfies Record<string, Record<string, CellKind>>;

export type DataSet = keyof typeof OPEN_DATA;
export const DATA_SETS = Object.keys(OPEN_DATA) as DataSet[];

export type ColumnOf<Set extends DataSet> = keyof (typeof OPEN_DATA)[Set] & string;

/** A row of a data set: one value a column. */
export type RowOf<Set extends DataSet> = {
  [Column in ColumnOf<Set>]: (typeof OPEN_DATA)[Set][Column] extends CellKind
    ? ValueOfKind[(typeof OPEN_DATA)[Set][Column]]
    : never;
};

/** A row of any data set, column by column. */
export type Row = Readonly<Record<string, ValueOfKind[CellKind]>>;

/**
 * How a data set is gone through: recommendation by recommendation, with every filter of the explorer; or
 * as a short list, which a review narrows at the most.
 */
export const WALKED = {
  recommendations: "recommendations",
  statuses: "recommendations",
  updates: "recommendations",
  replies: "recommendations",
  evidence: "recommendations",
  tags: "recommendations",
  documents: "review",
  reviews: "whole",
  editions: "review",
} as const satisfies Record<DataSet, "recommendations" | "review" | "whole">;

/** Those that are gone through recommendation by recommendation. */
export type WalkedSet = {
  [Set in DataSet]: (typeof WALKED)[Set] extends "recommendations" ? Set : never;
}[DataSet];

export const isDataSet = (text: string): text is DataSet => Object.hasOwn(OPEN_DATA, text);

export const isWalked = (set: DataSet): set is WalkedSet => WALKED[set] === "recommendations";

/** The columns that together name a row, as data catalogues want to know. */
export const KEY_OF: { [Set in DataSet]: readonly ColumnOf<Set>[] } = {
  recommendations: ["ref"],
  statuses: ["ref"],
  updates: ["id"],
  replies: ["id"],
  evidence: ["id"],
  tags: ["ref", "vocabulary", "version", "term"],
  documents: ["id"],
  reviews: ["id"],
  editions: ["id"],
};

/** The words that may stand in a column of codes, by the column's name; any other code is an id or a reference. */
export const CODES: Readonly<Record<string, readonly string[]>> = {
  track: TRACKS,
  recorded_by: TRACKS,
  state: ["published", "withdrawn"],
  status: STATUSES,
  government: TRACK_STATUSES,
  civil_society: TRACK_STATUSES,
  divergence: DIVERGENCES,
  position: POSITIONS,
  relation: RELATIONS,
  direction: DIRECTIONS,
  vocabulary: VOCABULARIES,
  set_by: TAG_SETTERS,
  kind: DOCUMENT_KINDS,
  layout: LAYOUTS,
};

/** The words of a column; undefined where its codes are none of a vocabulary. */
export const codesOf = (set: DataSet, column: string): readonly string[] | undefined =>
  (OPEN_DATA[set] as Record<string, CellKind>)[column] === "code" ? CODES[column] : undefined;

/** Between the values of a list in a cell of CSV. */
export const LIST_SEPARATOR = " | ";
