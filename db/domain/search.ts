/** What is found by its words. All of it is published. */
export const SEARCHED_KINDS = ["recommendation", "update", "document", "passage"] as const;
export type SearchedKind = (typeof SEARCHED_KINDS)[number];
