import { sql } from "drizzle-orm";
import type Database from "better-sqlite3";
import type { Tx } from "@/db/client";

/*
 * What an import writes, as the rows that it will write, with their final numbers: bringing it in is then
 * a matter of copying. For files these tables are in a database of their own on disk; for the first data
 * set they are temporary ones.
 */
const TABLES = {
  staged_review:
    "id, state, iso3, mechanism, cycle, session, reviewed_on, adopted_on, mid_term_due, received, supported, noted, note, is_home, is_new",
  staged_document:
    "id, review_id, title, publisher, kind, date, reference, language, address, full_text",
  staged_theme: "id, document_id, parent_id, title, place, level",
  staged_tag: "id, vocabulary, version, term",
  staged_recommendation:
    "id, ref, review_id, document_id, theme_id, place, number, number_sort, text, original_text, paragraph",
  staged_part: "id, recommendation_id, place, text",
  staged_state: "recommendation_id, place, name, iso3, part_id",
  staged_link: "recommendation_id, tag_id, set_by, confidence",
  staged_position: "recommendation_id, position, wording, date, source",
  staged_change: "recommendation_id, field, before, after",
  // What takes the place of what is there.
  staged_correction: "id, theme_id, number, number_sort, text, original_text, paragraph",
  staged_gone_states: "recommendation_id",
  staged_gone_link: "recommendation_id, tag_id",
  staged_gone_part: "id",
} as const;

/** Tables that are looked into by number. */
const NUMBERED = new Set([
  "staged_theme",
  "staged_tag",
  "staged_recommendation",
  "staged_part",
  "staged_correction",
]);

export type StagedTable = keyof typeof TABLES;
export type StagedValue = string | number | null;

/** Runs one statement; `json` is its only parameter. */
export type RunStatement = (statement: string, json?: string) => void;

export const inStaging =
  (sqlite: Database.Database): RunStatement =>
  (statement, json) => {
    const prepared = sqlite.prepare(statement);
    if (json === undefined) prepared.run();
    else prepared.run(json);
  };

export const inTransaction =
  (tx: Tx): RunStatement =>
  (statement, json) => {
    const [head = "", tail] = statement.split("?");
    tx.run(tail === undefined ? sql.raw(head) : sql`${sql.raw(head)}${json}${sql.raw(tail)}`);
  };

/** Makes the tables anew and empty. */
export function makeStagedTables(run: RunStatement, schema: "main" | "temp"): void {
  dropStagedTables(run, schema);
  for (const [table, columns] of Object.entries(TABLES)) {
    const numbered = NUMBERED.has(table)
      ? columns.replace("id", "id integer primary key")
      : columns;
    run(`create table ${schema}.${table} (${numbered})`);
  }
}

export function dropStagedTables(run: RunStatement, schema: "main" | "temp"): void {
  for (const table of Object.keys(TABLES)) run(`drop table if exists ${schema}.${table}`);
}

/** Rows that are handed over at once: few enough to be held, enough to be quick. */
const AT_ONCE = 400;

/** Writes rows into the staged tables, many at once. Call `flush` after the last. */
export class StagedWriter {
  private readonly waiting = new Map<StagedTable, StagedValue[][]>();

  constructor(
    private readonly run: RunStatement,
    private readonly schema: "main" | "temp",
  ) {}

  /** `values`: in the order of the table's columns. */
  add(table: StagedTable, values: StagedValue[]): void {
    const rows = this.waiting.get(table) ?? [];
    rows.push(values);
    this.waiting.set(table, rows);
    if (rows.length >= AT_ONCE) this.write(table, rows);
  }

  private write(table: StagedTable, rows: StagedValue[][]): void {
    const columns = TABLES[table].split(", ");
    const values = columns.map((_, index) => `json_extract(value, '$[${index}]')`).join(", ");
    this.run(
      `insert into ${this.schema}.${table} (${TABLES[table]}) select ${values} from json_each(?)`,
      JSON.stringify(rows),
    );
    this.waiting.set(table, []);
  }

  flush(): void {
    for (const [table, rows] of this.waiting) if (rows.length > 0) this.write(table, rows);
  }
}
