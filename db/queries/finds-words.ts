import { type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { segmentsOf, type Segment } from "@/db/domain/search-marks";
import { isEmptySearch, parseSearch } from "@/db/domain/search-query";
import { recommendation, searchEntry } from "@/db/schema";
import { markedTexts, numbersFound, questionFor } from "./search-index";

const GROUP = "recommendations";

/**
 * Whether a recommendation holds what was typed, as a condition on it; undefined where nothing was.
 * `reviewId`: where only one review is asked about, which is quicker said here too.
 */
export function findsWords(
  reader: Reader,
  typed: string,
  reviewId: string | null = null,
): SQL | undefined {
  if (typed === "") return undefined;
  const query = parseSearch(typed);
  // Punctuation alone is no word, and no word is found nowhere.
  if (isEmptySearch(query)) return sql`0`;
  const { question } = questionFor(reader, query, [GROUP], reviewId);
  return sql`${recommendation.id} in (select ${searchEntry.recommendationId} from ${searchEntry}
    where ${searchEntry.id} in ${numbersFound(question, GROUP)})`;
}

/** The texts of these recommendations with marks on what was typed, by id; for as many as a page shows. */
export function markedRecommendations(
  reader: Reader,
  typed: string,
  ids: readonly number[],
): Map<number, Segment[]> {
  const query = parseSearch(typed);
  if (isEmptySearch(query) || ids.length === 0) return new Map();
  const { question } = questionFor(reader, query, [GROUP]);
  const entries = reader.all<{ id: number; of: number }>(
    sql`select ${searchEntry.id} as id, ${searchEntry.recommendationId} as "of" from ${searchEntry}
      where ${searchEntry.kind} = 'recommendation'
      and ${searchEntry.subjectId} in (select cast(value as text) from json_each(${JSON.stringify(ids)}))`,
  );
  const texts = markedTexts(
    reader,
    question,
    entries.map(({ id }) => id),
  );
  return new Map(
    entries.map(({ id, of }) => [of, segmentsOf(texts.get(id)?.text ?? "", query.letters)]),
  );
}
