import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, describe, expect, test } from "vitest";
import { backupSettings } from "@/data/backup/backup-settings";
import { runBackup } from "@/data/backup/run-backup";
import { backUpDatabase } from "@/db/back-up";
import { keptDatabase } from "@/db/backup/kept-database";
import { openDatabase } from "@/db/opening/open-database";
import { auditEvent, evidenceFile, invitation, session } from "@/db/schema";
import { restoreBackup } from "@/scripts/restore/restore-backup";
import { migrationsKnown, olderData, olderVersion } from "@/tests/drills/upgrade/versions";
import { differing, digestsAt } from "@/tests/drills/restore/table-digests";
import { aWorld, changeWorld, filesAmiss, hashAt } from "@/tests/drills/restore/world";
import {
  folder,
  directory,
  path,
  to,
  withDatabase,
  files,
  backUp,
  restore,
  damage,
  removeOne,
} from "@/tests/support/backup-world";

describe("taking one back", { timeout: 30_000 }, () => {
  test("ways in end, what was changed since is told, and what was there is kept", async () => {
    withDatabase((db) =>
      db
        .insert(invitation)
        .values({
          ...{ id: "open", tokenHash: "of it", administrator: true },
          ...{ createdAt: "2024-01-01T00:00:00.000Z", expiresAt: "2999-01-01T00:00:00.000Z" },
        })
        .run(),
    );
    await backUp();
    changeWorld(directory);
    const secret = hashAt(join(directory, "session-secret"));
    const { ended, lost, replaced } = await restore();
    expect(ended).toEqual({ sessions: 1, links: 0, invitations: 1 });
    expect(lost).toEqual([
      { verb: "attach-file", times: 1 },
      { verb: "record-update", times: 11 },
    ]);
    withDatabase((db) => {
      expect(db.select().from(session).all()).toEqual([]);
      expect(db.select().from(invitation).get()?.revokedAt).not.toBeNull();
      const events = db.select().from(auditEvent).all();
      expect(events.at(-1)).toMatchObject({ actor: "system:restore", verb: "restore-backup" });
    });
    expect(hashAt(join(directory, "session-secret"))).toBe(secret);
    expect(readdirSync(join(directory, "files")).length).toBe(2);
    expect(readdirSync(join(directory, replaced ?? "", "files")).length).toBe(3);
  });

  test("while a database of the directory is open, it is refused", async () => {
    await backUp();
    const db = openDatabase(path());
    await expect(restore()).rejects.toMatchObject({ code: "directory_in_use" });
    db.$client.close();
    await expect(restore()).resolves.toMatchObject({ lost: [] });
  });

  test("a backup of a database that went another way says that nothing can be told", async () => {
    await backUp();
    rmSync(directory, { recursive: true });
    aWorld(directory, 1);
    expect((await restore()).lost).toBeNull();
  });

  test("a damaged database in place does not keep a backup from being taken back", async () => {
    await backUp();
    writeFileSync(path(), "no database any more");
    const { lost, replaced } = await restore();
    expect(lost).toBeNull();
    expect(readFileSync(join(directory, replaced ?? "", "upr.sqlite"), "utf8")).toBe(
      "no database any more",
    );
    expect(filesAmiss(directory)).toEqual([]);
  });

  test("a backup of an older version is brought up to this one; the data in place is not touched before", async () => {
    const older = join(folder, "older");
    const root = join(folder, "older-version");
    olderVersion(root, migrationsKnown() - 1);
    olderData(directory, older, root);
    const order = { dataDirectory: older, database: keptDatabase(older), version: "0" };
    const settings = backupSettings({}, older);
    await runBackup({ ...order, settings, isScheduled: false, to: { file: to() } });
    const { manifest } = await restore();
    expect(manifest.schema.migrations).toBe(migrationsKnown() - 1);
    withDatabase((db) => expect(db.select().from(evidenceFile).all()).toHaveLength(2));
    expect(filesAmiss(directory)).toEqual([]);
  });

  test("nothing that killed ones left stays", async () => {
    await backUp();
    for (const name of ["restoring-x", "backing-up"]) mkdirSync(join(directory, name));
    await restore();
    expect(readdirSync(directory).filter((name) => /^(restoring|backing)/.test(name))).toEqual([]);
  });
});

