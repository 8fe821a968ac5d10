import Database from "better-sqlite3";
import { GENESIS, hashOf } from "@/db/domain/audit-chain";
import { knownMigrations } from "@/db/opening/standing";

interface Column {
  name: string;
  type: string;
  pk: number;
}

interface Reference {
  from: string;
  table: string;
}

const DAY = /date|day|since|due|(^|_)(at|as_of|on)($|_)/;

/** A value that the column takes, and that no other row has there. */
function valueOf(table: string, { name, type }: Column, row: number): string | number {
  if (type.toLowerCase() !== "text") return row;
  if (DAY.test(name)) return `2024-05-${String((row % 28) + 1).padStart(2, "0")}`;
  if (name === "state") return "published";
  return `${table} ${name} ${row}`;
}

function fillTable(sqlite: Database.Database, table: string, rows: number): void {
  const columns = sqlite.pragma(`table_info("${table}")`) as Column[];
  const references = sqlite.pragma(`foreign_key_list("${table}")`) as Reference[];
  const insert = sqlite.prepare(
    `insert into "${table}" (${columns.map(({ name }) => `"${name}"`).join(", ")})
     values (${columns.map(() => "?").join(", ")})`,
  );
  const keys = new Map(
    references.map(({ from, table: to }) => {
      const [key] = (sqlite.pragma(`table_info("${to}")`) as Column[]).filter(({ pk }) => pk > 0);
      if (!key) throw new Error(`${table}.${from} refers to ${to}, which has no key`);
      return [from, { to, key }];
    }),
  );
  for (let row = 1; row <= rows; row += 1) {
    const values = columns.map((column) => {
      const reference = keys.get(column.name);
      if (!reference) return valueOf(table, column, row);
      // What is part of its own kind is part of the one before; the first is part of none.
      const of = reference.to === table ? row - 1 : row;
      return of === 0 ? null : valueOf(reference.to, reference.key, of);
    });
    insert.run(...values);
  }
}

function fillTrail(sqlite: Database.Database, rows: number): void {
  const insert = sqlite.prepare(
    `insert into audit_event (at, actor, verb, subject, detail, previous_hash, hash)
     values (@at, @actor, @verb, @subject, @detail, @previousHash, @hash)`,
  );
  let previousHash = GENESIS;
  for (let row = 1; row <= rows; row += 1) {
    const at = new Date(Date.UTC(2024, 4, 7) + row * 1000).toISOString();
    const event = {
      at,
      actor: "system:made-up",
      verb: "made",
      subject: `row:${row}`,
      detail: "{}",
    };
    const hash = hashOf(previousHash, event);
    insert.run({ ...event, previousHash, hash });
    previousHash = hash;
  }
}

/** The tables that hold facts: without what is counted from them, and what SQLite and the indexes keep. */
export const tablesOf = (sqlite: Database.Database): string[] =>
  sqlite
    .prepare<[], string>(
      `select name from sqlite_schema where type = 'table' and sql not like 'create virtual%'
       and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\' and name not like '%search%' and name <> 'review_tally'
       order by name`,
    )
    .pluck()
    .all();

/**
 * A database as an older version of this program left it: with the first `steps` steps of the schema, and
 * `rows` made-up rows in every table that refer to one another.
 */
export function olderDatabase(path: string, steps: number, rows: number): void {
  const sqlite = new Database(path);
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("foreign_keys = OFF");
  sqlite.transaction(() => {
    sqlite.exec(
      "create table __drizzle_migrations (id serial primary key, hash text not null, created_at numeric)",
    );
    const note = sqlite.prepare(
      "insert into __drizzle_migrations (hash, created_at) values (?, ?)",
    );
    for (const { sql, hash, folderMillis } of knownMigrations().slice(0, steps)) {
      for (const statement of sql) sqlite.exec(statement);
      note.run(hash, folderMillis);
    }
    for (const table of tablesOf(sqlite)) {
      if (table === "audit_event") fillTrail(sqlite, rows);
      else fillTable(sqlite, table, rows);
    }
  })();
  const broken = sqlite.pragma("foreign_key_check") as unknown[];
  if (broken.length > 0) throw new Error(`the made-up rows refer to nothing: ${broken.length}`);
  sqlite.close();
}
