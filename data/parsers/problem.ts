/**
 * Something in a file that could not be read, or is doubtful: where it stands, and what stands
 * there.
 */
export interface Problem {
  /** For example "items[3].text" or "line 12". */
  place: string;
  code: "not_json" | "shape" | "not_verbatim" | "unknown_reference" | "repeated" | "count";
  text: string;
}

/** What every parser gives: what was read, and what was not. Nothing is dropped silently. */
export interface Parsed<Rows> {
  rows: Rows;
  problems: Problem[];
}
