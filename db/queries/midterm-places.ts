import { and, asc, eq, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { groupedBy } from "@/db/domain/grouped";
import { byTerm, type ThemeSet, VOCABULARY_OF } from "@/db/domain/theme-set";
import type { Vocabulary } from "@/db/domain/vocabulary";
import { recommendationTag, tag } from "@/db/schema";
import { isOneOf } from "./is-one-of";
import { statedHeadings } from "./themes";

/** Where a recommendation stands in a mid-term table. */
export interface MidtermPlace {
  id: number;
  /** From the top heading down; empty where the theme set has none for it. */
  headings: string[];
}

/** The first term of the vocabulary that was set, by recommendation id. */
function firstTerms(reader: Reader, ids: readonly number[], vocabulary: Vocabulary) {
  const rows = reader
    .select({ id: recommendationTag.recommendationId, term: tag.term })
    .from(recommendationTag)
    .innerJoin(tag, eq(tag.id, recommendationTag.tagId))
    .where(and(eq(tag.vocabulary, vocabulary), isOneOf(recommendationTag.recommendationId, ids)))
    // Terms stand in the order in which they were set.
    .orderBy(asc(recommendationTag.recommendationId), sql`${recommendationTag}.rowid`)
    .all();
  const first = new Map<number, string>();
  for (const { id, term } of rows) if (!first.has(id)) first.set(id, term);
  return first;
}

/**
 * These recommendations in the order of a mid-term table, theme by theme: where the themes are the headings
 * of the source, in the order in which those come first, else by term; under each as given.
 */
export function midtermPlaces(
  reader: Reader,
  matches: readonly { id: number; themeId: number }[],
  themeSet: ThemeSet,
): MidtermPlace[] {
  const vocabulary = VOCABULARY_OF[themeSet];
  if (vocabulary === null) {
    const byTheme = groupedBy(matches, ({ themeId }) => themeId);
    const headingsOf = statedHeadings(reader, [...byTheme.keys()]);
    return [...byTheme].flatMap(([themeId, under]) => {
      const headings = headingsOf.get(themeId) ?? [];
      return under.map(({ id }) => ({ id, headings }));
    });
  }
  const ids = matches.map(({ id }) => id);
  const terms = firstTerms(reader, ids, vocabulary);
  return ids
    .toSorted((a, b) => byTerm(terms.get(a), terms.get(b)))
    .map((id) => ({ id, headings: [terms.get(id)].filter((term) => term !== undefined) }));
}