describe("taking back what was kept of the database before an upgrade", { timeout: 30_000 }, () => {
  const kept = () => join(folder, "before-upgrade-2026-01-01T00-00-00Z-schema-7.sqlite");
  const keep = () => backUpDatabase(openedOnce(), kept());
  const takeBack = (withFlaws = false) => restoreBackup(kept(), directory, { withFlaws });

  /** The database of the directory, which is closed after the test. */
  const opened: Database.Database[] = [];
  function openedOnce(): Database.Database {
    const sqlite = new Database(path(), { readonly: true });
    opened.push(sqlite);
    return sqlite;
  }
  afterEach(() => {
    for (const sqlite of opened.splice(0)) sqlite.close();
  });
  const changed = (statements: string) => {
    const sqlite = new Database(kept());
    sqlite.pragma("foreign_keys = off");
    sqlite.exec(statements);
    sqlite.close();
  };

  test("rows are as they were then; files and secret are those that stand there", async () => {
    await keep();
    const before = digestsAt(path());
    const secret = hashAt(join(directory, "session-secret"));
    changeWorld(directory);
    // As the newer version has left it, which this one cannot open.
    const sqlite = new Database(path());
    sqlite.exec("insert into __drizzle_migrations (hash, created_at) values ('new', 9e12)");
    sqlite.close();
    const { manifest, replaced } = await takeBack();
    expect(manifest.flaws).toEqual([]);
    expect(differing(before, digestsAt(path(), manifest.audit.events))).toEqual([]);
    expect(filesAmiss(directory)).toEqual([]);
    expect(readdirSync(join(directory, "files")).length).toBe(2);
    expect(hashAt(join(directory, "session-secret"))).toBe(secret);
    // What was there before is whole: its later file too.
    expect(filesAmiss(join(directory, replaced ?? ""))).toEqual([]);
    expect(readdirSync(join(directory, replaced ?? "", "files")).length).toBe(3);
  });

  test("a copy of an older version is brought up to this one", async () => {
    const older = join(folder, "older");
    const root = join(folder, "older-version");
    olderVersion(root, migrationsKnown() - 1);
    olderData(directory, older, root);
    cpSync(join(older, "upr.sqlite"), kept());
    expect((await takeBack()).manifest.schema.migrations).toBe(migrationsKnown() - 1);
    withDatabase((db) => expect(db.select().from(evidenceFile).all()).toHaveLength(2));
  });

  test.each([
    ["a page", () => damage(kept()), "database_damaged"],
    [
      "a reference",
      () => changed(`update "update" set organisation_id = 'nobody'`),
      "references_broken",
    ],
    [
      "an event of the trail",
      () =>
        changed(
          "drop trigger audit_event_no_update; update audit_event set actor = 'x' where id = 3",
        ),
      "backup_flawed",
    ],
    [
      "a newer version",
      () => changed("insert into __drizzle_migrations (hash, created_at) values ('new', 9e12)"),
      "newer_schema",
    ],
    ["a table of another program", () => changed("drop table __drizzle_migrations"), "no_database"],
  ])("%s that is amiss is seen, and nothing is touched", async (_, spoil, code) => {
    await keep();
    spoil();
    const before = digestsAt(path());
    await expect(takeBack()).rejects.toMatchObject({ code });
    expect(digestsAt(path())).toEqual(before);
    expect(readdirSync(directory).filter((name) => /^(restoring|replaced)/.test(name))).toEqual([]);
  });

  test("a file that was removed since is missed, and left out only where somebody says so", async () => {
    await keep();
    const [one] = files();
    removeOne(one?.storedAs ?? "");
    await expect(takeBack()).rejects.toMatchObject({ code: "backup_flawed" });
    const { manifest } = await takeBack(true);
    expect(manifest.flaws).toEqual([{ kind: "file_missing", storedAs: one?.storedAs }]);
    expect(filesAmiss(directory)).toEqual([one?.storedAs]);
  });
});
