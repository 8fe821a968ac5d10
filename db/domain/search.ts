/** What is found by its words. All of it is published. */
export const SEARCHED_KINDS = ["recommendation", "update", "reply", "document", "passage"] as const;
export type SearchedKind = (typeof SEARCHED_KINDS)[number];

/** What a reader looks for: one list of results each. Their order is part of every entry's number. */
export const SEARCH_GROUPS = ["recommendations", "updates", "evidence"] as const;
export type SearchGroup = (typeof SEARCH_GROUPS)[number];

export const GROUP_OF: Record<SearchedKind, SearchGroup> = {
  recommendation: "recommendations",
  update: "updates",
  reply: "updates",
  document: "evidence",
  passage: "evidence",
};

/*
 * An entry's number is its group, its day and its place within that day, the largest first: the full-text
 * index gives the newest first by itself, and stops where enough is found.
 */

/** How many entries of a group a day has room for. */
export const ROOM_OF_DAY = 2 ** 32;
/** How many days a group has room for, from 1 January 1900. */
const DAYS = 2 ** 17;
export const FIRST_DAY = "1900-01-01";

/** The numbers of a group's entries: from `first` on, below `end`. */
export function numbersOf(group: SearchGroup): { first: number; end: number } {
  const first = SEARCH_GROUPS.indexOf(group) * DAYS * ROOM_OF_DAY;
  return { first, end: first + DAYS * ROOM_OF_DAY };
}

/** Where many are found they are not ranked, but shown the newest first. */
export const MOST_RANKED = 1000;
