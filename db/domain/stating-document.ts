/** The document of which a recommendation is told anew. */
export interface StatingDocument {
  id: string;
  /** How its positions are cited where they cite nothing themselves. */
  citation: string;
  /** PartialDate. */
  date: string;
  /** Whether each of its rows may name but one of the recommending States. */
  hasRowsByState: boolean;
  /** Heading of what stands under none. */
  title: string;
  /** Vocabularies and versions that it sets tags of: `vocabularyKey`. */
  vocabularies: ReadonlySet<string>;
}
