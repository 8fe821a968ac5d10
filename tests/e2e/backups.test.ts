import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { backupRecord } from "@/data/backup/backup-record";
import { type Instance, startInstance } from "@/tests/support/instance";
import { databaseOf, signIn, somebody } from "@/tests/support/who";

/* A backup that is due and cannot be made is never passed over in silence. */

let instance: Instance;
let cookie: string;

beforeAll(async () => {
  instance = await startInstance({
    settings: { BACKUP_EVERY: "2", BACKUP_DIRECTORY: "/nowhere/at/all" },
  });
  const db = databaseOf(instance);
  const { email } = await somebody(db, "Arun", "administrator");
  db.$client.close();
  cookie = await signIn(instance.baseUrl, email);
});
afterAll(() => instance.stop());

const administration = async () =>
  (await fetch(`${instance.baseUrl}/admin`, { headers: { cookie } })).text();

test("administrators read that there is none yet, and when one is made", async () => {
  const page = await administration();
  expect(page).toContain("There is no backup yet.");
  expect(page).toContain("One is made every 2 hours, into /nowhere/at/all.");
});

test("a missed one is made up for after the start; that it failed, why and what to do is told", async () => {
  for (let waited = 0; waited < 60_000; waited += 200) {
    if (backupRecord(instance.directory).failure) break;
    await wait(200);
  }
  expect(backupRecord(instance.directory)).toMatchObject({
    last: null,
    failure: { code: "folder_missing", what: "/nowhere/at/all" },
  });
  const page = await administration();
  expect(page).toContain("failed: its folder is not there. Is the disk connected?");
  expect(page).not.toContain("There is no backup yet.");
  expect(existsSync(join(instance.directory, "backups"))).toBe(false);
});
