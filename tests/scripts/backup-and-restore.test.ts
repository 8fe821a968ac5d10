import fs, {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { backupRecord } from "@/data/backup/backup-record";
import { backupName } from "@/data/backup/backup-folder";
import { type BackupSettings, backupSettings } from "@/data/backup/backup-settings";
import { isDue } from "@/data/backup/is-due";
import type { KeptDatabase } from "@/data/backup/kept-database";
import { openBackup } from "@/data/backup/read-archive";
import { runBackup } from "@/data/backup/run-backup";
import { backUpDatabase } from "@/db/back-up";
import { keptDatabase } from "@/db/backup/kept-database";
import { openDatabase } from "@/db/client";
import { removeFile } from "@/db/commands/remove-file";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { auditEvent, evidenceFile, invitation, session } from "@/db/schema";
import { restoreBackup } from "@/scripts/restore/restore-backup";
import { migrationsKnown, olderData, olderVersion } from "@/tests/drills/upgrade/versions";
import { differing, digestsAt } from "@/tests/drills/restore/table-digests";
import { aWorld, changeWorld, filesAmiss, hashAt, plantFile } from "@/tests/drills/restore/world";

let world = "";
let folder = "";
let directory = "";
const path = () => join(directory, "upr.sqlite");
const to = () => join(folder, "a.zip");

beforeAll(() => {
  world = mkdtempSync(join(tmpdir(), "upr-world-"));
  aWorld(world, 2);
});
afterAll(() => rmSync(world, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "upr-backup-"));
  directory = join(folder, "data");
  cpSync(world, directory, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function withDatabase<T>(work: (db: ReturnType<typeof openDatabase>) => T): T {
  const db = openDatabase(path());
  try {
    return work(db);
  } finally {
    db.$client.close();
  }
}

const files = () => withDatabase((db) => db.select().from(evidenceFile).all());

function backUp({
  change = {},
  settings = backupSettings({}, directory),
  ...order
}: {
  change?: Partial<KeptDatabase>;
  settings?: BackupSettings;
  isScheduled?: boolean;
  isStillDue?: () => boolean;
  to?: { file: string } | { folder: string } | undefined;
} = {}) {
  const database = { ...keptDatabase(directory), ...change };
  const given = { settings, dataDirectory: directory, database, version: "1", isScheduled: false };
  return runBackup({ ...given, to: { file: to() }, ...order });
}

const restore = (withFlaws = false) => restoreBackup(to(), directory, { withFlaws });

/** Overwrites every page but the first with nonsense. */
function damage(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4096);
  writeFileSync(file, bytes);
}

/** Removes a file as the program does: its row, then its bytes. */
function removeOne(storedAs: string): void {
  withDatabase((db) => {
    const found = db.select().from(evidenceFile).where(eq(evidenceFile.storedAs, storedAs)).get();
    removeFile(db, actorByPerson(db, "person-vanna"), { fileId: found?.id });
  });
  rmSync(join(directory, "files", storedAs));
}

describe("making a backup", { timeout: 30_000 }, () => {
  test("nobody but this account can read it, and nothing of it is left beside the data", async () => {
    const settings = backupSettings({}, directory);
    const { made } = await backUp({ settings, isScheduled: true, to: undefined });
    expect(statSync(made.path).mode & 0o777).toBe(0o600);
    expect(statSync(join(directory, "backups")).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(directory, "backups"))).toEqual([made.path.split("/").at(-1)]);
    expect(existsSync(join(directory, "backing-up"))).toBe(false);
    expect(hashAt(made.path)).toBe(made.sha256);
    expect(statSync(made.path).size).toBe(made.size);
    expect(backupRecord(directory)).toEqual({ last: made, failure: null });
  });

  test("a file that is removed while it is made is in it all the same", async () => {
    const [first] = files();
    const { copy } = keptDatabase(directory);
    const { flaws } = await backUp({
      change: {
        copy: async (at) => {
          const moment = await copy(at);
          removeOne(first?.storedAs ?? "");
          return moment;
        },
      },
    });
    expect(flaws).toEqual([]);
    const { manifest, close } = await openBackup(to());
    close();
    expect(manifest.parts.map(({ name }) => name)).toContain(`files/${first?.storedAs}`);
  });

  test("on a disk that knows no second names, one that goes meanwhile is told, and nothing is made", async () => {
    const { link } = fs.promises;
    const { createReadStream } = fs;
    const [first] = files();
    const gone = join(directory, "files", first?.storedAs ?? "");
    fs.promises.link = () => Promise.reject(Object.assign(new Error("no"), { code: "EPERM" }));
    syncBuiltinESMExports();
    try {
      expect((await backUp()).flaws).toEqual([]);
      fs.createReadStream = (path, options) => {
        // Its turn has come; it was there when it was looked for.
        if (path === gone) rmSync(gone, { force: true });
        return createReadStream(path, options);
      };
      syncBuiltinESMExports();
      const attempt = backUp({ to: { file: join(folder, "b.zip") } });
      await expect(attempt).rejects.toMatchObject({ code: "files_changing" });
      expect(readdirSync(folder).toSorted()).toEqual(["a.zip", "data"]);
    } finally {
      fs.promises.link = link;
      fs.createReadStream = createReadStream;
      syncBuiltinESMExports();
    }
  });

  test("where one comes and goes while it is made, the database is copied again", async () => {
    const { copy } = keptDatabase(directory);
    let copies = 0;
    const { flaws } = await backUp({
      change: {
        copy: async (at) => {
          copies += 1;
          if (copies > 1) return copy(at);
          const storedAs = withDatabase((db) => {
            const actor = actorByPerson(db, "person-vanna");
            return plantFile(db, directory, actor, "document-0");
          });
          const moment = await copy(at);
          removeOne(storedAs);
          return moment;
        },
      },
    });
    expect(copies).toBe(2);
    expect(flaws).toEqual([]);
  });

  test("two are never made at once", async () => {
    const { copy } = keptDatabase(directory);
    const meanwhile: unknown[] = [];
    await backUp({
      change: {
        copy: async (at) => {
          const file = join(folder, "other.zip");
          meanwhile.push(await backUp({ to: { file } }).catch((error: unknown) => error));
          return copy(at);
        },
      },
    });
    expect(meanwhile).toMatchObject([{ code: "backup_busy" }]);
    expect(backupRecord(directory).failure).toBeNull();
  });

  test("a damaged database is told, and replaces no backup that is whole", async () => {
    const { made } = await backUp({ isScheduled: true, to: undefined });
    const damaged = readFileSync(path());
    damaged.fill(0xff, 8192, 12_288);
    writeFileSync(path(), damaged);
    const settings = backupSettings({ BACKUP_KEEP: "1" }, directory);
    const attempt = backUp({ settings, isScheduled: true, to: undefined });
    await expect(attempt).rejects.toMatchObject({ code: "database_damaged" });
    expect(backupRecord(directory)).toMatchObject({
      last: { path: made.path },
      failure: { code: "database_damaged" },
    });
    expect(existsSync(made.path)).toBe(true);
  });

  test("a folder that is set and not there is told, and not made", async () => {
    const settings = backupSettings({ BACKUP_DIRECTORY: join(folder, "usb") }, directory);
    const attempt = backUp({ settings, to: undefined });
    await expect(attempt).rejects.toMatchObject({ code: "folder_missing" });
    expect(existsSync(join(folder, "usb"))).toBe(false);
    expect(backupRecord(directory).failure).toMatchObject({ code: "folder_missing" });
  });

  test("of scheduled ones enough are kept; one that was made by hand is never removed", async () => {
    const backups = join(directory, "backups");
    mkdirSync(backups);
    const old = ["2026-01-05", "2026-01-06", "2026-01-14"].map((day) => `${day}T02:30:00.000Z`);
    for (const instant of old) {
      writeFileSync(join(backups, backupName(instant, true)), "");
      writeFileSync(join(backups, backupName(instant, false)), "");
    }
    writeFileSync(join(backups, "notes.zip"), "");
    const settings = backupSettings({ BACKUP_KEEP: "2+3" }, directory);
    const { made, removed } = await backUp({ settings, isScheduled: true, to: undefined });
    expect(removed).toBe(1);
    expect(readdirSync(backups).toSorted()).toEqual(
      [
        ...old.map((instant) => backupName(instant, false)),
        ...old.slice(1).map((instant) => backupName(instant, true)),
        ...["notes.zip", made.path.split("/").at(-1)],
      ].toSorted(),
    );
  });
});

