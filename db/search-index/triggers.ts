/*
 * Whatever changes something that is published, or publishes it, or takes it back, notes in `search_due`
 * what is to be indexed anew: no command has to think of it. The triggers are made by each connection that
 * writes and end with it, so that a table can be made anew by a migration without losing one.
 */

const PUBLIC = {
  state: (row: string) => `${row}.state = 'published'`,
  instant: (row: string) => `${row}.published_at is not null`,
  always: () => "1",
} as const;

interface Watched {
  table: string;
  isPublic: (row: string) => string;
  /** What is due besides the thing itself: selections of kind and id. `row`: "old" or "new". */
  due: (row: string) => readonly string[];
  /** The columns of which a change counts; all where they are not named. */
  of?: string;
  /** Where nothing is searched for by the row itself. */
  onlyUpdates?: boolean;
}

const thing = (kind: string) => (row: string) => [`select '${kind}', ${row}.id`];

/** All that is said of some recommendations, for a condition on `rec`. */
const saidOf = (condition: string): string[] => [
  `select 'update', u.id from "update" u join recommendation rec on rec.id = u.recommendation_id
    where u.state = 'published' and ${condition}`,
  `select 'reply', r.id from reply r join "update" u on u.id = r.update_id
    join recommendation rec on rec.id = u.recommendation_id
    where r.state = 'published' and ${condition}`,
  `select 'passage', e.id from evidence_link e join recommendation rec on rec.id = e.recommendation_id
    where e.published_at is not null and ${condition}`,
];

const WATCHED: readonly Watched[] = [
  { table: "recommendation", isPublic: PUBLIC.always, due: thing("recommendation") },
  {
    ...{ table: "recommendation", of: "ref, number, review_id", onlyUpdates: true },
    isPublic: PUBLIC.always,
    due: (row) => saidOf(`rec.id = ${row}.id`),
  },
  {
    table: "recommending_state",
    isPublic: PUBLIC.always,
    due: (row) => [`select 'recommendation', ${row}.recommendation_id`],
  },
  {
    ...{ table: "review", of: "state", onlyUpdates: true },
    isPublic: PUBLIC.always,
    due: (row) => [
      `select 'recommendation', id from recommendation where review_id = ${row}.id`,
      ...saidOf(`rec.review_id = ${row}.id`),
    ],
  },
  {
    table: "update",
    isPublic: PUBLIC.state,
    due: (row) => [
      `select 'update', ${row}.id`,
      `select 'reply', id from reply where update_id = ${row}.id and state = 'published'`,
    ],
  },
  { table: "reply", isPublic: PUBLIC.state, due: thing("reply") },
  {
    table: "document",
    isPublic: PUBLIC.instant,
    due: (row) => [
      `select 'document', ${row}.id`,
      `select 'passage', id from evidence_link
        where document_id = ${row}.id and published_at is not null`,
    ],
  },
  {
    ...{ table: "document", of: "date, reference", onlyUpdates: true },
    isPublic: PUBLIC.instant,
    due: (row) => [`select 'recommendation', id from recommendation where document_id = ${row}.id`],
  },
  { table: "evidence_link", isPublic: PUBLIC.instant, due: thing("passage") },
  {
    ...{ table: "organisation", of: "name, name_withheld", onlyUpdates: true },
    isPublic: PUBLIC.always,
    due: (row) => [
      `select 'update', id from "update" where organisation_id = ${row}.id and state = 'published'`,
      `select 'reply', id from reply where organisation_id = ${row}.id and state = 'published'`,
    ],
  },
];

const noting = (selections: readonly string[]) =>
  selections
    .map((select) => `insert or ignore into search_due (kind, subject_id) ${select};`)
    .join("\n");

function triggersOf(watched: Watched, place: number): string[] {
  const { table, isPublic, due, of, onlyUpdates } = watched;
  const name = (event: string) => `searched_${table}_${place}_${event}`;
  const trigger = (event: string, columns: string, condition: string, row: string) =>
    `create temp trigger ${name(event)} after ${event}${columns} on main."${table}"
      when ${condition} begin ${noting(due(row))} end`;
  const changed = trigger(
    "update",
    of ? ` of ${of}` : "",
    `${isPublic("old")} or ${isPublic("new")}`,
    "new",
  );
  if (onlyUpdates) return [changed];
  return [
    trigger("insert", "", isPublic("new"), "new"),
    changed,
    trigger("delete", "", isPublic("old"), "old"),
  ];
}

/** One statement each, for a connection that writes. */
export const SEARCH_TRIGGERS: readonly string[] = WATCHED.flatMap(triggersOf);

/** Notes everything that there is as due. */
export const EVERYTHING_IS_DUE = `insert or ignore into search_due (kind, subject_id)
  select 'recommendation', id from recommendation
  union all select 'update', id from "update"
  union all select 'reply', id from reply
  union all select 'document', id from document
  union all select 'passage', id from evidence_link`;
