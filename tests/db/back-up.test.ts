import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { backUpDatabase } from "@/db/back-up";

let directory = "";
let sqlite: Database.Database;
const inDirectory = (name: string) => join(directory, name);

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "upr-back-up-"));
  sqlite = new Database(inDirectory("live.sqlite"));
  sqlite.pragma("journal_mode = WAL");
  sqlite.exec("create table line (text text not null)");
  sqlite.exec("insert into line values ('kept')");
});

afterEach(() => {
  sqlite.close();
  rmSync(directory, { recursive: true });
});

const linesOf = (path: string) => {
  const copy = new Database(path, { readonly: true });
  try {
    return copy.prepare("select text from line").pluck().all();
  } finally {
    copy.close();
  }
};

describe("a copy of a live database", () => {
  it("is one file for this account alone, with what was written", async () => {
    const path = inDirectory("copy.sqlite");
    await backUpDatabase(sqlite, path);
    expect(linesOf(path)).toEqual(["kept"]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const beside = readdirSync(directory).filter((name) => name.startsWith("copy"));
    expect(beside).toEqual(["copy.sqlite"]);
  });

  it("holds nothing of a change that is under way", async () => {
    const other = new Database(inDirectory("live.sqlite"));
    other.exec("begin immediate; insert into line values ('not yet')");
    await backUpDatabase(sqlite, inDirectory("copy.sqlite"));
    other.exec("commit");
    other.close();
    expect(linesOf(inDirectory("copy.sqlite"))).toEqual(["kept"]);
  });

  it("takes the place of one that was there only once it is whole", async () => {
    const path = inDirectory("copy.sqlite");
    writeFileSync(path, "an earlier copy");
    const damaged = new Database(inDirectory("damaged.sqlite"));
    damaged.exec("create table line (text); create index by_text on line (text)");
    damaged.exec("insert into line values ('a'), ('b')");
    damaged.unsafeMode(true);
    damaged.pragma("writable_schema = ON");
    damaged.exec("delete from sqlite_schema where name = 'by_text'");
    await expect(backUpDatabase(damaged, path)).rejects.toThrow(/damaged/);
    damaged.close();
    expect(readFileSync(path, "utf8")).toBe("an earlier copy");
    await backUpDatabase(sqlite, path);
    expect(linesOf(path)).toEqual(["kept"]);
  });
});