describe("two processes that see that one is due", { timeout: 30_000 }, () => {
  const settings = () => ({
    ...backupSettings({}, directory),
    schedule: { kind: "hours", hours: 1 } as const,
  });
  const isStillDue = () => isDue(directory, settings(), "UTC");
  const order = () => ({ settings: settings(), to: undefined, isScheduled: true, isStillDue });

  test("make one, even where the second comes when the first has just ended", async () => {
    const { made } = await backUp(order());
    await expect(backUp(order())).rejects.toMatchObject({ code: "backup_busy" });
    expect(backupRecord(directory)).toMatchObject({ last: made, failure: null });
    expect(readdirSync(join(directory, "backups"))).toHaveLength(1);
  });
});

describe("what was amiss already", { timeout: 30_000 }, () => {
  test.each([
    ["a file is gone", (at: string) => rmSync(at), "file_missing"],
    ["a file is another", (at: string) => writeFileSync(at, "other"), "file_differs"],
  ])("where %s, the backup says so; it is taken back only on request", async (_, change, kind) => {
    const [first] = files();
    change(join(directory, "files", first?.storedAs ?? ""));
    const { made, flaws } = await backUp();
    expect(flaws).toEqual([{ kind, storedAs: first?.storedAs }]);
    expect(made.flaws).toBe(1);
    await expect(restore()).rejects.toMatchObject({ code: "backup_flawed" });
    await restore(true);
    expect(filesAmiss(directory)).toEqual([first?.storedAs]);
  });

  test("where the audit trail is broken, the backup says from where on", async () => {
    withDatabase((db) =>
      db.$client.exec(
        "drop trigger audit_event_no_update; update audit_event set actor = 'nobody' where id = 4",
      ),
    );
    const { flaws } = await backUp();
    expect(flaws).toEqual([{ kind: "trail_broken", event: 4 }]);
    await expect(restore()).rejects.toMatchObject({ code: "backup_flawed" });
    expect((await restore(true)).manifest.audit.events).toBe(3);
  });
});

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
