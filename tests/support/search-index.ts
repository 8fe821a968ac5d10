import type { Db } from "@/db/client";
import { keepSearchIndex } from "@/db/search-index/keep-search-index";
import { EVERYTHING_IS_DUE } from "@/db/search-index/triggers";

/** What can be found by words, entry by entry, and by letters, piece by piece; numbers within a day left out. */
function contentOf(db: Db) {
  const all = (query: string) => db.$client.prepare<[], Record<string, unknown>>(query).all();
  db.$client.exec(
    "create virtual table if not exists temp.letters_in using fts5vocab(main, search_letters, instance)",
  );
  return {
    words: all(`select entry.kind, entry.subject_id, recommendation_id, review_id, day,
        entry.id >> 32 as place, title, text, context, review
      from search_entry entry left join search_words on search_words.rowid = entry.id
      order by entry.kind, entry.subject_id`),
    letters: all(`select entry.kind, entry.subject_id, term, col, offset
      from temp.letters_in left join search_entry entry on entry.id = doc
      order by entry.kind, entry.subject_id, col, offset, term`),
    counted: all("select count(*) as entries from search_words"),
  };
}

const sorted = (content: ReturnType<typeof contentOf>) => JSON.stringify(content, null, 1);

/** The search as the commands have kept it, and as it is when made from nothing; the database stays as it is. */
export function searchKeptAndMade(db: Db): { kept: string; made: string } {
  const kept = sorted(contentOf(db));
  const sqlite = db.$client;
  sqlite.exec("begin");
  try {
    sqlite.exec("delete from search_words; delete from search_letters; delete from search_entry");
    sqlite.exec(EVERYTHING_IS_DUE);
    keepSearchIndex(db);
    return { kept, made: sorted(contentOf(db)) };
  } finally {
    sqlite.exec("rollback");
  }
}
