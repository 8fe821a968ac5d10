import type { ListProblem, ListRow } from "@/data/parsers/ohchr-list";
import type { Match } from "@/db/domain/list-matching";

/** What became of the rows of a list. */
export interface FilledList {
  /** Of the file, as its sender called it. */
  name: string;
  reviewId: string;
  asOf: string;
  /** Rows of the list that hold a recommendation. */
  rows: number;
  filled: { byNumber: number; byText: number; afterText: number };
  notFilled: {
    row: Pick<ListRow, "place" | "number" | "text">;
    match: Extract<Match, { kind: "unmatched" }>;
  }[];
  unread: ListProblem[];
  /** References of our recommendations of the review that the list does not have. */
  missing: string[];
}
