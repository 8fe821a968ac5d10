import { type SQL, sql } from "drizzle-orm";

const ENTRY_OF = (table: "staged_recommendation" | "staged_correction"): SQL =>
  sql`${sql.raw(table)} staged cross join search_entry e
    on e.kind = 'recommendation' and e.subject_id = cast(staged.id as text)`;

const WORDS = sql`insert into search_words (rowid, title, text, context)
  select e.id, staged.search_title, staged.text, staged.search_context from`;

/** Has what is staged found by its words, in the same transaction. */
export const INDEX_STAGED = [
  sql`insert into search_entry (kind, subject_id, recommendation_id, review_id, day)
    select 'recommendation', id, id, review_id, day from staged_recommendation`,
  sql`${WORDS} ${ENTRY_OF("staged_recommendation")}`,
  sql`delete from search_words where rowid in (select e.id from ${ENTRY_OF("staged_correction")})`,
  sql`${WORDS} ${ENTRY_OF("staged_correction")}`,
];
