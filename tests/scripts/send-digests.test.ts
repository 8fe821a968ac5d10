import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { openDatabase } from "@/db/opening/open-database";
import { chooseDigest } from "@/db/commands/choose-digest";
import { person } from "@/db/schema";
import { seedWhereEmpty } from "@/scripts/seed";
import { plantUpdate } from "@/tests/db/planted";
import {
  type MailServer,
  nobodysUrl,
  readable,
  startMailServer,
} from "@/tests/support/mail-server";
import { anOrganisation, aPerson } from "@/tests/support/people";

const directory = mkdtempSync(join(tmpdir(), "upr-digests-"));
let server: MailServer;
let db: Db;

/** Somebody who asked for the digest, in an organisation. */
function reader(name: string, organisationId: string) {
  const track = "civil_society";
  const made = aPerson(db, name, { organisationId, track, role: "contributor" });
  chooseDigest(db, made, { wanted: true });
  return made;
}

beforeAll(async () => {
  server = await startMailServer();
  db = openDatabase(join(directory, "upr.sqlite"));
  seedWhereEmpty(db);
  const ngo = anOrganisation(db, "SECRET network", "civil_society");
  const { id: authorId } = reader("Dara", ngo);
  plantUpdate(db, {
    id: "SECRET-draft",
    ref: "KHM-HC-2019-20",
    ...{ organisationId: ngo, track: "civil_society", state: "draft", authorId },
    reason: "SECRET reason",
  });
  reader("Idle", anOrganisation(db, "Idle", "civil_society"));
  reader("Gone", ngo);
  const disabledAt = "2024-01-01T00:00:00.000Z";
  db.update(person).set({ disabledAt }).where(eq(person.id, "person-gone")).run();
  aPerson(db, "Unasked", { organisationId: ngo, track: "civil_society", role: "validator" });
}, 30_000);
afterAll(async () => {
  await server.stop();
  rmSync(directory, { recursive: true, force: true });
});

/** Runs the script as cron does; gives its exit code and what it said. */
async function run(mail: Record<string, string>): Promise<{ code: number; said: string }> {
  const { SMTP_URL: _url, MAIL_FROM: _from, ...environment } = process.env;
  const child = spawn("node_modules/.bin/tsx", ["scripts/send-digests.ts"], {
    env: {
      ...environment,
      ...{ DATA_DIRECTORY: directory, PUBLIC_ADDRESS: "https://upr.example.org" },
      ...mail,
    },
  });
  let said = "";
  child.stdout.on("data", (text) => (said += text));
  child.stderr.on("data", (text) => (said += text));
  const code = await new Promise<number>((resolve) => child.once("exit", (c) => resolve(c ?? 1)));
  return { code, said };
}

const MAIL_FROM = "upr@example.org";

test("whoever asked for it is told how many things wait, and nothing else", async () => {
  const before = JSON.stringify(db.select().from(person).all());
  const { code, said } = await run({ SMTP_URL: server.url, MAIL_FROM });
  expect(said).toBe("Digests sent: 1. Not sent: 0.\n");
  expect(code).toBe(0);
  expect(server.received.map(({ to }) => to)).toEqual([["dara@example.org"]]);
  const text = readable(server.received[0]?.text ?? "");
  expect(text).toContain("1  begun and not sent in");
  expect(text).toContain("https://upr.example.org/desk");
  expect(text).not.toMatch(/SECRET|KHM-HC|Dara[^@]/);
  expect(JSON.stringify(db.select().from(person).all())).toBe(before);
}, 30_000);

test("where the mail server is not there, this is said without any address", async () => {
  const { code, said } = await run({ SMTP_URL: await nobodysUrl(), MAIL_FROM });
  expect(code).toBe(1);
  expect(said).toBe("Digests sent: 0. Not sent: 1.\n  ESOCKET\n");
}, 30_000);

test("where no mail is set up, none is sent and this is said", async () => {
  const { code, said } = await run({});
  expect(code).toBe(1);
  expect(said).toContain("not set");
}, 30_000);
