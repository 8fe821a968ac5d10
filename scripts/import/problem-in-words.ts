import type { RowProblemCode } from "@/db/domain/import-row";

/** Why a row was rejected, or is doubtful; what stands there comes after it. */
export const PROBLEMS: Record<RowProblemCode, string> = {
  cells: "other cells than the table",
  merged: "merged cells",
  no_text: "no text of a recommendation",
  not_a_recommendation: "no recommendation",
  no_review: "review not stated",
  state_unknown: "no State is known by this name",
  state_under_review_unknown: "no State under review is known by this name",
  position_unknown: "position not known",
  number_unreadable: "number not clear",
  session_unreadable: "session or cycle not clear",
  encoding: "letters that may be others",
  formula: "formula",
  tracked_change: "tracked change",
  too_long: "too long",
  columns: "more cells than headings",
  repeated: "headings repeated",
  other: "not clear",
};
