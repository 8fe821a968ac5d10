import fs, {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { backupRecord } from "@/data/backup/backup-record";
import { backupSettings } from "@/data/backup/backup-settings";
import { openBackup } from "@/data/backup/read-archive";
import { keptDatabase } from "@/db/backup/kept-database";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { filesAmiss, hashAt, plantFile } from "@/tests/drills/restore/world";
import {
  folder,
  directory,
  path,
  to,
  withDatabase,
  files,
  backUp,
  restore,
  removeOne,
} from "@/tests/support/backup-world";

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
