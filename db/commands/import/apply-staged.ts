import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { keepTally } from "@/db/commands/keep-tally";

/** Whose import it is, and when (ISO instant). */
interface Import {
  /** Null for the first data set, which no import brought. */
  importId: string | null;
  at: string;
}

/*
 * One statement a table, so that the transaction is as short as can be: nobody else can save meanwhile.
 * Rows come in the order in which they refer to one another.
 */
const NEW = ({ importId, at }: Import) => [
  sql`insert into review (id, state, iso3, mechanism, cycle, session, reviewed_on, adopted_on,
      mid_term_due, received, supported, noted, note, is_home)
    select id, state, iso3, mechanism, cycle, session, reviewed_on, adopted_on,
      mid_term_due, received, supported, noted, note, is_home from staged_review where is_new`,
  sql`insert into document (id, source_of_review_id, title, publisher, kind, date, reference, language,
      address, full_text, risk, published_at)
    select id, review_id, title, publisher, kind, date, reference, language,
      address, full_text, 'public_source', ${at} from staged_document`,
  sql`insert into theme (id, document_id, parent_id, title, place, level)
    select id, document_id, parent_id, title, place, level from staged_theme order by id`,
  sql`insert into tag (id, vocabulary, version, term) select id, vocabulary, version, term from staged_tag`,
  sql`insert into recommendation (id, ref, review_id, document_id, theme_id, place, number, number_sort,
      text, original_text, paragraph, import_id)
    select id, ref, review_id, document_id, theme_id, place, number, number_sort,
      text, original_text, paragraph, ${importId} from staged_recommendation`,
];

/* Parts keep their number where they keep their place, so that what is said of them stays with them. */
const CORRECTED = [
  sql`update recommendation set theme_id = c.theme_id, number = c.number, number_sort = c.number_sort,
      text = c.text, original_text = c.original_text, paragraph = c.paragraph
    from staged_correction c where c.id = recommendation.id`,
  sql`delete from recommending_state
    where recommendation_id in (select recommendation_id from staged_gone_states)`,
  // A part of which something is said already stays.
  sql`delete from recommendation_part where id in (select id from staged_gone_part)
    and not exists (select 1 from "update" u where u.part_id = recommendation_part.id)
    and not exists (select 1 from recommending_state s where s.part_id = recommendation_part.id)`,
  sql`delete from recommendation_tag where (recommendation_id, tag_id) in (select recommendation_id, tag_id from staged_gone_link)`,
];

const BELONGINGS = ({ importId, at }: Import) => [
  sql`insert into recommendation_part (id, recommendation_id, place, text, set_by, set_at)
    select id, recommendation_id, place, text, 'import', ${at} from staged_part where true
    on conflict (id) do update set text = excluded.text`,
  sql`insert into recommending_state (recommendation_id, place, name, iso3, part_id)
    select recommendation_id, place, name, iso3, part_id from staged_state order by rowid`,
  sql`insert into recommendation_tag (recommendation_id, tag_id, set_by, confidence)
    select recommendation_id, tag_id, set_by, confidence from staged_link where true
    on conflict do nothing`,
  sql`insert into position (recommendation_id, position, wording, date, source)
    select recommendation_id, position, wording, date, source from staged_position order by rowid`,
  sql`insert into recommendation_change (recommendation_id, import_id, field, before, after)
    select recommendation_id, ${importId}, field, before, after from staged_change order by rowid`,
];

/** Brings in what is staged: all of it, within the transaction that it is called in. */
export function applyStaged(tx: Tx, whose: Import): void {
  for (const statement of [...NEW(whose), ...CORRECTED, ...BELONGINGS(whose)]) {
    tx.run(statement);
  }
  const reviews = tx.all<{ id: string }>(sql`select id from staged_review`);
  for (const { id } of reviews) keepTally(tx, id);
}
