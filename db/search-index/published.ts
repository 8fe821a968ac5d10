import type { SearchedKind } from "@/db/domain/search";

/*
 * What is published of the things that are due, as it is indexed: one selection a kind, with the columns
 * subject_id, recommendation_id, review_id, day, source and place (the order within a day), title, text,
 * context. What of it is public is said here and nowhere else.
 */

/** The last day of a PartialDate. */
const lastDay = (date: string) => `case length(${date}) when 4 then ${date} || '-12-31'
  when 7 then date(${date} || '-01', '+1 month', '-1 day') else ${date} end`;

/** Those that are there, with a dot between them. */
const line = (...parts: string[]) => `concat_ws(' · ', ${parts.join(", ")})`;

/** The headings over a recommendation, the top one first. */
const HEADINGS = `(with recursive up(parent_id, path) as (
    select parent_id, title from theme where id = rec.theme_id
    union all select t.parent_id, t.title || ' › ' || up.path from theme t join up on t.id = up.parent_id
  ) select path from up where parent_id is null)`;

const STATES = `(select group_concat(name, ', ') from
  (select name from recommending_state where recommendation_id = rec.id order by place))`;

/** The name under which an organisation publishes; null where it withholds it. */
const ORGANISATION = "case when o.name_withheld then null else o.name end";

const ON_RECOMMENDATION = "rec.id as recommendation_id, rec.review_id";
const REFERENCE = "concat_ws(' ', rec.ref, rec.number)";

const said = (row: string) => `nullif(${row}, '')`;
const UPDATE_TEXTS = [
  "reason",
  "measures",
  "results",
  "challenges",
  "assistance",
  "next_steps",
  "mid_term_note",
]
  .map((column) => said(`u.${column}`))
  .join(", ");

/** By kind. Each begins with what is due. */
export const PUBLISHED: Record<SearchedKind, string> = {
  recommendation: `select due.subject_id, ${ON_RECOMMENDATION}, ${lastDay("d.date")} as day,
      rec.document_id as source, rec.place, ${REFERENCE} as title, rec.text,
      ${line(HEADINGS, "v.state", STATES, "d.reference")} as context
    from search_due due
    cross join recommendation rec on rec.id = cast(due.subject_id as integer)
    join document d on d.id = rec.document_id
    join review v on v.id = rec.review_id
    where due.kind = 'recommendation'`,
  update: `select due.subject_id, ${ON_RECOMMENDATION}, u.as_of_last_day as day,
      u.published_at as source, 0 as place, ${REFERENCE} as title,
      concat_ws(char(10), ${UPDATE_TEXTS}) as text,
      ${line(ORGANISATION, "v.state")} as context
    from search_due due
    cross join "update" u on u.id = due.subject_id and u.state = 'published'
    join organisation o on o.id = u.organisation_id
    join recommendation rec on rec.id = u.recommendation_id
    join review v on v.id = rec.review_id
    where due.kind = 'update'`,
  reply: `select due.subject_id, ${ON_RECOMMENDATION}, substr(r.published_at, 1, 10) as day,
      r.published_at as source, 0 as place, ${REFERENCE} as title, r.text,
      ${line(ORGANISATION, "v.state")} as context
    from search_due due
    cross join reply r on r.id = due.subject_id and r.state = 'published'
    join "update" u on u.id = r.update_id and u.state = 'published'
    join organisation o on o.id = r.organisation_id
    join recommendation rec on rec.id = u.recommendation_id
    join review v on v.id = rec.review_id
    where due.kind = 'reply'`,
  document: `select due.subject_id, null as recommendation_id, d.source_of_review_id as review_id,
      ${lastDay("d.date")} as day, d.id as source, 0 as place, d.title, ${line("d.reference", "d.note")} as text,
      d.publisher as context
    from search_due due
    cross join document d on d.id = due.subject_id and d.published_at is not null
    where due.kind = 'document'`,
  passage: `select due.subject_id, ${ON_RECOMMENDATION}, ${lastDay("d.date")} as day,
      d.id as source, e.place, ${REFERENCE} as title,
      concat_ws(char(10), ${said("e.quote")}, ${said("e.sentence")}) as text,
      ${line("e.locator", "v.state")} as context
    from search_due due
    cross join evidence_link e on e.id = due.subject_id and e.published_at is not null
    join document d on d.id = e.document_id and d.published_at is not null
    join recommendation rec on rec.id = e.recommendation_id
    join review v on v.id = rec.review_id
    where due.kind = 'passage'`,
};
