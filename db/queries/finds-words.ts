import { type SQL, sql } from "drizzle-orm";
import { recommendation, searchEntry } from "@/db/schema";

/**
 * Each word in quotes, the last one as a beginning: safe in FTS5, whatever was typed. What is written
 * together ("KHM-HC-2019-20", "health-care") is found together.
 */
function ftsQuery(words: string): string {
  const terms = words
    .replaceAll('"', " ")
    .replaceAll("\u0000", " ")
    .split(/\s+/u)
    .filter((term) => /[\p{L}\p{N}]/u.test(term));
  return terms.map((term, i) => (i === terms.length - 1 ? `"${term}"*` : `"${term}"`)).join(" ");
}

/** Recommendations in which all of these words occur; no condition where there are none. */
export function findsWords(words: string): SQL | undefined {
  if (words === "") return undefined;
  const query = ftsQuery(words);
  // Punctuation alone is no word, and no word is found nowhere.
  if (query === "") return sql`0`;
  return sql`${recommendation.id} in (
    select ${searchEntry.recommendationId} from search_words
    join ${searchEntry} on ${searchEntry.id} = search_words.rowid
    where search_words match ${query} and ${searchEntry.kind} = 'recommendation')`;
}
