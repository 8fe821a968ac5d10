import type { Reader } from "@/db/client";
import { MOST_RANKED, type SearchGroup } from "@/db/domain/search";
import { isMarked, type Segment, segmentsOf, snippetOf } from "@/db/domain/search-marks";
import type { IndexQuestion, SearchQuery } from "@/db/domain/search-query";
import { bestFound, countFound, markedTexts, newestFound } from "./search-index";
import { type HitSubject, hitSubjects } from "./search-hits";

/** One result. */
export interface SearchHit {
  subject: HitSubject;
  /** A reference, or a document's title. */
  title: Segment[];
  /** The text around what was found in it. */
  text: Segment[];
  /** What stands over it, where something was found there; otherwise empty. */
  context: Segment[];
}

/** Where a page of results begins. */
export interface SearchPlace {
  /** How many of the ranked ones come before it. */
  after: number;
  /** The number of the entry before which it begins, where they are not ranked; null for the first page. */
  before: number | null;
}

export interface SearchResults {
  hits: SearchHit[];
  /** How many are found; null where there are more than are counted. */
  total: number | null;
  /** Where the next page begins; null on the last. */
  next: SearchPlace | null;
}

function hitsOf(
  reader: Reader,
  { letters }: SearchQuery,
  question: IndexQuestion,
  ids: readonly number[],
): SearchHit[] {
  const texts = markedTexts(reader, question, ids);
  const subjects = hitSubjects(reader, ids);
  return ids.flatMap((id) => {
    const [found, subject] = [texts.get(id), subjects.get(id)];
    if (!found || !subject) return [];
    const context = segmentsOf(found.context, letters);
    return {
      subject,
      title: segmentsOf(found.title, letters),
      text: snippetOf(segmentsOf(found.text, letters)),
      context: isMarked(context) ? snippetOf(context) : [],
    };
  });
}

/**
 * One page of what is found in a group: the best first, or the newest first where more than `MOST_RANKED`
 * are found. `question`: from `questionFor`. However much is found, no more than that is looked at.
 */
export function search(
  reader: Reader,
  query: SearchQuery,
  question: IndexQuestion,
  asked: { group: SearchGroup; most: number; place?: SearchPlace },
): SearchResults {
  const { group, most, place = { after: 0, before: null } } = asked;
  const count = countFound(reader, question, group);
  if (count > MOST_RANKED) {
    const { before } = place;
    const ids = newestFound(reader, question, group, { most: most + 1, before });
    const shown = ids.slice(0, most);
    const last = shown.at(-1) ?? null;
    return {
      hits: hitsOf(reader, query, question, shown),
      total: null,
      next: ids.length > most ? { after: 0, before: last } : null,
    };
  }
  const after = Math.min(place.after, count);
  const ids = count === 0 ? [] : bestFound(reader, question, group, { most, after });
  return {
    hits: hitsOf(reader, query, question, ids),
    total: count,
    next: after + most < count ? { after: after + most, before: null } : null,
  };
}
