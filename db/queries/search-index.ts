import { type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { MOST_RANKED, numbersOf, type SearchGroup } from "@/db/domain/search";
import { type IndexQuestion, indexQuestion, type SearchQuery } from "@/db/domain/search-query";

/** How much a word counts where it is found: in a reference or title, the text, what stands over it. */
const WEIGHTS = sql.raw("4.0, 2.0, 1.0, 0.0");

const NEITHER: IndexQuestion = { words: null, letters: null };

/** Which indexes are asked, and what; the newest entry comes first by itself in each. */
function found({ words, letters }: IndexQuestion): { from: SQL; rowid: SQL; rank: SQL } {
  const inWords = sql`search_words match ${words}`;
  const inLetters = sql`search_letters match ${letters}`;
  if (letters === null) {
    return {
      from: words === null ? sql`search_words where 0` : sql`search_words where ${inWords}`,
      rowid: sql`search_words.rowid`,
      rank: sql`bm25(search_words, ${WEIGHTS})`,
    };
  }
  const rank = sql`bm25(search_letters, ${WEIGHTS})`;
  const rowid = sql`search_letters.rowid`;
  if (words === null) return { from: sql`search_letters where ${inLetters}`, rowid, rank };
  const from = sql`search_letters cross join search_words on search_words.rowid = search_letters.rowid
    where ${inLetters} and ${inWords}`;
  return { from, rowid, rank };
}

/** The numbers of a group's entries that are found, the newest first; at most `most`, below `before`. */
export function newestFound(
  reader: Reader,
  question: IndexQuestion,
  group: SearchGroup,
  { most, before }: { most: number; before?: number | null },
): number[] {
  const { from, rowid } = found(question);
  const { first, end } = numbersOf(group);
  return reader
    .all<{ id: number }>(
      sql`select ${rowid} as id from ${from} and ${rowid} >= ${first} and ${rowid} < ${before ?? end}
        order by ${rowid} desc limit ${most}`,
    )
    .map(({ id }) => id);
}

/** The same, the best first. Ask only where they are few: each is weighed. */
export function bestFound(
  reader: Reader,
  question: IndexQuestion,
  group: SearchGroup,
  { most, after }: { most: number; after: number },
): number[] {
  const { from, rowid, rank } = found(question);
  const { first, end } = numbersOf(group);
  return reader
    .all<{ id: number }>(
      sql`select ${rowid} as id from ${from} and ${rowid} >= ${first} and ${rowid} < ${end}
        order by ${rank}, ${rowid} desc limit ${most} offset ${after}`,
    )
    .map(({ id }) => id);
}

/** How many of a group are found; one more than are ranked where there are more. */
export const countFound = (reader: Reader, question: IndexQuestion, group: SearchGroup): number =>
  newestFound(reader, question, group, { most: MOST_RANKED + 1 }).length;

/**
 * The question to ask: for the words as they are typed; where these are found nowhere in the groups, for
 * what begins with the last one.
 */
export function questionFor(
  reader: Reader,
  query: SearchQuery,
  groups: readonly SearchGroup[],
  reviewId: string | null = null,
): { question: IndexQuestion; asBeginning: boolean } {
  const question = indexQuestion(query, { reviewId });
  const isFound = (asked: IndexQuestion) =>
    groups.some((group) => newestFound(reader, asked, group, { most: 1 }).length > 0);
  if (!query.mayBegin || isFound(question)) return { question, asBeginning: false };
  const beginning = indexQuestion(query, { asBeginning: true, reviewId });
  return isFound(beginning)
    ? { question: beginning, asBeginning: true }
    : { question: NEITHER, asBeginning: false };
}

/** The entries found, as a subquery of their numbers. */
export function numbersFound(question: IndexQuestion, group: SearchGroup): SQL {
  const { from, rowid } = found(question);
  const { first, end } = numbersOf(group);
  return sql`(select ${rowid} from ${from} and ${rowid} >= ${first} and ${rowid} < ${end})`;
}

/** The texts of entries as they are indexed, with marks around the words found. */
export function markedTexts(
  reader: Reader,
  { words }: IndexQuestion,
  ids: readonly number[],
): Map<number, { title: string; text: string; context: string }> {
  const text = (column: number, name: string) =>
    words === null
      ? sql.raw(`search_words.${name}`)
      : sql`highlight(search_words, ${sql.raw(String(column))}, char(1), char(2))`;
  const rows = reader.all<{ id: number; title: string; text: string; context: string }>(
    sql`select entry.value as id, ${text(0, "title")} as title, ${text(1, "text")} as text,
      ${text(2, "context")} as context
      from json_each(${JSON.stringify(ids)}) entry
      cross join search_words on search_words.rowid = entry.value
      ${words === null ? sql`` : sql`where search_words match ${words}`}`,
  );
  return new Map(rows.map(({ id, ...texts }) => [id, texts]));
}
