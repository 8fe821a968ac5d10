import { type SQL, sql } from "drizzle-orm";
import {
  FIRST_DAY,
  GROUP_OF,
  numbersOf,
  ROOM_OF_DAY,
  SEARCHED_KINDS,
  type SearchedKind,
} from "@/db/domain/search";
import { gramsOf, MAY_HOLD_LETTERS } from "@/db/domain/search-letters";
import { MARK_END, MARK_START } from "@/db/domain/search-marks";
import { PUBLISHED } from "./published";

/** What it takes of a connection, or of a transaction. */
interface Writing {
  run: (query: SQL) => unknown;
  all: <Row>(query: SQL) => Row[];
  get: <Row>(query: SQL) => Row;
}

/* Cross joins begin with what is due: there is little of it, and of the rest there is much. */
const IS_DUE = sql`search_due due
  cross join search_entry entry on entry.kind = due.kind and entry.subject_id = due.subject_id`;

function takeOut(tx: Writing): void {
  const numbers = sql`(select entry.id from ${IS_DUE})`;
  tx.run(sql`delete from search_words where rowid in ${numbers}`);
  tx.run(sql`delete from search_letters where rowid in ${numbers}`);
  tx.run(sql`delete from search_entry where id in ${numbers}`);
}

/** Numbers the things of a kind by their day, in the order in which the full-text index takes them fastest. */
function enter(tx: Writing, kind: SearchedKind): void {
  const { first } = numbersOf(GROUP_OF[kind]);
  const ofDay = sql`(${first} + max(0, cast(julianday(day) - julianday(${FIRST_DAY}) as integer)) * ${ROOM_OF_DAY})`;
  tx.run(sql`insert into search_entry (id, kind, subject_id, recommendation_id, review_id, day)
    select beginning
        + coalesce((select id from search_entry
            where id >= beginning and id < beginning + ${ROOM_OF_DAY} order by id desc limit 1) - beginning, 0)
        + row_number() over (partition by beginning order by source, place desc, subject_id),
      ${kind}, subject_id, recommendation_id, review_id, day
    from (select *, ${ofDay} as beginning from (${sql.raw(PUBLISHED[kind])}))
    order by 1`);
}

const unmarked = (column: string) =>
  sql`replace(replace(coalesce(${sql.raw(column)}, ''), ${MARK_START}, ' '), ${MARK_END}, ' ')`;

function indexWords(tx: Writing, kind: SearchedKind): void {
  tx.run(sql`insert into search_words (rowid, title, text, context, review)
    select entry.id, ${unmarked("title")}, ${unmarked("text")}, ${unmarked("context")},
      case when entry.review_id is null then '' else 'r' || lower(hex(entry.review_id)) end
    from (${sql.raw(PUBLISHED[kind])}) published
    cross join search_entry entry on entry.kind = ${kind} and entry.subject_id = published.subject_id
    order by entry.id`);
}

/** Texts read at a time. */
const AT_ONCE = 500;

interface Texts {
  id: number;
  title: string;
  text: string;
  context: string;
  review: string;
}

/** Those in scripts without spaces between words, by their letters besides. */
function indexLetters(tx: Writing): void {
  const mayHold = sql.join(
    ["title", "text", "context"].map((column) => sql`${sql.raw(column)} glob ${MAY_HOLD_LETTERS}`),
    sql` or `,
  );
  for (let last = -1, full = true; full;) {
    const found = tx.all<Texts>(sql`select entry.id, title, text, context, review
      from ${IS_DUE} cross join search_words on search_words.rowid = entry.id
      where entry.id > ${last} and (${mayHold}) order by entry.id limit ${AT_ONCE}`);
    for (const { id, review, ...texts } of found) {
      const [title, text, context] = [texts.title, texts.text, texts.context].map(gramsOf);
      if (!title && !text && !context) continue;
      tx.run(sql`insert into search_letters (rowid, title, text, context, review)
        values (${id}, ${title}, ${text}, ${context}, ${review})`);
    }
    last = found.at(-1)?.id ?? last;
    full = found.length === AT_ONCE;
  }
}

/**
 * Brings the index up to what is published, for all that was noted as due. Every command ends with it,
 * inside its transaction; by itself it is called in a transaction for what was written past all commands.
 */
export function keepSearchIndex(tx: Writing): void {
  const due = tx.all<{ kind: SearchedKind }>(sql`select distinct kind from search_due`);
  if (due.length === 0) return;
  takeOut(tx);
  for (const kind of SEARCHED_KINDS.filter((each) => due.some((row) => row.kind === each))) {
    enter(tx, kind);
    indexWords(tx, kind);
  }
  indexLetters(tx);
  tx.run(sql`delete from search_due`);
}
