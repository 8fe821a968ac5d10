import type { PartialDate } from "./partial-date";

/** What is cited: something that has an address here. */
export interface Citation {
  /** Names it among other references: letters, digits and hyphens. */
  key: string;
  kind: "page" | "report";
  /** Whose word it is: an institution, never a person. */
  author: string;
  title: string;
  /** As far as it is known. */
  date: PartialDate;
  address: string;
  /** "YYYY-MM-DD". */
  readOn: string;
  /** What else has to be said, such as the as-of date; null where there is nothing. */
  note: string | null;
  /** BCP 47. */
  language: string;
}

/** Reference managers read both, and LaTeX the first. */
export const CITATION_FORMATS = ["bibtex", "ris"] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

export const isCitationFormat = (text: string): text is CitationFormat =>
  CITATION_FORMATS.some((format) => format === text);
