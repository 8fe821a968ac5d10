import type { ImportFormat, RowProblem } from "./import-row";
import type { Asked } from "./import-source";

export interface ImportedFile {
  name: string;
  /** Bytes. */
  size: number;
  /** Hex. */
  sha256: string;
  format: ImportFormat;
}

/** A row that was rejected or is doubtful: where it stands and what stands there. */
export interface ListedRow extends RowProblem {
  /** Index into the summary's files. */
  file: number;
  place: string;
}

/** One field of a recommendation that a corrected file says otherwise. */
export interface FieldDifference {
  ref: string;
  /** "number", "text", "states", "position", "earlier_position", "heading", "tags", "parts", "paragraph". */
  field: string;
  before: string;
  after: string;
}

/** How many of something there are, and which. */
export interface Occurrences {
  /** As the source writes it, the most frequent first. */
  terms: { term: string; count: number }[];
}

/**
 * What an import would do or has done; preview and run give the same. Rows are lines of the files;
 * several of them can state one recommendation. `rows = imported + alreadyThere + rejected + aside`.
 */
export interface ImportSummary {
  files: ImportedFile[];
  rows: number;
  imported: number;
  alreadyThere: number;
  rejected: number;
  aside: number;
  /** Of the rows that were read as recommendations (imported and already there), by position. */
  positions: {
    supported: number;
    supportedInPart: number;
    noted: number;
    pending: number;
    /** A word that is no position, for example a voluntary pledge, or is not known. */
    other: number;
    /** No word at all. */
    none: number;
  };
  /** Different recommendations among the rows that were read. */
  recommendations: number;
  /** Of them, those that are not in the database yet. */
  newRecommendations: number;
  /** Rows that say the same as another row of these files. */
  duplicates: number;
  /** Names of recommending States that were mapped and those that were not. */
  states: { found: Occurrences; unmatched: Occurrences };
  themes: { found: Occurrences; unmatched: Occurrences };
  groups: { found: Occurrences; unmatched: Occurrences };
  sdgs: { found: Occurrences; unmatched: Occurrences };
  /** The reviews concerned, with how many recommendations each. */
  reviews: {
    id: string;
    state: string;
    mechanism: string;
    cycle: number | null;
    session: number | null;
    recommendations: number;
    isNew: boolean;
  }[];
  /** Recommendations that are in the database and that these files say otherwise, field by field. */
  differences: FieldDifference[];
  /** Recommendations of the same sources that are in the database and not in these files. */
  missing: string[];
  /** What neither the files nor the person who imports has said; nothing is brought in before it is. */
  asks: Asked[];
  /** Rejected and doubtful rows. */
  listed: { rejected: ListedRow[]; doubtful: ListedRow[] };
}
