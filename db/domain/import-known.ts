import type { RowTag } from "./import-row";
import type { Position } from "./position";
import type { PartSetter } from "./recommendation-part";
import type { TagSetter } from "./vocabulary";

export interface KnownPosition {
  position: Position | null;
  wording: string;
  /** PartialDate. */
  date: string;
  source: string;
}

export interface KnownTag extends RowTag {
  setBy: TagSetter;
  confidence: string | null;
}

export interface KnownState {
  name: string;
  iso3: string | null;
  /** Index into the parts; null: the whole. */
  part: number | null;
}

/** A recommendation that is in the database, or will be once the import is run. */
export interface Known {
  id: number;
  ref: string;
  documentId: string;
  number: string | null;
  text: string;
  originalText: string | null;
  paragraph: string | null;
  /** Headings over it, from the top one down. */
  headings: string[];
  states: KnownState[];
  /** In the order in which they were recorded. */
  positions: KnownPosition[];
  tags: KnownTag[];
  parts: { text: string; setBy: PartSetter }[];
}

/** The position that holds: the newest by date, of one date the last that was recorded. */
export const newestPosition = (positions: readonly KnownPosition[]): KnownPosition | null =>
  positions.reduce<KnownPosition | null>(
    (newest, one) => (newest === null || one.date >= newest.date ? one : newest),
    null,
  );
