import { DIVERGENCES } from "./divergence";
import { DIRECTIONS, DOCUMENT_KINDS, RELATIONS } from "./evidence";
import { LAYOUTS } from "./midterm-layout";
import { POSITIONS } from "./position";
import { STATUSES } from "./status-scale";
import { TRACKS } from "./track";
import { TRACK_STATUSES } from "./track-status";
import { TAG_SETTERS, VOCABULARIES } from "./vocabulary";

import { type CellKind, type ColumnOf, type DataSet, OPEN_DATA } from "./open-data";

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
