import type { ListProblem, ListRow } from "@/data/parsers/ohchr-list";
import type { Match } from "@/db/domain/list-matching";

/** A row of a list, as far as a report names it. */
type NamedRow = Pick<ListRow, "place" | "number" | "text">;

/** What became of the rows of a list. */
export interface FilledList {
  /** Of the file, as its sender called it. */
  name: string;
  reviewId: string;
  asOf: string;
  /** Rows of the list that hold a recommendation. */
  rows: number;
  filled: {
    row: NamedRow;
    match: Extract<Match, { kind: "matched" }>;
    /** Where each track stands by what was written into the row, a line a track. */
    standing: string[];
    /** Whether its cell held text already, after which ours stands. */
    isAfterText: boolean;
  }[];
  notFilled: { row: NamedRow; match: Extract<Match, { kind: "unmatched" }> }[];
  unread: ListProblem[];
  /** References of our recommendations of the review that the list does not have. */
  missing: string[];
}
