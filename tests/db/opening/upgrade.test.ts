import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase, openUpgraded } from "@/db/opening/open-database";
import { knownMigrations } from "@/db/opening/standing";
import { olderDatabase, tablesOf } from "@/tests/support/older-database";

const KNOWN = knownMigrations().length;
const OLDER = Array.from({ length: KNOWN - 1 }, (_, index) => index + 1);

let directory = "";
let path = "";

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "upr-upgrade-"));
  path = join(directory, "upr.sqlite");
});
afterEach(() => rmSync(directory, { recursive: true }));

/** How many rows each table of facts holds. */
function rowsIn(file: string): Record<string, number> {
  const sqlite = new Database(file, { readonly: true });
  const counts = tablesOf(sqlite).map((table) => [
    table,
    Number(sqlite.prepare(`select count(*) from "${table}"`).pluck().get()),
  ]);
  sqlite.close();
  return Object.fromEntries(counts) as Record<string, number>;
}

const copies = () => {
  try {
    return readdirSync(join(directory, "backups"));
  } catch {
    return [];
  }
};

/** The file without what was read beside it. */
const bytes = () => readFileSync(path).toString("base64");

const addStep = (sql: string) => {
  const sqlite = new Database(path);
  sqlite.exec(sql);
  sqlite.close();
};

/** The step at which sessions are kept as hashes: those from before it end, and everybody signs in once. */
const ENDS_SESSIONS = 11;
const WAYS_IN = ["session", "verification"];

function endedFrom(before: Record<string, number>, steps: number): Record<string, number> {
  const ended = steps < ENDS_SESSIONS ? WAYS_IN.filter((table) => table in before) : [];
  return Object.fromEntries(ended.map((table) => [table, 0]));
}

describe.each(OLDER)("a database whose schema has %i steps", (steps) => {
  it("is copied, and upgraded with every row that it held, but for sessions that end", async () => {
    olderDatabase(path, steps, 7);
    const before = rowsIn(path);
    const { db, upgraded } = await openUpgraded(path);
    db.$client.close();
    expect(upgraded).toMatchObject({ from: steps, to: KNOWN });
    expect(rowsIn(upgraded?.backup ?? "")).toEqual(before);
    expect(rowsIn(path)).toMatchObject({ ...before, ...endedFrom(before, steps) });
    expect(copies()).toEqual([expect.stringMatching(new RegExp(`-schema-${steps}\\.sqlite$`))]);
  });
});

it("a database of this version is opened without a copy", async () => {
  openDatabase(path).$client.close();
  const { db, upgraded } = await openUpgraded(path);
  db.$client.close();
  expect(upgraded).toBeNull();
  expect(copies()).toEqual([]);
});

it("an older database is upgraded only where somebody starts the program", () => {
  olderDatabase(path, 4, 2);
  const before = bytes();
  expect(() => openDatabase(path)).toThrow(/older version.*Nothing was changed.*npm start/);
  expect(bytes()).toBe(before);
});

describe("an upgrade that cannot be finished", () => {
  it("leaves the database as it was, and says where the copy is", async () => {
    olderDatabase(path, 4, 5);
    addStep(
      "pragma foreign_keys = off; update membership set person_id = 'nobody' where rowid = 1",
    );
    const before = rowsIn(path);
    await expect(openUpgraded(path)).rejects.toThrow(
      /^The database .* could not be upgraded: 1 rows refer to what is not there\. It is as it was before.*copy of it is .*-schema-4\.sqlite\.$/,
    );
    expect(rowsIn(path)).toEqual(before);
    expect(() => openDatabase(path)).toThrow(/older version/);
  });

  it("does not begin where no copy can be made", async () => {
    olderDatabase(path, 4, 5);
    writeFileSync(join(directory, "backups"), "no folder");
    await expect(openUpgraded(path)).rejects.toThrow(/could not be upgraded: .*no folder/);
    expect(() => openDatabase(path)).toThrow(/older version/);
  });
});

it("copies are kept of the last two schemas, and of each the newest alone", async () => {
  openDatabase(path).$client.close();
  const folder = join(directory, "backups");
  for (const steps of [3, 4, 5, 6]) {
    rmSync(path);
    olderDatabase(path, steps, 1);
    (await openUpgraded(path)).db.$client.close();
    writeFileSync(join(folder, `before-upgrade-2024-01-01T00-00-00Z-schema-${steps}.sqlite`), "");
    writeFileSync(join(folder, "somebody-elses.sqlite"), "");
  }
  const schemas = copies().map((name) => /-schema-\d/.exec(name)?.[0] ?? name);
  expect(schemas.toSorted()).toEqual([
    "-schema-5",
    "-schema-6",
    "-schema-6",
    "somebody-elses.sqlite",
  ]);
});

describe("a database of a newer version", () => {
  const NEWER = "insert into __drizzle_migrations (hash, created_at) values ('new', 9e12)";

  it("is refused, and not a byte of it is changed", () => {
    openDatabase(path).$client.close();
    addStep(NEWER);
    const before = bytes();
    expect(() => openDatabase(path)).toThrow(
      `its schema has ${KNOWN + 1} steps, and this version knows ${KNOWN}. Nothing was changed. Start the newer version, or restore a backup that this version made.`,
    );
    expect(bytes()).toBe(before);
  });

  it("names the copy that was made before its upgrade", async () => {
    olderDatabase(path, 6, 1);
    const { db, upgraded } = await openUpgraded(path);
    db.$client.close();
    addStep(NEWER);
    await expect(openUpgraded(path)).rejects.toThrow(`npm run restore -- ${upgraded?.backup}`);
  });
});

it("what belongs to another program is left alone", () => {
  addStep("create table recipe (name text)");
  expect(() => openDatabase(path)).toThrow(/belongs to another program/);
});

it("a file that is no database is refused in one line", () => {
  writeFileSync(path, "This is no database, and long enough to be looked at. ".repeat(20));
  expect(() => openDatabase(path)).toThrow(
    /cannot be written: the file is damaged or is no database/,
  );
});

it("a database that somebody else holds is refused in one line", { timeout: 20_000 }, () => {
  openDatabase(path).$client.close();
  const other = new Database(path);
  other.exec("begin immediate");
  expect(() => openDatabase(path)).toThrow(/another program has locked it/);
  other.close();
});
